import { lookup } from "@ketalab/core";
import type { Values } from "../drawing/view.js";
import { shownOf, stepOf } from "../scene/excerpt.js";
import type { SceneSpec, Step } from "../scene/spec.js";
import { controlsOf } from "../scene/taken-values.js";
import { sceneNamed } from "../scenes/scene-list.js";
import { fieldsOf, kinds } from "./fields.js";
import { strayLink } from "./markdown.js";
import { opened } from "./opened.js";
import { type Path, type Reader, reader } from "./reader.js";

/** A lecture as its writers use it: everything read, looked up and checked. */
export interface Plan {
  readonly title: string;
  readonly author: string;
  /** Where the gallery can be opened, for links and codes; empty where nobody said. */
  readonly address: string;
  readonly slides: readonly Slide[];
}

export type Slide = WordSlide | SectionSlide | QuestionSlide | FigureSlide;

interface Said {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  /** What the speaker says, and nobody sees; it begins with the minutes of the lecture where slides have some. */
  readonly notes: string;
  /** How long the slide is meant to stand, where the author says so. */
  readonly minutes: number | undefined;
}

export interface WordSlide extends Said {
  readonly kind: "words";
}

/** Where a new part begins: its name, large, and perhaps a line under it. */
export interface SectionSlide extends Said {
  readonly kind: "section";
}

/** Something to ask the class: its title is the question. */
export interface QuestionSlide extends Said {
  readonly kind: "question";
  readonly options: readonly string[];
  /** Shown when the class has answered; Markdown, perhaps empty. */
  readonly answer: string;
}

export interface FigureSlide extends Said {
  readonly kind: "figure";
  readonly scene: SceneSpec;
  readonly panels: readonly string[] | undefined;
  readonly controls: readonly string[] | undefined;
  /** At least one; each sets every control. */
  readonly steps: readonly Step[];
}

/**
 * Reads a lecture, for instance
 *
 * ```yaml
 * title: One drip
 * slides:
 *   - section: The receptor
 *   - question: Who blocks it at rest?
 *     options: [ketamine, magnesium]
 *     answer: Magnesium.
 *     minutes: 2
 *   - title: Why magnesium matters
 *     text: Two curves, one channel.
 *   - scene: drip-to-mood
 *     panels: [block]
 *     steps:
 *       - values: { dose: 0.5 mg/kg }
 *         caption: The usual dose.
 * ```
 *
 * @throws KetalabError that names the line, what was wrong and what would do; nothing has been made then.
 */
export async function toPlan(text: string): Promise<Plan> {
  const { document, lines } = opened(text);
  const read = reader(document, lines);
  const top = read.record([], fieldsOf("lecture"));
  if (top.slides === undefined)
    throw read.error(
      [],
      "missing",
      'a lecture needs a line "slides:", and below it a line that begins with "- " for each slide',
    );
  const slides = read.list(["slides"], top.slides);
  if (slides.length === 0) throw read.error(["slides"], "missing", "a lecture needs at least one slide");
  const made: Slide[] = [];
  for (let i = 0; i < slides.length; i++) made.push(await slide(read, ["slides", i]));
  return {
    title: words(read, ["title"], top.title),
    author: words(read, ["author"], top.author ?? ""),
    address: await address(read, top.address),
    slides: timed(made),
  };
}

async function address(read: Reader, given: unknown): Promise<string> {
  const text = read.text(["address"], given ?? "");
  if (text === "") return text;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // A link may lead to a page and nowhere else: other addresses are programs.
  if (!url || !["http:", "https:"].includes(url.protocol))
    throw read.error(["address"], "syntax", `address must be a web address: ${text}`);
  return url.href;
}

/** What an author writes for others to read: Markdown, whose links lead to pages. */
function words(read: Reader, at: Path, given: unknown): string {
  const text = read.text(at, given);
  const stray = strayLink(text);
  if (stray !== undefined)
    throw read.error(at, "syntax", `a link must lead to a web address, https://example.org for instance: ${stray}`);
  return text;
}

/** What makes a slide more than words, and the fields that come with it. */
const KINDS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  kinds.map((kind) => [kind, fieldsOf(kind).filter((name) => name !== kind)]),
);

async function slide(read: Reader, at: Path): Promise<Slide> {
  for (const name of fieldsOf("step")) {
    if (Object.hasOwn(read.record(at), name))
      throw read.error(
        [...at, name],
        "conflict",
        `${name} belongs to a step: a line "steps:" stands above, and this one begins with "- "`,
      );
  }
  const given = read.record(at, [...fieldsOf("slide"), ...Object.entries(KINDS).flat(2)]);
  const text = (name: string) => words(read, [...at, name], given[name] ?? "");
  const said = { title: text("title"), text: text("text"), notes: text("notes"), minutes: minutes(read, at, given) };
  const [kind, other] = Object.keys(KINDS).filter((name) => given[name] !== undefined);
  if (other) throw read.error([...at, other], "conflict", `a slide is a ${kind} or a ${other}, and this one is both`);
  for (const [owner, fields] of Object.entries(KINDS)) {
    const [extra] = owner === kind ? [] : fields.filter((name) => given[name] !== undefined);
    if (extra)
      throw read.error([...at, extra], "conflict", `${extra} belongs to a ${owner}, and this slide names none`);
  }
  if (kind === "scene") return figure(read, at, given, said);
  if (kind === undefined) {
    if (said.title === "" && said.text === "")
      throw read.error(at, "missing", "a slide needs a title, a text, a scene, a section or a question");
    return { kind: "words", ...said };
  }
  if (said.title !== "")
    throw read.error([...at, "title"], "conflict", `the title of a ${kind} is what stands after "${kind}:"`);
  const title = text(kind);
  if (title === "") throw read.error([...at, kind], "missing", `a ${kind} needs words`);
  if (kind === "section") return { ...said, kind, title };
  const options = given.options === undefined ? [] : read.list([...at, "options"], given.options);
  return {
    ...said,
    kind: "question",
    title,
    options: options.map((one, i) => words(read, [...at, "options", i], one)),
    answer: text("answer"),
  };
}

async function figure(read: Reader, at: Path, given: Readonly<Record<string, unknown>>, said: Said): Promise<Slide> {
  const name = read.text([...at, "scene"], given.scene);
  const scene = await read.tried([...at, "scene"], () => sceneNamed(name).load());
  const panels = read.names([...at, "panels"], given.panels);
  const controls = read.names([...at, "controls"], given.controls);
  await read.tried(at, () => shownOf(scene, { panels, controls }));
  const steps = await stepsOf(read, [...at, "steps"], scene, given.steps);
  return { kind: "figure", ...said, title: said.title || scene.title, scene, panels, controls, steps };
}

function minutes(read: Reader, at: Path, { minutes: given }: Readonly<Record<string, unknown>>): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "number" || !(given > 0 && given <= 240))
    throw read.error([...at, "minutes"], "range", `minutes must be a number above 0 and up to 240: ${given}`);
  return given;
}

/** Tells the speaker with each slide that has a length when it begins and ends. */
function timed(slides: readonly Slide[]): readonly Slide[] {
  let now = 0;
  return slides.map((one) => {
    if (one.minutes === undefined) return one;
    const from = now;
    now += one.minutes;
    return { ...one, notes: [`Minutes ${from} to ${now}.`, one.notes].filter(Boolean).join("\n\n") };
  });
}

async function stepsOf(read: Reader, at: Path, scene: SceneSpec, given: unknown): Promise<readonly Step[]> {
  if (given === undefined || given === "all") return scene.steps;
  if (typeof given === "number") throw read.error(at, "syntax", `steps must be a list: write [${given}] for one step`);
  const list = read.list(at, given);
  if (list.length === 0)
    throw read.error(at, "missing", 'steps must be "all", numbers of steps, or values with captions');
  return Promise.all(
    list.map(async (one, i) => {
      if (typeof one === "object" && one !== null) return ownStep(read, [...at, i], scene);
      if (typeof one !== "number")
        throw read.error(
          [...at, i],
          "syntax",
          `a step is a number from 1 to ${scene.steps.length}, or values with a caption: ${one}`,
        );
      if (i > 0 && list[i - 1] === one)
        throw read.error(
          [...at, i],
          "conflict",
          `step ${one} stands twice in a row, and nothing would change; leave one out`,
        );
      return read.tried([...at, i], () => stepOf(scene, one));
    }),
  );
}

/** A step that the author wrote: what it does not set is as published. */
async function ownStep(read: Reader, at: Path, scene: SceneSpec): Promise<Step> {
  const given = read.record(at, fieldsOf("step"));
  if ((given.caption ?? "") === "")
    throw read.error(at, "missing", 'a step needs a caption: the sentence that is shown with it, after "caption:"');
  const caption = words(read, [...at, "caption"], given.caption);
  const controls = Object.fromEntries(controlsOf(scene).map((one) => [one.name, one]));
  const values: Record<string, number | string> = Object.fromEntries(
    Object.values(controls).map(({ name, published }) => [name, published]),
  );
  const own = given.values === undefined ? {} : read.record([...at, "values"]);
  for (const [name, value] of Object.entries(own)) {
    const control = await read.tried([...at, "values", name], () => lookup("control", controls, name));
    values[name] = await read.tried([...at, "values", name], () => control.read(value, own), name);
  }
  return { values: values as Values, caption };
}
