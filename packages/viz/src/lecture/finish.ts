import { KetalabError } from "@ketalab/core";
import JSZip from "jszip";
import type { Scale } from "../drawing/axis.js";
import type { Dash } from "../drawing/ink.js";

/** What the library that writes native charts cannot say: it has one dash for all lines, and no logarithm along. */
export interface ChartLook {
  readonly across: Scale;
  /** Of each line, in order. */
  readonly dashes: readonly Dash[];
}

const DASHES: Readonly<Record<Dash, string>> = { solid: "solid", long: "lgDash", short: "dash", dots: "sysDot" };

/** Completes a presentation: its native charts, in the order in which they were written, and its paragraphs. */
export async function finished(pptx: Uint8Array, looks: readonly ChartLook[]): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(pptx);
  // The library goes on counting from one presentation to the next, so the first chart need not be number 1.
  const charts = paths(zip, "charts/chart");
  if (charts.length !== looks.length)
    throw new KetalabError("unsolved", `${looks.length} charts were made and ${charts.length} written`);
  for (const [i, look] of looks.entries()) await rewritten(zip, charts[i] as string, (text) => finish(text, look));
  for (const path of paths(zip, "slides/slide")) await rewritten(zip, path, onceEach);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** The parts of one kind, by their numbers. */
function paths(zip: JSZip, kind: string): readonly string[] {
  const number = (path: string) => Number(/(\d+)\.xml$/.exec(path)?.[1]);
  const all = Object.keys(zip.files).filter((path) => path.startsWith(`ppt/${kind}`) && path.endsWith(".xml"));
  return all.sort((a, b) => number(a) - number(b));
}

async function rewritten(zip: JSZip, path: string, work: (text: string) => string): Promise<void> {
  zip.file(path, work((await zip.file(path)?.async("string")) as string));
}

/** A paragraph says how it lies once, before its first piece; the library says it before each, which no program need read. */
const onceEach = (slide: string) => slide.replaceAll(/(<\/a:r>)<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gs, "$1");

/** A chart with the dash of each line, and its axis along as asked. */
export function finish(chart: string, { across, dashes }: ChartLook): string {
  const [head = "", ...series] = chart.split("<c:ser>");
  const broken = series.map((part, k) =>
    part.replace(/<a:prstDash val="\w+"\/>/, `<a:prstDash val="${DASHES[dashes[k] ?? "solid"]}"/>`),
  );
  const whole = [head, ...broken].join("<c:ser>");
  // The axis along is the first of the two that values have, and what is in it stands in this order.
  return whole.replace(/(<c:valAx>.*?<c:scaling>)(.*?)(<c:tickLblPos val=")\w+/s, (_, open, inside, label) => {
    const logarithm = across === "log" ? '<c:logBase val="10"/>' : "";
    // Names of ticks stay below where the other axis crosses in the middle of the picture.
    return `${open}${logarithm}${inside}${label}low`;
  });
}
