import { KetalabError, significant } from "@ketalab/core";
import { circuitRanges, type Reading, type SensitivityOptions, sensitivity as swingsOf } from "@ketalab/core/circuit";
import { aligned } from "./aligned.js";
import { readDocument } from "./document.js";
import { json, oneFile, textOf, type Verb } from "./verb.js";

export const sensitivity: Verb = {
  usage: "ketalab sensitivity FILE|- --column NAME",
  summary: "says what a column hangs on, number by number",
  about:
    "For each parameter: the slope at its value, and what the column reads at both ends of its range with all else as it is.\nThe circuit's own numbers go over their plausible ranges, all others 20 % to both sides.",
  flags: {
    column: { takes: "release", about: 'what is read; "ketalab list columns" names all' },
    parameters: { takes: "KI,KE", about: "only these; by default all that move the column" },
    span: { takes: "0.2", about: "this fraction to both sides for every parameter" },
    reading: { takes: "peak", about: "peak, lowest, last or mean" },
    json: { about: "JSON with units" },
  },
  examples: [
    "ketalab sensitivity scenario.json --column release --json",
    "ketalab sensitivity scenario.json --column MAP --parameters dose,CL --span 0.1",
  ],
  async answer(words, given, terminal) {
    const file = oneFile(words, this);
    const column = textOf(given, "column");
    if (column === undefined)
      throw new KetalabError("missing", `sensitivity needs a column: ${this.usage}`, { path: "--column" });
    const names = textOf(given, "parameters")
      ?.split(/[\s,]+/)
      .filter((name) => name !== "");
    const reading = textOf(given, "reading") as Reading | undefined;
    const options: SensitivityOptions = {
      span: readSpan(textOf(given, "span")) ?? circuitRanges,
      ...(names && { parameters: names }),
      ...(reading && { reading }),
    };
    const found = swingsOf(await readDocument(file, terminal), column, options);
    if (given.json) return json(found);
    const cell = (value: number) => significant(value, 4);
    const of = (unit: string) => (unit === "1" ? "" : ` ${unit}`);
    return aligned([
      ["parameter", "from", "to", `${column} from`, "to", "slope", "elasticity"],
      ...found.swings.map(({ parameter, unit, least, most, atLeast, atMost, derivative, elasticity }) => [
        parameter,
        cell(least),
        `${cell(most)}${of(unit)}`,
        cell(atLeast),
        `${cell(atMost)}${of(found.unit)}`,
        cell(derivative),
        cell(elasticity),
      ]),
    ]);
  },
};

function readSpan(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const span = Number(text);
  if (!(span > 0 && span < 1))
    throw new KetalabError("range", `--span is a fraction between 0 and 1, 0.2 for instance: ${text}`, {
      path: "--span",
      given: text,
    });
  return span;
}
