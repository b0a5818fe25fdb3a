import type { KetaSceneElement } from "@ketalab/viz";
import { look } from "./look.js";
import { share } from "./share.js";

const scene = document.querySelector("keta-scene") as KetaSceneElement;
const asked = new URLSearchParams(location.search);
share();
look(scene);
if (asked.has("scene")) {
  // The figure first: what stands around it is not waited for.
  const { scenePage } = await import("./scene/scene-page.js");
  scenePage(scene, asked);
} else {
  const { homePage } = await import("./home/home-page.js");
  homePage();
}
