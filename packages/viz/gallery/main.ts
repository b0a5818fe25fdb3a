import "@ketalab/viz/define";
import { sceneList } from "@ketalab/viz";
import { address } from "../src/download/address.js";
import type { KetaSceneElement } from "../src/elements/keta-scene.js";
import { appearance } from "./appearance.js";
import { figures } from "./figures.js";

const asked = new URLSearchParams(location.search).get("scene");
const place = Math.max(
  sceneList.findIndex(({ id }) => id === asked),
  0,
);
const scene = document.querySelector("keta-scene") as KetaSceneElement;
figures(sceneList, place);
address(scene);
appearance([document.documentElement, scene]);
scene.setAttribute("name", sceneList[place]?.id ?? "");

// Saving a figure needs no server, once the page has been there for a moment.
const MOMENT = 2000;
window.addEventListener("load", () => {
  setTimeout(async () => {
    const { texts } = await import("../src/download/download.js");
    await texts().catch(() => undefined);
  }, MOMENT);
});
