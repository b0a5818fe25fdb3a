import { AUC, type Model, models, significant, simulate, term } from "@ketalab/core";
import incomplete from "./data/pk-incomplete.json" with { type: "json" };
import observed from "./data/pk-observed.json" with { type: "json" };
import sets from "./data/pk-sets.json" with { type: "json" };
import { counted, folded, known, table, written } from "./markdown.js";
import { predict, type Run, steadyVolume } from "./pk-run.js";

interface Scored {
  readonly id: string;
  readonly metric: string;
  readonly observed: number;
  readonly unit: string;
  readonly site: string;
  readonly tolerance: number;
  readonly use: string;
  readonly predicted: number;
}

const DEFAULT = "ketamine-disposition";

/** Every observed row that a set can be asked for, with what it says. */
const scores: Readonly<Record<string, readonly Scored[]>> = (() => {
  const all: Record<string, Scored[]> = {};
  const put = (model: string, row: (typeof sets.cases)[number] | (typeof observed.cases)[number], run: Run) => {
    const { metric, observed: value, unit, site, tolerance, use } = row;
    all[model] ??= [];
    all[model].push({
      id: row.case,
      metric,
      observed: value,
      unit,
      site,
      tolerance,
      use,
      predicted: predict(model, run),
    });
  };
  for (const row of observed.cases) put(DEFAULT, row, row.run as Run);
  for (const row of sets.cases) if (row.gate) for (const { model } of row.sets) put(model, row, row.run as Run);
  return all;
})();

const within = ({ observed: value, predicted, tolerance }: Scored) =>
  Math.abs(predicted - value) <= (tolerance / 100) * Math.abs(value);

const number = (value: number) => significant(value, 3);

function score(id: string): string {
  const rows = scores[id] ?? [];
  if (rows.length === 0) return "no observed data to score it";
  return `${rows.filter(within).length} of ${rows.length}`;
}

const routesOf = (made: Model) => [...new Set(made.inputs.map(({ route }) => route))];

function overview(id: string, made: Model): readonly (string | number)[] {
  const run = simulate({ model: id, regimen: "35 mg bolus", columns: ["Cket"], at: "60 h, 80 h", span: "80 h" });
  const clearance = 35000 / AUC(run, "Cket", { to: "infinity" }).value;
  const halfLife = (20 * Math.LN2) / Math.log((run.at("60 h").Cket as number) / (run.at("80 h").Cket as number));
  const volume = made.states.includes("A1") ? number(steadyVolume(id)) : "238";
  return [
    `[${made.title}](#${id})`,
    made.measured?.site ?? "",
    made.measured?.forms?.join(", ") ?? "any mixture of S and R",
    routesOf(made).join(", "),
    number(clearance),
    volume,
    number(halfLife),
    score(id),
  ];
}

function parameters(made: Model): string {
  return table(
    ["symbol", "what it is", "value", "between people, ω²", "how it is known", "note"],
    Object.entries(made.parameters).map(([name, one]) => {
      const spread = made.variability[name];
      return [
        `\`${name}\``,
        term(name).name,
        written(one),
        spread === undefined
          ? ""
          : `${number(spread.omega2)} (${[spread.evidence, spread.note].filter(Boolean).join("; ")})`,
        known(one),
        one.note,
      ];
    }),
  );
}

/** The short names of the reference rows in words. */
const inWords = (metric: string) =>
  metric
    .replace(/\b(?:ket([SR])|([SR])-ket)\b/g, (_, a = "", b = "") => `${a}${b}-ketamine`)
    .replace(/\b(?:nk([SR])|([SR])-NK)\b/g, (_, a = "", b = "") => `${a}${b}-norketamine`)
    .replace(/\b([SR])-HNK\b/g, "$1-hydroxynorketamine")
    .replace(/\bhnk\b|\bHNK\b/g, "hydroxynorketamine")
    .replace(/\bNK\b/g, "norketamine")
    .replace(/\bket\b/g, "ketamine")
    .replace("esc. infusion", "escalating infusion")
    .replace(/\bt=/g, "at ");

/** What each experiment gave, and who published it. */
function experiments(): string {
  const all = new Map<string, readonly [given: Set<string>, sources: Set<string>]>();
  for (const { case: id, regimen, source } of [...observed.cases, ...sets.cases.filter(({ gate }) => gate)]) {
    const [given, sources] = all.get(id) ?? [new Set<string>(), new Set<string>()];
    all.set(id, [given.add(regimen), sources.add(source)]);
  }
  return table(
    ["experiment", "what was given", "source"],
    [...all].map(([id, [given, sources]]) => [id, [...given].join("; "), [...sources].join("; ")]),
  );
}

const USES: Readonly<Record<string, string>> = {
  "held out": "no",
  selection: "seen while the default was chosen",
  tuned: "the default was tuned on it",
};

function section(id: string, made: Model): string {
  const declared = Object.values(made.measured?.declared ?? {});
  const together = made.correlations.map(
    ({ of, covariance, r }) => `${of.join(" and ")} ${r === undefined ? `covariance ${covariance}` : `r ${r}`}`,
  );
  const errors = Object.entries(made.residual).map(([column, { proportional, additive }]) => {
    const parts = [
      ...(proportional === undefined ? [] : [`${number(100 * proportional)} %`]),
      ...(additive === undefined ? [] : [`${additive} ng/mL`]),
    ];
    return `${column} ${parts.join(" and ")}`;
  });
  const apart = made.equations.flatMap(({ kind, of, unit }) =>
    kind === "assignment" && unit(of) === "ng/mL" && !made.columns.includes(of) ? [of] : [],
  );
  const rows = scores[id] ?? [];
  return [
    `## ${id}`,
    `**${made.title}.** ${made.about}`.trim(),
    [
      `Measured in: ${made.measured?.population}.`,
      `Samples: ${made.measured?.site}.`,
      `Columns: ${made.columns.join(", ")}${apart.length > 0 ? `; when asked for: ${apart.join(", ")}` : ""}.`,
      ...(declared.length > 0 ? [`Unusual, and published so: ${declared.join("; ")}.`] : []),
      ...(together.length > 0 ? [`Vary together: ${together.join("; ")}.`] : []),
      ...(errors.length > 0 ? [`Residual error: ${errors.join("; ")}.`] : []),
    ].join("\n"),
    folded(`${counted(Object.keys(made.parameters).length, "number")} with their sources`, parameters(made)),
    rows.length === 0
      ? "No observed data in the reference rows can score it; the numbers are checked against closed forms."
      : folded(
          `against what was observed: ${score(id)} inside`,
          table(
            ["experiment", "what was measured", "observed", "this set", "off by", "allowed", "site", "inside"],
            rows.map((one) => [
              `[${one.id}](#what-was-measured)`,
              inWords(one.metric),
              `${number(one.observed)} ${one.unit}`,
              number(one.predicted),
              `${one.predicted >= one.observed ? "+" : "−"}${Math.abs(Math.round((one.predicted / one.observed - 1) * 100))} %`,
              `${one.tolerance} %`,
              one.site,
              `${within(one) ? "yes" : "**no**"}${id === DEFAULT && one.use !== "held out" ? ` (${USES[one.use] ?? one.use})` : ""}`,
            ]),
          ),
        ),
  ].join("\n\n");
}

/** The page of all sets: parameters, sources, evidence, and how each does against what was observed. */
export function modelsPage(): string {
  const all = Object.entries(models).filter(([id, made]) => made.measured !== undefined && id !== "drip-to-mood");
  all.sort(([a], [b]) => (a === DEFAULT ? -1 : b === DEFAULT ? 1 : a < b ? -1 : 1));
  return `${[
    "# Every set of kinetics",
    "For teaching, not for patient care.",
    [
      "This page is written by a program from the library and the reference rows; a test compares it. Each set is chosen by",
      'its name, `{"model": "simons-2022"}`, and stands with who was measured, where the samples were drawn and the form.',
      "A tolerance is the spread between studies, the scatter of the data and a share for figures and assumed times, by one",
      "rule for all rows. The rows of one experiment hang together, so the scores are descriptions and not trials. Arterial",
      "sets are too high for venous data at the peak of an infusion, and the other way round. ω² is the variance of the logarithm",
      "between people. Numbers and rows open by a click.",
    ].join("\n"),
    table(
      ["set", "samples", "form", "routes", "CL, L/h", "Vss, L", "terminal half-life, h", "observed rows inside"],
      all.map(([id, made]) => overview(id, made)),
    ),
    ...all.map(([id, made]) => section(id, made)),
    "## What was measured",
    "The experiments that the sets are held against. Where a regimen was not told in full, what was assumed stands with it.",
    experiments(),
    "## Not complete",
    "These were looked for and cannot be run, because numbers are missing from every copy that could be opened.",
    table(
      ["set", "found", "missing", "source"],
      incomplete.models.map(({ model, found, missing, source, identifier }) => [
        model,
        found,
        missing,
        [source, identifier].filter(Boolean).join(", "),
      ]),
    ),
  ].join("\n\n")}\n`;
}
