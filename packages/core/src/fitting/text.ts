import { argument, textArgument } from "../language/argument.js";
import { sameDimension, unit as unitOf } from "../language/units.js";
import type { ColumnUse } from "./column-use.js";
import { type DoseResponse, type DoseResponseOptions, fitDoseResponse } from "./dose-response.js";
import type { DosePoint } from "./dose-response-fit.js";
import { dosePoints, type SchildMeasure, schildPoints } from "./points.js";
import { type Problem, type Reading, readTable } from "./reading.js";
import { fitSchild, type Schild, type SchildOptions } from "./schild.js";
import type { SchildPoint } from "./schild-fit.js";

/** What a table says about itself, whatever is fitted to it. */
export interface FromText {
  /** What was made of the text. */
  readonly reading: Reading;
  /** What every column was taken for; {@link columnsInWords} says it in one line. */
  readonly columns: readonly ColumnUse[];
  /** What could not be read or used, by line. */
  readonly problems: readonly Problem[];
}

/** A fitted curve, with how its text was read. */
export type DoseResponseOfText = FromText &
  DoseResponse & {
    /** What was fitted. */
    readonly model: "dose-response";
    /** The points that were fitted, or would have been. */
    readonly used: readonly DosePoint[];
  };
/** A fitted Schild analysis, with how its text was read. */
export type SchildOfText = FromText &
  Schild & {
    /** What was fitted. */
    readonly model: "schild";
    /** What the second column was taken for. */
    readonly measure: SchildMeasure;
    /** The points that were fitted, or would have been. */
    readonly used: readonly SchildPoint[];
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
  /** What the second column holds; by default read off the table. */
  readonly measure?: SchildMeasure;
}

/** How pasted text is read and fitted. */
export type TextOptions = DoseResponseTextOptions | SchildTextOptions;

/**
 * From pasted text to a fit: reads the table, takes the points that can be used, and fits. What is wrong with a line is a
 * problem with its place, what is wrong with the data is a remark; neither throws, and the text stays with whoever has it.
 *
 * @param text a table, as {@link readTable} reads it.
 * @throws KetalabError for options out of range only.
 * @example fitText("dose (µM),response\n0,2\n0.1,5\n…").fit?.EC50
 */
export function fitText(text: string, options: SchildTextOptions): SchildOfText;
export function fitText(text: string, options?: DoseResponseTextOptions): DoseResponseOfText;
export function fitText(text: string, options?: TextOptions): DoseResponseOfText | SchildOfText;
export function fitText(text: string, options: TextOptions = {}): DoseResponseOfText | SchildOfText {
  textArgument(text, "a table");
  argument(options, "the options of fitText");
  const reading = readTable(text);
  if (options.model === "schild") {
    const { measure: asked, model, unit: given, ...more } = options;
    const { points: used, columns: named, problems, measure } = schildPoints(reading, asked);
    const unit = given ?? molarUnit(named[0]?.unit);
    const columns = named.map((one) => (one.use === "antagonist" ? { ...one, unit: unit ?? one.unit } : one));
    const fitted = fitSchild(used, { ...more, ...(unit !== undefined && { unit }) });
    return { model, reading, columns, problems, measure, used, ...fitted };
  }
  const { model = "dose-response", ...more } = options;
  const { points: used, columns, problems } = dosePoints(reading);
  return { model, reading, columns, problems, used, ...fitDoseResponse(used, more) };
}

/** A unit, when it is one of amount in a volume. */
function molarUnit(unit: string | undefined): string | undefined {
  return unit !== undefined && sameDimension(unitOf(unit), unitOf("M")) ? unit : undefined;
}
