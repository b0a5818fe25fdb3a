import { KetalabError, lookup, purpose, quantity, readNumber } from "@ketalab/core";
import type { DoseResponseOfText, SchildOfText, TextOptions } from "@ketalab/core/fit";
import { readText } from "./file.js";
import { fitTable } from "./fit-table.js";
import { inWords } from "./problem.js";
import { about } from "./refusal.js";
import { type Given, json, oneFile, textOf, type Verb } from "./verb.js";

const models = { "dose-response": true, schild: true } as const;

export const fit: Verb = {
  usage: "ketalab fit FILE|-",
  summary: "fits a dose-response curve or a Schild line to a table of points",
  about:
    'FILE holds lines of numbers: the dose first, then a response or several; or, for schild, the antagonist and dose ratios\n(or EC50s, with a line for an antagonist of 0). Commas, semicolons, tabs or blanks part them, decimals have a point or a\ncomma, a header such as "dose (µM)" gives the unit. What could not be read is told line by line below the fit.',
  flags: {
    model: { takes: "dose-response", about: "dose-response (unless told otherwise) or schild" },
    fix: { takes: "nH=1,baseline=0", about: "numbers of the curve that are known: baseline, plateau, nH" },
    unit: { takes: "µM", about: "of the antagonist, for schild, when the header has none" },
    confidence: { takes: "95%", about: "of the intervals; 95% unless told otherwise" },
    json: { about: "everything to full precision, with residuals, as JSON" },
  },
  examples: [
    "ketalab fit class.csv",
    "printf 'dose,r,r\\n0,1,2\\n0.3,8,11\\n1,24,27\\n3,49,52\\n10,78,74\\n30,92,90\\n100,97,99' | ketalab fit - --fix nH=1",
    "ketalab fit ratios.csv --model schild --json",
  ],
  async answer(words, given, terminal) {
    const file = oneFile(words, this);
    const options = readOptions(given);
    const { name, text } = await readText(file, terminal, "the table");
    const { columnsInWords, fitText } = await import("@ketalab/core/fit");
    const made = fitText(text, options);
    if (made.fit === undefined)
      throw new KetalabError("unsolved", `${name}: ${whyNot(made)}`, { path: "file", given: name });
    const columnsRead = columnsInWords(made.columns);
    return given.json ? json(document(made, columnsRead)) : fitTable(made, columnsRead);
  },
};

function readOptions(given: Given): TextOptions {
  const model = textOf(given, "model") ?? "dose-response";
  lookup("model to fit", models, model);
  const confidence = readShare(textOf(given, "confidence"));
  const [fix, unit] = [textOf(given, "fix"), textOf(given, "unit")];
  if (model === "schild") {
    if (fix !== undefined)
      throw new KetalabError(
        "conflict",
        "--fix is for dose-response curves; a Schild line always says what a slope of 1 gives",
        { path: "--fix", given: fix },
      );
    return { model, ...confidence, ...(unit !== undefined && { unit }) };
  }
  if (unit !== undefined)
    throw new KetalabError(
      "conflict",
      "--unit is for the antagonist of a Schild line; a curve keeps the unit of its doses",
      { path: "--unit", given: unit },
    );
  return { ...confidence, ...(fix !== undefined && { fixed: readFixed(fix) }) };
}

/** `95%` or `0.95`. */
function readShare(text: string | undefined): { confidence?: number } {
  if (text === undefined) return {};
  const { value, unit } = quantity(text);
  const share = unit.text === "%" ? value / 100 : value;
  if (!["1", "%"].includes(unit.text) || !(share > 0 && share < 1)) {
    throw new KetalabError("range", `--confidence lies between 0 and 100%: ${text}`, {
      path: "--confidence",
      given: text,
    });
  }
  return { confidence: share };
}

/** `nH=1,baseline=0`; which names there are is for the core to say. A comma before a digit belongs to the number: `nH=0,8`. */
function readFixed(text: string): Record<string, number> {
  const pairs = text.split(/[\s;]+|,(?!\d)/).filter((pair) => pair !== "");
  const fixed: Record<string, number> = {};
  for (const pair of pairs) {
    const [, name, value = ""] = /^(\w+)=(.+)$/.exec(pair) ?? [];
    if (name === undefined)
      throw wrongFix("syntax", `--fix takes names with numbers, nH=1,baseline=0 for instance: ${pair}`, pair);
    if (Object.hasOwn(fixed, name)) throw wrongFix("conflict", `--fix: ${name} is given twice`, pair);
    try {
      fixed[name] = readNumber(value);
    } catch (error) {
      throw about(`--fix ${name}`, error);
    }
  }
  if (pairs.length === 0)
    throw wrongFix("missing", "--fix needs names with numbers, nH=1,baseline=0 for instance", text);
  return fixed;
}

const wrongFix = (code: "syntax" | "conflict" | "missing", message: string, given: string): KetalabError =>
  new KetalabError(code, message, { path: "--fix", given });

/** Why there is no fit; what could not be read comes first when nothing else was left. */
function whyNot({ remarks, problems }: DoseResponseOfText | SchildOfText): string {
  const says = remarks.map((one) => one.says).join("; ");
  const [first, ...others] = problems;
  if (first === undefined) return says;
  return `${says}; ${inWords(first)}${others.length > 0 ? `, and ${others.length} more` : ""}`;
}

/** A fit as a document: its numbers, without what only draws. */
function document(made: DoseResponseOfText | SchildOfText, columnsRead: string) {
  const { model, problems, remarks, fit, reading, columns: taken } = made;
  const numbers = Object.fromEntries(Object.entries(fit ?? {}).filter(([, value]) => typeof value !== "function"));
  const { separator, decimal, columns } = reading;
  const measure = made.model === "schild" ? { measure: made.measure } : {};
  const table = { separator, decimal, columns, read: columnsRead, taken };
  return { note: purpose, model, ...measure, ...numbers, remarks, problems, table };
}
