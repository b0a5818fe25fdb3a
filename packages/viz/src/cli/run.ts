import {
  convert,
  KetalabError,
  prepare,
  type Scenario,
  simulate,
  splitList,
  type TableOptions,
  toCSV,
  toJSON,
  toMarkdown,
} from "@ketalab/core";
import { readDocument } from "./document.js";
import { oneOf } from "./flags.js";
import { readable } from "./readable.js";
import { about } from "./refusal.js";
import { type Given, oneFile, type Terminal, textOf, type Verb } from "./verb.js";

const writers = { csv: toCSV, json: toJSON, markdown: toMarkdown } as const;
const formats = Object.keys(writers) as (keyof typeof writers)[];

export const run: Verb = {
  usage: "ketalab run FILE|-",
  summary: "runs a scenario document and writes its columns over time",
  about:
    'FILE holds JSON such as {"ketalab": 1, "drug": "ketamine", "regimen": "0.5 mg/kg over 40 min"}; - reads standard input.\nOn a terminal the answer is a table to read, elsewhere it is CSV.',
  flags: {
    columns: { takes: "Cket,Ce,B", about: 'only these; "ketalab list columns" names all' },
    at: { takes: '"0 min, 40 min"', about: "only these moments" },
    "time-unit": { takes: "h", about: "the time in another unit than minutes" },
    csv: { about: "comma-separated values" },
    json: { about: "JSON with units and rows" },
    markdown: { about: "a table for a handout" },
  },
  examples: [
    'ketalab run infusion.json --columns Cket,Ce,B --at "0 min, 40 min, 2 h"',
    'echo \'{"regimen": "2 mg/kg bolus"}\' | ketalab run - --json',
  ],
  async answer(words, given, terminal) {
    const file = oneFile(words, this);
    const format = oneOf(given, formats);
    const timeUnit = readTimeUnit(given);
    const asked = await readDocument(file, terminal);
    const at = readMoments(given) ?? asked.at;
    const columns = readColumns(given) ?? asked.columns;
    const scenario: Scenario = { ...asked, ...(at && { at }), ...(columns && { columns }) };
    const result = withNotice(terminal, () => blaming(file, asked, () => simulate(scenario)));
    // The grid of a result holds the moments of the doses as well; only what was asked for is written.
    const options: TableOptions = { timeUnit, ...(at && { at }) };
    if (format === undefined && terminal.stdout.isTTY) return readable(result, options, terminal.stdout.columns ?? 80);
    return writers[format ?? "csv"](result, options);
  },
};

/** `"0 min, 40 min"`; a comma between digits is never a separator in silence. */
function readMoments(given: Given): readonly string[] | undefined {
  const text = textOf(given, "at");
  if (text === undefined) return undefined;
  try {
    return splitList(text);
  } catch (error) {
    throw about("--at", error);
  }
}

/** A fault of the document carries the name of its file; one that a flag brought in does not. */
function blaming<T>(file: string, document: Scenario, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refusalBy(() => prepare(document)) === (error as Error).message ? about(file, error) : error;
  }
}

function refusalBy(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function readTimeUnit(given: Given): string {
  const unit = textOf(given, "time-unit") ?? "min";
  try {
    convert(1, "min", unit);
  } catch (error) {
    throw new KetalabError("unit", `--time-unit: ${(error as Error).message}`, { path: "--time-unit", given: unit });
  }
  return unit;
}

/** `Cket,Ce` or `"Cket Ce"`; the time is always there, so its name changes nothing. */
function readColumns(given: Given): string[] | undefined {
  const names = textOf(given, "columns")
    ?.split(/[\s,]+/)
    .filter((name) => name !== "" && name !== "time");
  if (names?.length === 0) {
    throw new KetalabError("missing", '--columns needs names, "Cket,Ce" for instance', { path: "--columns" });
  }
  return names && [...new Set(names)];
}

/** Says on a terminal that something is going on, and takes it back. */
function withNotice<T>({ stderr }: Terminal, work: () => T): T {
  if (!stderr.isTTY) return work();
  stderr.write("running\u2026");
  try {
    return work();
  } finally {
    stderr.write("\r\u001b[K");
  }
}
