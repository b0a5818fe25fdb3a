import "@ketalab/viz/define";
import { type KetaSceneElement, type SceneEntry, sceneList } from "@ketalab/viz";
import { address } from "../../src/download/address.js";
import { told, walks } from "../../src/scenes/shared/chapters.js";
import { carry } from "../look.js";
import { tell } from "../share.js";
import { lesson } from "./lesson.js";
import { play } from "./play.js";
import { useIn } from "./use-in.js";

const part = <T extends HTMLElement>(name: string) => document.querySelector(`[data-part="${name}"]`) as T;

/** Where a scene stands in its chapter, or in the walk that somebody is on, and what comes before and after it. */
function placeOf(id: string, walkId: string | null) {
  const walk = walks.find((one) => one.id === walkId && one.stops.some(({ scene }) => scene === id));
  if (walk) {
    const at = walk.stops.findIndex(({ scene }) => scene === id);
    const stops = walk.stops.map(({ scene }) => scene);
    return {
      text: `${walk.title} · ${at + 1} of ${stops.length}`,
      walk: walk.id,
      step: walk.stops[at]?.step,
      stops,
      at,
    };
  }
  const stops = told.map((one) => one.lesson.scene);
  const at = stops.indexOf(id);
  const here = told[at];
  const text = here ? `${here.chapter.title} · ${here.place} of ${here.chapter.lessons.length}` : "";
  return { text, walk: undefined, step: undefined, stops, at };
}

/** The page around a scene: where one is, the lesson in steps, the questions beside it, and what a teacher wants to know. */
export function scenePage(scene: KetaSceneElement, asked: URLSearchParams): void {
  const id = asked.get("scene") ?? "";
  const entry = sceneList.find((one) => one.id === id);
  const place = placeOf(id, asked.get("walk"));
  part("place").textContent = place.text;
  for (const [name, step, arrow] of [
    ["before", -1, "← "],
    ["next", 1, "next: "],
  ] as const) {
    const to = sceneList.find((one) => one.id === place.stops[place.at + step]);
    if (place.at >= 0 && to) lead(part<HTMLAnchorElement>(name), to, { arrow, walk: place.walk });
  }
  carry();
  address(scene);
  scene.setAttribute("name", id);
  if (!entry) return;
  document.title = `${entry.title} · Ketalab`;
  void ready(scene, entry, location.hash === "" ? place.step : undefined);
}

function lead(
  link: HTMLAnchorElement,
  { id, title }: SceneEntry,
  { arrow, walk }: { arrow: string; walk: string | undefined },
) {
  link.setAttribute("data-go", "");
  link.setAttribute("href", `?scene=${id}${walk === undefined ? "" : `&walk=${walk}`}`);
  link.textContent = `${arrow}${title}${arrow === "next: " ? " →" : ""}`;
  link.hidden = false;
}

/** A moment after which saving needs no server, ms. */
const MOMENT = 2000;

async function ready(scene: KetaSceneElement, entry: SceneEntry, step: number | undefined): Promise<void> {
  await customElements.whenDefined("keta-scene");
  await scene.drawn;
  lesson(scene, entry, step);
  useIn(scene, entry);
  play(scene, await entry.load());
  const { download, texts } = await import("../../src/download/download.js");
  document.querySelector('[data-tool="save"]')?.addEventListener("click", async () => {
    try {
      await download(scene, await entry.load());
      tell(`${entry.id}.html is saved: one file that needs nothing else`);
    } catch (problem) {
      tell(`the file could not be made: ${(problem as Error).message}`);
    }
  });
  document.querySelector('[data-tool="notes"]')?.addEventListener("click", () => {
    // No link: the fragment of the address is the state of the figure.
    const box = document.querySelector("#teacher") as HTMLDetailsElement;
    box.open = true;
    box.scrollIntoView({ block: "nearest" });
    box.querySelector("summary")?.focus();
  });
  setTimeout(() => void texts().catch(() => undefined), MOMENT);
}
