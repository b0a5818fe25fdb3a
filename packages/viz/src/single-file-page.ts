import { address } from "./download/address.js";
import { tellHeight } from "./download/height.js";
import "./define.js";
import { asked } from "./download/asked.js";
import type { KetaSceneElement } from "./elements/keta-scene.js";

// A page with one figure: its own file, or a frame in somebody else's, which names it: `?scene=drip-to-mood&panels=block`.
// The element asks for its scene a moment after it is defined, so what the address says is there in time.
const scene = document.querySelector<KetaSceneElement>("keta-scene");
if (scene) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(asked(query).looks)) scene.setAttribute(name, value);
  address(scene);
  tellHeight(window);
  const name = query.get("scene");
  if (name !== null && !scene.hasAttribute("name")) scene.setAttribute("name", name);
}
