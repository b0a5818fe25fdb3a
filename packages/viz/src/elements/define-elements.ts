import { sceneElement } from "./keta-scene.js";

/** Gives a page its elements, once. Where there is no page it does nothing. */
export function defineElements(): void {
  // Servers that draw pages have a part of what a browser has.
  if (
    typeof customElements === "undefined" ||
    typeof window === "undefined" ||
    typeof window.HTMLElement !== "function"
  )
    return;
  if (customElements.get("keta-scene")) return;
  customElements.define("keta-scene", sceneElement(window));
}
