import { Cmax, type Effect, effects, significant, simulate, term, tmax, withUnit } from "@ketalab/core";
import { parameterTable, table } from "./markdown.js";

const DOSES = [0.25, 0.5, 1];
const KINDS = { wanted: "wanted", unwanted: "unwanted", both: "depends on why the drug is given" };

const long = (minutes: number) =>
  minutes < 120
    ? `${significant(minutes)} min`
    : minutes < 2880
      ? `${significant(minutes / 60)} h`
      : `${significant(minutes / 1440)} d`;
const drip = (dose: number, column: string) =>
  simulate({ regimen: `${dose} mg/kg over 40 min`, span: "14 d", step: "10 min", columns: [column] });

function overview({ id, title, column, kind }: Effect): readonly string[] {
  const runs = DOSES.map((dose) => drip(dose, column));
  const unit = runs[0]?.unit(column) ?? "";
  const shown = (value: number) => withUnit(unit === "1" ? 100 * value : value, unit === "1" ? "%" : unit);
  return [
    `[${title}](#${id})`,
    KINDS[kind],
    `\`${column}\``,
    ...runs.map((run) => shown(Cmax(run, column).value)),
    long(tmax(runs[1] as (typeof runs)[number], column).value),
  ];
}

function section({ id, title, column, kind, model, says }: Effect): readonly string[] {
  const usual = drip(0.5, column);
  const peak = Cmax(usual, column).value / (usual.unit(column) === "%" ? 100 : 1);
  const formulas = model.equations.map(
    (one) =>
      `$$${one.tex()}$$\n\nAs text \`${one.kind === "rate" ? `d${one.of}/dt` : one.of} = ${one.expr}\`; ${one.source.citation}.`,
  );
  const driven = [...new Set(model.equations.flatMap(({ reads }) => [...reads]))].filter(
    (name) =>
      !(name in model.parameters) && !model.equations.some(({ of }) => of === name) && !model.states.includes(name),
  );
  return [
    `## ${id}`,
    `**${title}**, column \`${column}\` (${term(column).name}); ${KINDS[kind]}. At the peak of the usual drip: ${says(peak)}.`,
    `It reads ${driven.map((name) => `\`${name}\` (${term(name).name})`).join(", ") || "the doses only"}.`,
    ...formulas,
    parameterTable(model.parameters, (symbol) => term(symbol).name),
  ];
}

/** The page of all effects: formulas, numbers, sources, and what the usual drips give. */
export function effectsPage(): string {
  return `${[
    "# Every effect",
    "For teaching, not for patient care.",
    [
      "This page is written by a program from the library; a test compares it. An effect is a column of a result and the formulas that",
      "work it out. Most are driven by a concentration and not by block of the channel, because that is how they were measured; the",
      "mood follows the dose. Shares and probabilities are in percent. Trials of the mood disagree. What each bends is told in [the model](model.md).",
    ].join("\n"),
    `Highest values after a drip of 40 minutes in 70 kg, read every ten minutes over fourteen days, and when it comes after 0.5 mg/kg.`,
    table(
      ["effect", "wanted", "column", ...DOSES.map((dose) => `${dose} mg/kg`), "peak after"],
      Object.values(effects).map(overview),
    ),
    ...Object.values(effects).flatMap(section),
  ].join("\n\n")}\n`;
}
