import { address } from "./address.js";
import { tellHeight } from "./height.js";
import "../define.js";

// A page with one figure: its own file, or a frame in somebody else's. The element asks for its scene a moment after it
// is defined, so what the address says is there in time.
const scene = document.querySelector("keta-scene") as HTMLElement | null;
if (scene) {
  const asked = new URLSearchParams(location.search).get("scene");
  address(scene);
  tellHeight(window);
  if (asked !== null && !scene.hasAttribute("name")) scene.setAttribute("name", asked);
}
