import { sceneElement } from "./elements/keta-scene.js";

// The only module with a side effect: importing it gives a page its elements. Where there is no page it does nothing.
if (typeof customElements !== "undefined" && !customElements.get("keta-scene")) {
  customElements.define("keta-scene", sceneElement(window));
}
