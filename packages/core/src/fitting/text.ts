import { toBase, unit as unitOf } from "../language/units.js";
import { type DoseResponse, type DoseResponseOptions, fitDoseResponse } from "./dose-response.js";
import { dosePoints, type SchildMeasure, schildPoints } from "./points.js";
import { type Problem, type Reading, readTable } from "./reading.js";
import { fitSchild, type Schild, type SchildOptions } from "./schild.js";

/** What a table says about itself, whatever is fitted to it. */
export interface FromText {
  /** What was made of the text. */
  readonly reading: Reading;
  /** What could not be read or used, by line. */
  readonly problems: readonly Problem[];
}

/** A fitted curve, with how its text was read. */
export type DoseResponseOfText = FromText &
  DoseResponse & {
    /** What was fitted. */
    readonly model: "dose-response";
  };
/** A fitted Schild analysis, with how its text was read. */
export type SchildOfText = FromText &
  Schild & {
    /** What was fitted. */
    readonly model: "schild";
    /** What the second column was taken for. */
    readonly measure: SchildMeasure;
  };

/** How pasted text is read and fitted as a dose–response curve. */
export interface DoseResponseTextOptions extends DoseResponseOptions {
  /** What to fit. */
  readonly model?: "dose-response";
}

/** How pasted text is read and fitted as a Schild analysis. */
export interface SchildTextOptions extends SchildOptions {
  /** What to fit. */
  readonly model: "schild";
  /** What the second column holds; read off the table by default. */
  readonly measure?: SchildMeasure;
}

/** How pasted text is read and fitted. */
export type TextOptions = DoseResponseTextOptions | SchildTextOptions;

/**
 * From pasted text to a fit: reads the table, takes the points that can be used, and fits. What is wrong with a line is a
 * problem with its place, what is wrong with the data is a remark; neither throws, and the text stays with whoever has it.
 *
 * @param text a table, as {@link readTable} reads it.
 * @throws RangeError for options out of range only.
 * @example fitText("dose (µM),response\n0,2\n0.1,5\n…").fit?.EC50
 */
export function fitText(text: string, options: SchildTextOptions): SchildOfText;
export function fitText(text: string, options?: DoseResponseTextOptions): DoseResponseOfText;
export function fitText(text: string, options?: TextOptions): DoseResponseOfText | SchildOfText;
export function fitText(text: string, options: TextOptions = {}): DoseResponseOfText | SchildOfText {
  const reading = readTable(text);
  if (options.model === "schild") {
    const { measure: asked, model, unit = molarUnit(reading), ...more } = options;
    const { points, problems, measure } = schildPoints(reading, asked);
    return {
      model,
      reading,
      problems,
      measure,
      ...fitSchild(points, { ...more, ...(unit !== undefined && { unit }) }),
    };
  }
  const { model = "dose-response", ...more } = options;
  const { points, problems } = dosePoints(reading);
  return { model, reading, problems, ...fitDoseResponse(points, more) };
}

/** The unit of the first column, when it is one of amount in a volume. */
function molarUnit({ columns: [first] }: Reading): string | undefined {
  if (first?.unit === undefined) return undefined;
  const [own, molar] = [unitOf(first.unit), unitOf("M")];
  return own.dims.every((power, i) => power === molar.dims[i]) && toBase(1, own) > 0 ? first.unit : undefined;
}
