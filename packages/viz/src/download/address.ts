import type { Values } from "../drawing/view.js";

/** How long nothing must move before the address is written: browsers count how often it is. */
const REST = 300;

/** The state of the figure in the address bar: `#dose=1&drug=esketamine` opens it so, and a copied address keeps it. */
export function address(scene: HTMLElement): void {
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    if (/^[a-z]\w*$/i.test(name) && name !== "name") scene.setAttribute(name, value);
  }
  let waiting = 0;
  scene.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      const { value } = scene as HTMLElement & { value: Values };
      const state = new URLSearchParams(Object.entries(value).map(([name, one]) => [name, String(one)]));
      try {
        history.replaceState(null, "", `#${state}`);
      } catch {
        // A frame without rights has no history; the figure works all the same.
      }
    }, REST);
  });
}
