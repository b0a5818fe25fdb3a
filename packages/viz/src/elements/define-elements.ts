import { sceneElement } from "./keta-scene.js";

/** Gives a page its elements, once. Where there is no page it does nothing. */
export function defineElements(): void {
  if (typeof customElements === "undefined" || customElements.get("keta-scene")) return;
  customElements.define("keta-scene", sceneElement(window));
}
