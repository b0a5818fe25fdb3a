import { purpose, significant, withUnit } from "@ketalab/core";
import type { DoseResponseOfText, Estimate, SchildOfText } from "@ketalab/core/fit";
import { aligned } from "./aligned.js";
import { inWords } from "./problem.js";

/** A fit for a terminal: what the columns were taken for, its numbers with their intervals, what is to be said about it, and what was left out. */
export function fitTable(made: DoseResponseOfText | SchildOfText, columnsRead: string): string {
  const body = made.model === "schild" ? ofLine(made) : ofCurve(made);
  const remarks = made.remarks.map(({ weight, says }) => `${weight === "warns" ? "careful: " : ""}${says}\n`);
  const left = made.problems.map((one) => `${inWords(one)}\n`);
  return [`${columnsRead}\n`, body, remarks.join(""), left.join(""), `${purpose}\n`]
    .filter((part) => part !== "")
    .join("\n");
}

type Interval = Pick<Estimate, "value" | "low" | "high">;

/** A name, a value, and its interval as far as there is one. */
function row(name: string, { value, low, high, ...rest }: Interval & Partial<Estimate>, unit = "1"): string[] {
  const show = (number: number) => significant(number, 4);
  const interval =
    low === undefined || high === undefined ? (rest.how === "fixed" ? "fixed" : "") : `${show(low)} to ${show(high)}`;
  return [name, withUnit(value, unit, 4), rest.how === "at the bound" ? "at the bound of the search" : interval];
}

const heading = (confidence: number) => ["", "", `${significant(100 * confidence)} % interval`];

function ofCurve({ fit, columns }: DoseResponseOfText): string {
  if (fit === undefined) return "";
  const { baseline, plateau, logEC50, nH } = fit.parameters;
  const [dose] = columns;
  const response = columns.find(({ use }) => use === "response");
  const rows = [
    heading(fit.confidence),
    row("baseline", baseline, response?.unit),
    row("plateau", plateau, response?.unit),
    row("EC50", fit.EC50, dose?.unit),
    row("lg EC50", logEC50),
    row("Hill slope", nH),
  ];
  return `dose-response curve: ${fit.points} points at ${fit.doses} doses\n\n${aligned(rows)}\n${scatter(fit, response?.unit)}`;
}

function ofLine({ fit, measure }: SchildOfText): string {
  if (fit === undefined) return "";
  const { slope, pA2, crossing, unitSlope, unit } = fit;
  const rows = [
    heading(fit.confidence),
    row("slope", slope),
    ...(pA2 === undefined ? [] : [row("pA2", pA2)]),
    row("crossing", crossing, unit),
    ...(unitSlope.pKB === undefined ? [] : [row("pKB, slope held at 1", unitSlope.pKB)]),
    row("KB, slope held at 1", { value: unitSlope.KB, ...unitSlope }, unit),
  ];
  const from = measure === "EC50" ? " (dose ratios from EC50s)" : "";
  return `Schild line: ${fit.points} points at ${fit.concentrations} concentrations${from}\n\n${aligned(rows)}\n${scatter(fit)}`;
}

/** How far the points are from what was fitted. */
function scatter({ residualSD, r2 }: { residualSD: number | undefined; r2: number }, unit = "1"): string {
  const about = residualSD === undefined ? "" : `standard deviation about it ${withUnit(residualSD, unit)}, `;
  return `${about}r squared ${significant(r2, 4)}\n`;
}
