import { convert } from "@ketalab/core";
import pptxgen from "pptxgenjs";
import type { Columns } from "../data/columns.js";
import type { Shape } from "../drawing/frame.js";
import { shownOf } from "../scene/excerpt.js";
import type { PlacedChart, Step } from "../scene/spec.js";
import type { LectureFile } from "./file.js";
import { type ChartLook, finished } from "./finish.js";
import { foot, heading, hex, type Page, type Pptx, WIDE } from "./page.js";
import type { FigureSlide, Plan } from "./plan.js";
import { type Still, stills } from "./still.js";
import { cover, question, section, words } from "./words-pages.js";

// The package declares itself as CommonJS with a default; what Node imports is the class itself.
const Presentation = pptxgen as unknown as typeof pptxgen.default;

/** Series of a native chart keep this many points at most: enough for a smooth line, and the data sheet stays readable. */
const POINTS = 241;

/**
 * The lecture for PowerPoint: every curve is a native chart with its data sheet, so that it can be restyled and read off
 * there. A panel that has no curves is shown by its picture, which `picture` gives as PNG.
 */
export async function presentation(plan: Plan, picture: Picture): Promise<LectureFile> {
  const pptx = new Presentation();
  const looks: ChartLook[] = [];
  pptx.layout = "LAYOUT_WIDE";
  pptx.title = plan.title;
  pptx.author = plan.author || "Ketalab";
  cover(pptx, plan);
  for (const slide of plan.slides) {
    if (slide.kind === "words") words(pptx, slide);
    else if (slide.kind === "section") section(pptx, slide);
    else if (slide.kind === "question") question(pptx, slide);
    else {
      const still = stills(slide.scene);
      for (const step of slide.steps) await figure({ pptx, looks }, slide, step, still(step), picture);
    }
  }
  const written = (await pptx.write({ outputType: "uint8array" })) as Uint8Array;
  return { path: "lecture.pptx", content: await finished(written, looks) };
}

/** Draws a panel of a figure in one step, as PNG. */
type Picture = (slide: FigureSlide, step: Step, panel: { id: string; shape: Shape }) => Promise<Uint8Array>;

/** What is made, and what each of its native charts still lacks. */
interface Made {
  readonly pptx: Pptx;
  readonly looks: ChartLook[];
}

/** A place on a page, in inches. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Points of type that the last row reads. */
const TYPE = { title: 16, axis: 14 };

async function figure(made: Made, slide: FigureSlide, step: Step, still: Still, picture: Picture): Promise<void> {
  const page = made.pptx.addSlide();
  heading(page, slide.title);
  page.addText(step.caption, {
    x: WIDE.margin,
    y: 0.85,
    w: WIDE.width - 1,
    h: 0.62,
    fontSize: 18,
    color: hex("quiet"),
    valign: "top",
  });
  const { charts } = shownOf(slide.scene, slide);
  const across = charts.length <= 3 ? charts.length : Math.ceil(Math.sqrt(charts.length));
  const down = Math.ceil(charts.length / across);
  const w = (WIDE.width - 2 * WIDE.margin) / across;
  const h = (WIDE.height - WIDE.head - WIDE.foot) / down;
  for (const [i, placed] of charts.entries()) {
    const box = {
      x: WIDE.margin + (i % across) * w,
      y: WIDE.head + Math.floor(i / across) * h,
      w: w - 0.1,
      h: h - 0.05,
    };
    const altText = `${placed.chart.title}. ${still.sentence}`;
    const columns = still.runs[placed.run] as Columns;
    const drawn = native(made, page, placed, columns, { ...box, altText });
    if (!drawn) {
      const png = await picture(slide, step, { id: placed.chart.id, shape: across > 1 ? "narrow" : "medium" });
      const data = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
      page.addImage({ data, ...contained(png, box), altText });
    }
  }
  page.addText(still.sentence, {
    x: WIDE.margin,
    y: WIDE.height - WIDE.foot,
    w: WIDE.width - 1,
    h: 0.75,
    fontSize: TYPE.axis,
    color: hex("text"),
    valign: "top",
  });
  foot(page);
  page.addNotes([slide.notes, step.caption, still.sentence].filter(Boolean).join("\n\n"));
}

/** The place of a PNG in a box, in the middle and as large as fits; its own size stands in its header. */
function contained(png: Uint8Array, { x, y, w, h }: Box): Box {
  const header = new DataView(png.buffer, png.byteOffset, 24);
  const [width, height] = [header.getUint32(16), header.getUint32(20)];
  const scale = Math.min(w / width, h / height);
  return { x: x + (w - scale * width) / 2, y: y + (h - scale * height) / 2, w: scale * width, h: scale * height };
}

/** A panel as a native chart, or nothing where it is no set of curves. */
function native(
  { pptx, looks }: Made,
  page: Page,
  { chart }: PlacedChart,
  columns: Columns,
  box: Box & { readonly altText: string },
): boolean {
  if (!chart.abscissa) return false;
  const readings = chart.readings.filter(({ column }) => columns.names.includes(column));
  const [first] = readings;
  if (!first || columns.abscissa.length < 2) return false;
  // One axis carries one unit; what the panel shows in a second one is the same line.
  const lines = readings.filter(({ unit }) => unit === first.unit);
  const every = Math.max(1, Math.ceil(columns.abscissa.length / POINTS));
  const rows = Array.from(columns.abscissa.keys()).filter((i) => i % every === 0 || i === columns.abscissa.length - 1);
  const { title, unit, factor } = scaled(chart.abscissa, columns.abscissa.at(-1) as number);
  const pick = (values: Float64Array, times: number) =>
    rows.map((i) => Number(((values[i] as number) * times).toPrecision(6)));
  const data = [
    { name: `${title}, ${unit}`, values: pick(columns.abscissa, factor) },
    ...lines.map(({ column, label, unit: shown }) => ({
      name: label,
      values: pick(columns.column(column), convert(1, columns.unit(column), shown)),
    })),
  ];
  looks.push({ across: chart.abscissa.scale ?? "linear", dashes: lines.map(({ dash = "solid" }) => dash) });
  page.addChart(pptx.ChartType.scatter, data, {
    ...box,
    chartColors: lines.map(({ ink }) => hex(ink)),
    lineSize: 2.25,
    lineDataSymbol: "none",
    showTitle: true,
    title: `${chart.title}, ${first.unit}`,
    titleFontSize: TYPE.title,
    titleColor: hex("text"),
    showLegend: lines.length > 1,
    legendPos: "b",
    legendFontSize: TYPE.axis,
    catAxisMinVal: (columns.abscissa[0] as number) * factor,
    catAxisMaxVal: (columns.abscissa.at(-1) as number) * factor,
    showCatAxisTitle: true,
    catAxisTitle: `${title}, ${unit}`,
    catAxisTitleFontSize: TYPE.axis,
    catAxisLabelFontSize: TYPE.axis,
    valAxisLabelFontSize: TYPE.axis,
    valAxisMinVal: chart.domain?.[0] ?? 0,
    ...(chart.scale === "log" ? { valAxisLogScaleBase: 10 } : {}),
    valGridLine: { color: hex("grid"), size: 0.5 },
    catGridLine: { style: "none" },
  });
  return true;
}

/** Time in the unit people read it in; anything else as it is. */
function scaled({ title, unit }: { readonly title: string; readonly unit: string }, last: number) {
  if (unit !== "min") return { title, unit, factor: 1 };
  const shown = last > 2880 ? "d" : last >= 180 ? "h" : "min";
  return { title, unit: shown, factor: convert(1, "min", shown) };
}
