import { lookup } from "@ketalab/core";
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { shownOf } from "../excerpt.js";
import { sceneNamed } from "../scene-named.js";
import type { SceneSpec, Step } from "../spec.js";
import type { Control, Values } from "../view.js";

/** A lecture as its writers use it: everything read, looked up and checked. */
export interface Plan {
  readonly title: string;
  readonly author: string;
  /** Where the gallery can be opened, for links and codes; empty where nobody said. */
  readonly address: string;
  readonly slides: readonly Slide[];
}

export type Slide = WordSlide | FigureSlide;

interface Said {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  /** What the speaker says, and nobody sees. */
  readonly notes: string;
}

export interface WordSlide extends Said {
  readonly kind: "words";
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
 *   - title: Why magnesium matters
 *     text: Two curves, one channel.
 *   - scene: drip-to-mood
 *     panels: [block]
 *     steps:
 *       - values: { dose: 0.5 mg/kg }
 *         caption: The usual dose.
 * ```
 *
 * @throws RangeError that names the line, what was wrong and what would do; nothing has been made then.
 */
export async function toPlan(text: string): Promise<Plan> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem) throw new RangeError(`line ${lines.linePos(problem.pos[0]).line}: ${problem.message.split("\n")[0]}`);
  const read = reader(document, lines);
  const top = read.record([], ["title", "author", "address", "slides"]);
  const slides = read.list(["slides"], top.slides);
  if (slides.length === 0) throw read.error(["slides"], "a lecture needs at least one slide");
  const made: Slide[] = [];
  for (let i = 0; i < slides.length; i++) made.push(await slide(read, ["slides", i]));
  return {
    title: read.text(["title"], top.title),
    author: read.text(["author"], top.author ?? ""),
    address: await address(read, top.address),
    slides: made,
  };
}

async function address(read: Reader, given: unknown): Promise<string> {
  const text = read.text(["address"], given ?? "");
  if (text !== "" && !URL.canParse(text)) throw read.error(["address"], `address must be a web address: ${text}`);
  return text;
}

type Path = readonly (string | number)[];

const WORDS = ["title", "text", "notes"];
const FIGURE = ["scene", "panels", "controls", "steps"];

async function slide(read: Reader, at: Path): Promise<Slide> {
  const given = read.record(at, [...WORDS, ...FIGURE]);
  const said = {
    title: read.text([...at, "title"], given.title ?? ""),
    text: read.text([...at, "text"], given.text ?? ""),
    notes: read.text([...at, "notes"], given.notes ?? ""),
  };
  if (given.scene === undefined) {
    const [extra] = FIGURE.filter((name) => given[name] !== undefined);
    if (extra) throw read.error([...at, extra], `${extra} belongs to a scene, and this slide names none`);
    if (said.title === "" && said.text === "") throw read.error(at, "a slide needs a title, a text or a scene");
    return { kind: "words", ...said };
  }
  const scene = await read.tried([...at, "scene"], () => sceneNamed(read.text([...at, "scene"], given.scene)).load());
  const panels = read.names([...at, "panels"], given.panels);
  const controls = read.names([...at, "controls"], given.controls);
  await read.tried(at, () => shownOf(scene, { panels, controls }));
  const steps = await stepsOf(read, [...at, "steps"], scene, given.steps);
  return { kind: "figure", ...said, title: said.title || scene.title, scene, panels, controls, steps };
}

async function stepsOf(read: Reader, at: Path, scene: SceneSpec, given: unknown): Promise<readonly Step[]> {
  if (given === undefined || given === "all") return scene.steps;
  const list = read.list(at, given);
  if (list.length === 0) throw read.error(at, 'steps must be "all", numbers of steps, or values with captions');
  return Promise.all(
    list.map(async (one, i) => {
      if (typeof one !== "number") return ownStep(read, [...at, i], scene);
      const step = scene.steps[one - 1];
      if (!step) throw read.error([...at, i], `${scene.id} has steps 1 to ${scene.steps.length}: ${one}`);
      return step;
    }),
  );
}

/** A step that the author wrote: what it does not set is as published. */
async function ownStep(read: Reader, at: Path, scene: SceneSpec): Promise<Step> {
  const given = read.record(at, ["values", "caption"]);
  const caption = read.text([...at, "caption"], given.caption);
  const controls = controlsOf(scene);
  const values: Record<string, number | string> = Object.fromEntries(
    Object.values(controls).map(({ name, published }) => [name, published]),
  );
  const own = given.values === undefined ? {} : read.record([...at, "values"]);
  for (const [name, value] of Object.entries(own)) {
    const control = await read.tried([...at, "values", name], () => lookup("control", controls, name));
    values[name] = await read.tried([...at, "values", name], () => control.read(value));
  }
  return { values: values as Values, caption };
}

const controlsOf = (scene: SceneSpec): Readonly<Record<string, Control>> =>
  Object.fromEntries(
    [...scene.controls, ...scene.runs.flatMap(({ cursor }) => cursor ?? [])].map((one) => [one.name, one]),
  );

type Reader = ReturnType<typeof reader>;

/** Reads parts of a document, and knows the line of each. */
function reader(document: Document.Parsed, lines: LineCounter) {
  const error = (at: Path, message: string): RangeError => {
    // The nearest part that is there tells the line.
    for (let depth = at.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(at.slice(0, depth), true);
      if ((isMap(node) || isSeq(node) || isScalar(node)) && node.range) {
        return new RangeError(`line ${lines.linePos(node.range[0]).line}: ${message}`);
      }
    }
    return new RangeError(message);
  };
  const value = (at: Path): unknown => (at.length === 0 ? document.toJS() : plain(document.getIn(at)));
  const plain = (one: unknown): unknown => (isMap(one) || isSeq(one) ? one.toJS(document) : one);
  return {
    error,
    record(at: Path, known?: readonly string[]): Record<string, unknown> {
      const found = value(at);
      const place = at.at(-1) ?? "a lecture";
      if (typeof found !== "object" || found === null || Array.isArray(found)) {
        throw error(
          at,
          `${typeof place === "number" ? `number ${place + 1}` : place} must be a list of names with values`,
        );
      }
      for (const name of Object.keys(found)) {
        if (known && !known.includes(name)) {
          const family = Object.fromEntries(known.map((one) => [one, one]));
          try {
            lookup("field", family, name);
          } catch (problem) {
            throw error([...at, name], (problem as Error).message);
          }
        }
      }
      return found as Record<string, unknown>;
    },
    list(at: Path, found: unknown): readonly unknown[] {
      if (!Array.isArray(found)) throw error(at, `${at.at(-1)} must be a list, each on a line that begins with -`);
      return found;
    },
    text(at: Path, found: unknown): string {
      if (typeof found !== "string" && typeof found !== "number") throw error(at, `${at.at(-1)} must be a text`);
      return String(found).trim();
    },
    names(at: Path, found: unknown): readonly string[] | undefined {
      if (found === undefined) return undefined;
      const list = typeof found === "string" ? found.split(/[\s,]+/).filter(Boolean) : found;
      if (!Array.isArray(list) || list.length === 0)
        throw error(at, `${at.at(-1)} must be names, [plasma, block] for instance`);
      return list.map(String);
    },
    /** What fails inside is told with its line. */
    async tried<T>(at: Path, work: () => T | Promise<T>): Promise<T> {
      try {
        return await work();
      } catch (problem) {
        throw error(at, (problem as Error).message);
      }
    },
  };
}
