import { type Effect, type Result, significant, simulate, term, withUnit } from "@ketalab/core";
import { allEffects, levelWord, withEffects } from "@ketalab/core/effects";
import { cited, folded, parameterTable, table } from "./markdown.js";

const DOSES = [0.25, 0.5, 1];
const KINDS = { wanted: "wanted", unwanted: "unwanted", both: "depends on why the drug is given" };

const long = (minutes: number) =>
  minutes < 120
    ? `${significant(minutes)} min`
    : minutes < 2880
      ? `${significant(minutes / 60)} h`
      : `${significant(minutes / 1440)} d`;
const drip = (dose: number, { id, column }: Effect) =>
  simulate({
    model: withEffects(id),
    regimen: `${dose} mg/kg over 40 min`,
    span: "14 d",
    step: "10 min",
    columns: [column],
  });

/** Where a column is farthest from its value without drug: some effects fall. */
function farthest(run: Result, column: string): { value: number; time: number } {
  const values = run.column(column);
  const off = (value: number) => Math.abs(value - (values[0] as number));
  let at = 0;
  values.forEach((value, i) => {
    if (off(value) > off(values[at] as number)) at = i;
  });
  return { value: values[at] as number, time: run.time[at] as number };
}

function overview(effect: Effect): readonly string[] {
  const { id, title, column, kind, driver } = effect;
  const runs = DOSES.map((dose) => drip(dose, effect));
  const unit = runs[0]?.unit(column) ?? "";
  const isShare = unit === "1" && /probability|share/.test(term(column).name);
  const shown = (value: number) =>
    withUnit(isShare ? 100 * value : value, isShare ? "%" : unit === "1" ? "" : unit).trim();
  const { time } = farthest(runs[1] as Result, column);
  return [
    `[${title}](#${id})`,
    KINDS[kind],
    driver,
    `\`${column}\``,
    ...runs.map((run) => shown(farthest(run, column).value)),
    time === 0 ? "" : long(time),
  ];
}

/** The band, the points, the range and what is known to be wrong. */
function standing({ band, residuals, misfits, studied, forms, levels, column }: Effect): readonly string[] {
  const unit = term(column).shown;
  const factor = unit === "%" ? 100 : 1;
  const set = (values: Readonly<Record<string, string>>) =>
    Object.entries(values)
      .map(([name, value]) => `\`${name}\` ${value}`)
      .join(", ");
  const words = levels.map(
    ({ from, word }, i) =>
      `${i === 0 ? "" : `from ${withUnit(factor * from, unit === "1" ? "" : unit).trim()} `}${word}`,
  );
  return [
    `It holds for ${forms.join(", ")}. In words: ${words.join("; ")}.`,
    ...(studied === undefined
      ? []
      : [
          `Studied: ${studied.of}, ${studied.range.join(" to ")}${studied.unit === "1" ? "" : ` ${studied.unit}`}; beyond that it is extrapolated, and beyond ${studied.hard}${studied.unit === "1" ? "" : ` ${studied.unit}`} refused.`,
        ]),
    band === undefined
      ? "No source gives a band."
      : `Band: ${set(band.low)} to ${set(band.high)}: ${band.of} (${band.evidence}: ${cited(band)}).`,
    ...(residuals.length === 0
      ? ["It was held against no point."]
      : [
          table(
            ["held against", "seen", "curve", "unit", "how it is known", "free of the fit"],
            residuals.map((one) => [
              one.of,
              one.observed,
              one.model,
              one.unit,
              one.evidence,
              one.independent ? "yes" : "no",
            ]),
          ),
        ]),
    ...(misfits.length === 0 ? [] : [["Known to be wrong:", "", ...misfits.map((one) => `- ${one}`)].join("\n")]),
  ];
}

function section(effect: Effect): readonly string[] {
  const { id, title, column, kind, model, says, driver } = effect;
  const usual = drip(0.5, effect);
  const peak = farthest(usual, column).value / (usual.unit(column) === "%" ? 100 : 1);
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
    `**${title}**, column \`${column}\` (${term(column).name}); ${KINDS[kind]}; it follows the ${driver}. The usual drip at its height: ${says(peak)} (${levelWord(effect, peak)}).`,
    `It reads ${driven.map((name) => `\`${name}\` (${term(name).name})`).join(", ") || "the doses only"}.`,
    ...standing(effect),
    folded(
      "formulas and numbers",
      ...formulas,
      parameterTable(model.parameters, (symbol) => term(symbol).name),
    ),
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
      "mood follows the dose. Only the effects of the default chain are in every result; the others join where a scenario asks for them, `withEffects` of `@ketalab/core/effects`. Shares and probabilities are in percent. Trials of the mood disagree. What each bends is told in [the model](model.md).",
    ].join("\n"),
    `Values farthest from those without drug after a drip of 40 minutes in 70 kg, read every ten minutes over fourteen days, and when it comes with 0.5 mg/kg.`,
    table(
      ["effect", "wanted", "follows", "column", ...DOSES.map((dose) => `${dose} mg/kg`), "then"],
      Object.values(allEffects).map(overview),
    ),
    ...Object.values(allEffects).flatMap(section),
  ].join("\n\n")}\n`;
}
