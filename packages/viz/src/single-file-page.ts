import { address } from "./download/address.js";
import { tellHeight } from "./download/height.js";
import "./define.js";
import { looks } from "./download/looks.js";

// A page with one figure: its own file, or a frame in somebody else's, which names it: `?scene=drip-to-mood&panels=block`.
// The element asks for its scene a moment after it is defined, so what the address says is there in time.
const scene = document.querySelector("keta-scene");
if (scene) {
  const asked = new URLSearchParams(location.search);
  for (const name of looks) {
    const value = asked.get(name);
    if (value !== null) scene.setAttribute(name, value);
  }
  address(scene as HTMLElement);
  tellHeight(window);
  const name = asked.get("scene");
  if (name !== null && !scene.hasAttribute("name")) scene.setAttribute("name", name);
}
