import { load } from "@ketalab/core";
import { parseHTML } from "linkedom";
import { context } from "../../src/drawing/context.js";
import { toScene } from "../../src/scene/scene.js";
import type { SceneSpec } from "../../src/scene/spec.js";
import * as scenes from "../../src/scenes/index.js";
import { chapters, type Lesson, told, walks } from "../../src/scenes/shared/chapters.js";
import { en } from "../../src/text/en.js";
import { attribute, escaped } from "../../src/text/html-escape.js";
import { journey } from "./journey.js";
import { thumbnail } from "./thumbnail.js";

const { document } = parseHTML("<!doctype html><html><body></body></html>");
const here = (prefix: string) => context({ document: document as unknown as Document, words: en, prefix });
const family: Readonly<Record<string, SceneSpec>> = Object.fromEntries(
  Object.values(scenes).map((scene) => [scene.id, scene]),
);

/** The home page, drawn once when the gallery is built: it stands there before any script has run. */
export async function home(): Promise<string> {
  const cards = new Map<string, string>();
  for (const { lesson } of told) cards.set(lesson.scene, await card(lesson));
  return `<section class="welcome" aria-labelledby="welcome">
<div>
<h1 id="welcome">One infusion of ketamine, from the vein to the mood.</h1>
<p>Move the dose and watch the blood, the channel, the glutamate and the person follow. Every number has a unit, a source, and a word for how well it is known.</p>
<p class="doors"><a class="door first" data-go href="?scene=twice-the-dose">Start with one dose</a><a class="door" href="#walks">Five minutes before class</a></p>
</div>
${journey}
</section>
<p class="found" role="status" data-part="found"></p>
${chapters
  .filter(({ lessons }) => lessons.length > 0)
  .map(
    ({ id, title, about, ink, lessons }) => `<section class="chapter ${ink}" aria-labelledby="${id}">
<h2 id="${id}">${escaped(title)} <small>${escaped(about)}</small></h2>
<ul class="cards">${lessons.map(({ scene }) => cards.get(scene)).join("\n")}</ul>
</section>`,
  )
  .join("\n")}
<section class="chapter walks" id="walks" aria-labelledby="walks-title" tabindex="-1">
<h2 id="walks-title">Five minutes before class <small>three walks, ready to give</small></h2>
<ul class="cards">${walks.map(walkCard).join("\n")}</ul>
</section>`;
}

async function card({ scene, minutes, level, learns, picture }: Lesson): Promise<string> {
  const spec = family[scene] as SceneSpec;
  if (spec.needs) await load(spec.needs);
  return `<li class="card" data-words="${attribute(wordsOf(spec, learns))}"><a data-go href="?scene=${scene}">
${thumbnail(spec, picture, here(`c-${scene}`))}
<h3>${escaped(spec.title)}</h3></a>
<p class="learns">You learn ${escaped(learns)}.</p>
<p class="facts">${minutes} min · ${level}</p></li>`;
}

function walkCard({ id, title, about, stops }: (typeof walks)[number]): string {
  const [first] = stops;
  const minutes = stops.reduce((sum, stop) => sum + (lessonOf(stop.scene)?.minutes ?? 0), 0);
  return `<li class="card walk"><a data-go href="?scene=${first?.scene}&amp;walk=${id}"><h3>${escaped(title)}</h3></a>
<ol>${stops.map(({ scene }) => `<li>${escaped(family[scene]?.title ?? "")}</li>`).join("")}</ol>
<p class="facts">${minutes} min with a class · ${escaped(about)}</p></li>`;
}

const lessonOf = (id: string) => told.find(({ lesson }) => lesson.scene === id)?.lesson;

/** What a scene is found by: every word that it says when it opens, in small letters, each once. */
function wordsOf(spec: SceneSpec, learns: string): string {
  const { element } = toScene(spec, { context: here("w") });
  const text = [
    element.textContent ?? "",
    learns,
    ...spec.steps.map(({ caption }) => caption),
    ...spec.charts.flatMap(({ chart }) => chart.readings.map(({ label }) => label)),
  ].join(" ");
  const words = text
    .toLowerCase()
    .split(/[\s,;:()?]+/)
    .map((word) => word.replace(/[.]+$/, ""))
    .filter((word) => word.length > 1 || /\d/.test(word));
  return [...new Set(words)].join(" ");
}
