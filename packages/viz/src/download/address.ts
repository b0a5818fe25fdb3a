import type { Values } from "../drawing/view.js";
import { type Asked, asked } from "./asked.js";
import { looks, moving } from "./looks.js";

/** How long nothing must move before the address is written: browsers count how often it is. */
const REST = 300;

/** A figure whose state stands in an address. */
interface Addressed extends HTMLElement {
  readonly value: Values;
  restart(values: Values): void;
}

/**
 * The state of a figure in the address bar: `#dose=1&drug=esketamine` opens it so, and a copied address keeps it. Another address
 * for the same page, a second link to it for instance, opens it once more.
 */
export function address(scene: Addressed): void {
  const { defaultView: view } = scene.ownerDocument;
  if (!view) return;
  const before = looks.map((name) => [name, scene.getAttribute(name)] as const);
  let now: Asked = { looks: {}, values: {} };
  const read = () => {
    now = asked(new URLSearchParams(view.location.hash.slice(1)));
    for (const [name, own] of before) {
      const text = now.looks[name] ?? own;
      if (text === scene.getAttribute(name)) continue;
      if (text === null) scene.removeAttribute(name);
      else scene.setAttribute(name, text);
    }
    scene.restart(now.values);
  };
  read();
  view.addEventListener("hashchange", read);
  let waiting: number | undefined;
  scene.addEventListener("input", () => {
    view.clearTimeout(waiting);
    waiting = view.setTimeout(() => {
      const kept = moving.flatMap((name) => {
        const text = scene.getAttribute(name);
        return text === null ? [] : [[name, text] as const];
      });
      const others = Object.entries(now.looks).filter(([name]) => !moving.some((one) => one === name));
      try {
        view.history.replaceState(
          null,
          "",
          `#${written(scene.value, { looks: Object.fromEntries([...others, ...kept]) })}`,
        );
      } catch {
        // A frame without rights has no history; the figure works all the same.
      }
    }, REST);
  });
}

/** So many digits say as much as any control can be set to. */
const DIGITS = 6;

/** A state as the fragment of an address, and after it the looks that the address had. */
export function written(values: Values, { looks: kept }: Pick<Asked, "looks">): string {
  const texts = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "number" ? String(Number(value.toPrecision(DIGITS))) : value,
  ]);
  return String(new URLSearchParams([...texts, ...Object.entries(kept)]));
}
