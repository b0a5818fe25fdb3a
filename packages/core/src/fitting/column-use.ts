import { argument, listArgument } from "../language/argument.js";
import { quoted } from "../language/errors.js";
import { isDoseName, isPotencyScale, mean, notResponse } from "./column-names.js";
import { type Heading, isSameUnit, type Scale } from "./heading.js";
import type { Problem, Reading } from "./reading.js";

/** What a column of a table was taken for. */
export interface ColumnUse {
  /** From 1. */
  readonly column: number;
  /** Without its unit. */
  readonly name: string;
  /** Of its amounts, where the header has one. */
  readonly unit: string | undefined;
  /** What its numbers are. */
  readonly use: "dose" | "response" | "antagonist" | "dose ratio" | "EC50" | "left out";
  /** How its numbers were turned into that; `1 + 10^x` for `log(DR - 1)`. */
  readonly scale: Scale | "1 + x" | "1 + 10^x" | "1 + 2^x" | "1 + e^x";
}

/** What every column was taken for, and what stands against it. */
export interface Uses {
  readonly columns: readonly ColumnUse[];
  readonly problems: readonly Problem[];
  /** False where the first column holds no amounts that can be told, so that no line can be used. */
  readonly amounts: boolean;
}

type Told = (column: number, says: string) => void;

/** The first column as amounts, with what it is called; nothing where it cannot be told what they are. */
function amountsOf(reading: Reading, use: "dose" | "antagonist", told: Told): ColumnUse | undefined {
  const [first, ...others] = reading.columns;
  if (first === undefined) return undefined;
  const { name, scale, unclear } = first;
  const doses = isDoseName(name) ? undefined : others.find((one) => isDoseName(one.name));
  if (doses !== undefined) {
    told(1, `the first column should hold doses, and ${quoted(doses.name)} stands behind it; put the doses first`);
    return undefined;
  }
  if (unclear !== undefined) {
    told(1, `${unclear}; give doses, or name the column "log10 dose"`);
    return undefined;
  }
  const potency = scale === "x" && isPotencyScale(name);
  if (potency && first.unit !== undefined && first.unit !== "M") {
    told(1, `10^-x mol/L may be meant, or 10^-x ${first.unit}; give logarithms or concentrations`);
    return undefined;
  }
  if (scale === "10^-x" && first.unit === undefined) {
    told(1, "minus logarithms are not read; give logarithms or concentrations");
    return undefined;
  }
  const negative = reading.rows.filter(({ values: [value = 0] }) => value < 0).length;
  if (!potency && scale === "x" && negative > reading.rows.length / 2) {
    told(1, 'most of its numbers are negative; if they are logarithms, name it "log10 dose"');
  }
  return { column: 1, name, use, unit: potency ? "M" : first.unit, scale: potency ? "10^-x" : scale };
}

/** A column that is left out. */
const leftOut = ({ name, unit }: Heading, i: number): ColumnUse => ({
  column: i + 1,
  name,
  unit,
  use: "left out",
  scale: "x",
});

/** What the columns behind the first may hold, by their names, units and each other. */
function candidates(reading: Reading, told: Told): number[] {
  const [first, ...others] = reading.columns;
  const named = others.map(({ name }) => notResponse(name));
  const isResponse = (name: string, i: number) => named[i] === undefined && name !== first?.name && !isDoseName(name);
  // Where nothing else is a response a mean is one, and what stands beside it is about it.
  const by = others.some(({ name }, i) => isResponse(name, i))
    ? named
    : named.map((one) => (one === mean ? undefined : one));
  const sure = others.some(({ name }, i) => by[i] === undefined && name !== first?.name && !isDoseName(name));
  const left: number[] = [];
  others.forEach(({ name }, i) => {
    const found = by[i];
    if (name === first?.name)
      told(i + 2, "has the name of the first column and is left out; give one dose a line, with replicates beside it");
    else if (isDoseName(name)) told(i + 2, "is a second column of doses and is left out; give one dose a line");
    else if (found === undefined || (found.perhaps && !sure)) left.push(i + 1);
    else if (found.perhaps)
      told(i + 2, `may hold responses or ${found.as}; it is left out, name it "response" to count it as a replicate`);
    else told(i + 2, `is taken for ${found.as} and left out; every column of responses counts as a replicate`);
  });
  return left;
}

/** Those with the unit of the first of them. */
function ofOneUnit(reading: Reading, some: readonly number[], told: Told): number[] {
  const [measure] = some.flatMap((i) => reading.columns[i]?.unit ?? []);
  return some.filter((i) => {
    const unit = reading.columns[i]?.unit;
    if (unit === undefined || measure === undefined || isSameUnit(unit, measure)) return true;
    told(i + 1, `is in ${unit} where the first response is in ${measure}; it is left out`);
    return false;
  });
}

/** A note of problems with columns, at the line of the header. */
function notes({ columns, header = 1 }: Reading): { readonly problems: Problem[]; readonly told: Told } {
  const problems: Problem[] = [];
  const told: Told = (column, says) => {
    problems.push({ line: header, column, found: columns[column - 1]?.name ?? "", says });
  };
  return { problems, told };
}

const inOrder = (columns: readonly ColumnUse[]) => [...columns].sort((a, b) => a.column - b.column);

/** Doses in the first column, responses in the others. */
export function asResponses(reading: Reading): Uses {
  const { problems, told } = notes(reading);
  const [first, ...others] = reading.columns;
  if (first === undefined) return { columns: [], problems, amounts: false };
  const amounts = amountsOf(reading, "dose", told);
  const kept = new Set(ofOneUnit(reading, candidates(reading, told), told));
  const columns = others.map((one, i): ColumnUse => {
    if (!kept.has(i + 1)) return leftOut(one, i + 1);
    return { column: i + 2, name: one.name, unit: one.unit, use: "response", scale: "x" };
  });
  return { columns: [amounts ?? leftOut(first, 0), ...columns], problems, amounts: amounts !== undefined };
}

const halfWay = /(?:^|[^a-z]|p|log(?:10)?|lg)(?:ec|ed|ic|a|d|id)[\s_]?50(?!\d)/i;
const constant = /^(?:p\s?A\s?2|p?\s?K[\s_]?[BDI])(?![a-z0-9])|^slope\b|^n\s?H\b|^hill\b|^e[\s_]?max\b/i;
const ratioLessOne = /(?:\bD\.?R\.?|\bC\.?R\.?|\bx|\br|ratio)\s*[-\u2212\u2013]\s*1\s*[)\]]*$/i;

/** What a column beside an antagonist holds; words for what cannot be told. */
function ratiosOf({ name, unit, scale, unclear }: Heading): Pick<ColumnUse, "use" | "scale"> | string {
  if (unclear !== undefined) return `${unclear}; give dose ratios`;
  if (halfWay.test(name)) {
    const minus = /^p\s?(?:ec|ed|ic|a|d|id)[\s_]?50/i.test(name);
    if (minus && unit !== undefined && unit !== "M") return `10^-x mol/L may be meant, or 10^-x ${unit}; give EC50s`;
    return { use: "EC50", scale: minus ? "10^-x" : scale };
  }
  if (/^p\s?D\s?2\b/i.test(name)) return { use: "EC50", scale: "10^-x" };
  if (constant.test(name)) return "is a number of a fit and no dose ratio; it is left out";
  if (/(?:\b1\s*\/|\breciprocal|\binverse)/i.test(name))
    return "a reciprocal of a dose ratio may be meant, or a dose ratio; it is left out, give dose ratios";
  if (scale === "10^-x") return "minus the logarithm of a dose ratio may be meant, or of an EC50; give either";
  if (ratioLessOne.test(name)) return { use: "dose ratio", scale: scale === "x" ? "1 + x" : `1 + ${scale}` };
  return { use: "dose ratio", scale };
}

/** Concentrations of an antagonist in the first column, dose ratios or EC50s in the others. */
export function asRatios(reading: Reading): Uses {
  const { problems, told } = notes(reading);
  const [first, ...others] = reading.columns;
  if (first === undefined) return { columns: [], problems, amounts: false };
  const amounts = amountsOf(reading, "antagonist", told);
  const columns: ColumnUse[] = others.map(leftOutAfterFirst);
  let leading: ColumnUse | undefined;
  for (const i of ofOneUnit(reading, candidates(reading, told), told)) {
    const heading = reading.columns[i];
    if (heading === undefined) continue;
    const found = ratiosOf(heading);
    if (typeof found === "string") {
      told(i + 1, found);
      continue;
    }
    const made: ColumnUse = { column: i + 1, name: heading.name, unit: heading.unit, ...found };
    leading ??= made;
    // The same ratios in another form would count twice.
    if (made.use === leading.use && made.scale === leading.scale) columns[i - 1] = made;
    else told(i + 1, `is another form of ${quoted(leading.name)} and is left out, or it would count twice`);
  }
  return { columns: inOrder([amounts ?? leftOut(first, 0), ...columns]), problems, amounts: amounts !== undefined };
}

const leftOutAfterFirst = (one: Heading, i: number) => leftOut(one, i + 1);

const headings = {
  dose: "doses",
  antagonist: "antagonist",
  response: "responses",
  "dose ratio": "dose ratios",
  EC50: "EC50s",
  "left out": "left out",
} as const;

/**
 * What the columns of a table were taken for, in one line: `doses: 10^x nM; responses: block (%); left out: StdDev`.
 * @param columns as {@link dosePoints} and {@link schildPoints} tell them.
 * @throws TypeError for what is no list of columns.
 */
export function columnsInWords(columns: readonly ColumnUse[]): string {
  for (const one of listArgument(columns, "columns")) argument(one, "a column", "use", "column");
  return Object.entries(headings)
    .flatMap(([use, heading]) => {
      const some = columns.filter((one) => one.use === use).map(inWords);
      return some.length === 0 ? [] : [`${heading}: ${[...new Set(some)].map((one) => times(one, some)).join(", ")}`];
    })
    .join("; ");
}

const times = (one: string, all: readonly string[]): string => {
  const count = all.filter((other) => other === one).length;
  return count === 1 ? one : `${one} (${count} columns)`;
};

function inWords({ use, name, unit, scale }: ColumnUse): string {
  const amount = unit === undefined ? "" : ` ${unit}`;
  if (use === "left out") return name;
  if (scale === "x") return unit === undefined ? name : `${name}, ${unit}`;
  return use === "dose" || use === "antagonist" ? `${scale}${amount}` : `${scale}${amount} of ${name}`;
}

/** The amount that a number of a column stands for. */
export function amountOf({ scale }: Pick<ColumnUse, "scale">, value: number): number {
  switch (scale) {
    case "10^x":
      return 10 ** value;
    case "2^x":
      return 2 ** value;
    case "e^x":
      return Math.exp(value);
    case "10^-x":
      return 10 ** -value;
    case "1 + x":
      return 1 + value;
    case "1 + 10^x":
      return 1 + 10 ** value;
    case "1 + 2^x":
      return 1 + 2 ** value;
    case "1 + e^x":
      return 1 + Math.exp(value);
    default:
      return value;
  }
}
