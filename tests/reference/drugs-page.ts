import { Cmax, type Drug, drugs, effects, simulate, term, withUnit } from "@ketalab/core";
import { cited, parameterTable, table } from "./markdown.js";

const DRIP = "0.5 mg/kg over 40 min";
const names = Object.keys(drugs);
const columns = ["Cket", "Ce", "Cnk", "Chnk", "B0", "B", ...Object.values(effects).map(({ column }) => column)];

/** The highest value of each column after the usual drip; a column that was not published for a drug is empty. */
function peaks(): string {
  const runs = names.map((drug) => simulate({ drug, regimen: DRIP, span: "14 d", step: "10 min" }));
  const cell = (run: (typeof runs)[number], name: string) => {
    if (!run.names.includes(name)) return "no number published";
    const unit = run.unit(name);
    const share = unit === "1";
    return withUnit(Cmax(run, name).value * (share ? 100 : 1), share ? "%" : unit);
  };
  return table(
    ["column", "what it is", ...names],
    columns.map((name) => [`\`${name}\``, term(name).name, ...runs.map((run) => cell(run, name))]),
  );
}

const section = ({ id, name, about, parameters, without }: Drug) => [
  `## ${id}`,
  `**${name}.** ${about}`,
  parameterTable(parameters, (symbol) => term(symbol).name),
  ...(Object.keys(without).length > 0
    ? [
        [
          "Not found, and left out of every result:",
          "",
          ...Object.entries(without).map(([column, why]) => `- \`${column}\`: ${why}.`),
        ].join("\n"),
      ]
    : []),
];

/** The page of all drugs: what each answers for itself, and what the same drip of each gives. */
export function drugsPage(): string {
  const sources = new Set(Object.values(drugs).flatMap(({ parameters }) => Object.values(parameters).map(cited)));
  return `${[
    "# Every drug",
    "For teaching, not for patient care.",
    [
      "This page is written by a program from the library; a test compares it. A drug is chosen by its name,",
      '`{"drug": "esketamine"}`. What depends on the body stands with the [sets of kinetics](models.md), what depends on the channel',
      "with the [affinities](affinities.md). The evidence words are told in [the model](model.md).",
    ].join("\n"),
    `## The same drip of each\n\nPeaks of ${DRIP} in 70 kg, read every ten minutes over fourteen days.`,
    peaks(),
    ...Object.values(drugs).flatMap(section),
    `## Sources\n\n${[...sources]
      .sort()
      .map((one) => `- ${one}`)
      .join("\n")}`,
  ].join("\n\n")}\n`;
}
