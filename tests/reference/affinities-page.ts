import { type Parameter, significant, term } from "@ketalab/core";
import {
  gatings,
  type Ligand,
  levels,
  ligands,
  type Measurement,
  magnesiumAffinity,
  magnesiumForms,
  type Observation,
  schemes,
  topics,
} from "@ketalab/core/receptor";
import { cited, counted, folded, known, table, written } from "./markdown.js";

const FRONT = {
  lowest: "from ",
  highest: "up to ",
  "more than": "more than ",
  "at least": "at least ",
  about: "about ",
} as const;

const unitText = (unit: string) => unit.replaceAll("*", "·");
const digits = (value: number) => (String(value).length > 9 ? significant(value, 4) : String(value).replace("-", "−"));
const shownValue = ({ value, unit, error, as }: Measurement) =>
  `${as === undefined ? "" : FRONT[as]}${digits(value)}${error === undefined ? "" : ` ± ${error}`}${unit === "1" ? "" : ` ${unitText(unit)}`}`;
const noted = ({ note, unfit }: Measurement) => (unfit ? `**not to calculate with**; ${note}` : note);

const measurements = (rows: readonly Measurement[]) =>
  table(
    ["what", "value", "receptor", "voltage, mV", "Mg, mM", "conditions", "how it is known", "note"],
    rows.map((one) => [
      one.quantity,
      shownValue(one),
      one.receptor ?? "",
      one.voltage === undefined ? "" : digits(one.voltage),
      one.magnesium ?? "",
      one.conditions,
      known(one),
      noted(one),
    ]),
  );

const observations = (all: readonly Observation[]) =>
  all.map((one) => `- ${one.says}. ${one.evidence}; ${cited(one)}`).join("\n");

const numbers = (parameters: Readonly<Record<string, Parameter | undefined>>, nameOf: (symbol: string) => string) =>
  table(
    ["symbol", "what it is", "value", "how it is known", "note"],
    Object.entries(parameters).flatMap(([symbol, one]) =>
      one === undefined ? [] : [[`\`${symbol}\``, nameOf(symbol), unitText(written(one)), known(one), one.note]],
    ),
  );

/** Names of what a ligand carries and the glossary says in other words, or not at all. */
const RATES: Readonly<Record<string, string>> = {
  P50: "partial pressure of half block",
  kon: "binding to the open channel",
  koff: "unbinding from the open channel, at Vref",
  kesc: "escape from the closed channel",
};
const nameOf = (symbol: string) => RATES[symbol] ?? term(symbol).name;

const constants = (parameters: Readonly<Record<string, Parameter>>) =>
  folded(`${counted(Object.keys(parameters).length, "number")} with their sources`, numbers(parameters, nameOf));

/** What was measured and what was said, out of sight until it is asked for. */
const found = ({ measurements: some, observations: more }: Pick<Ligand, "measurements" | "observations">) => [
  ...(some.length > 0 ? [folded(`measured: ${counted(some.length, "number")}`, measurements(some))] : []),
  ...(more.length > 0
    ? [folded(`said without a number: ${counted(more.length, "observation")}`, observations(more))]
    : []),
];

function section(one: Ligand): string {
  const { id, name, about, site, mechanism, also, parameters, kinetics, without } = one;
  const missing = Object.entries(without).map(([symbol, why]) => `- \`${symbol}\`: ${why}.`);
  return [
    `## ${id}`,
    `**${name}.** ${about}`,
    [
      `Site: ${site}. Mechanism: ${mechanism}. Can be asked for: ${levels(one).join(", ") || "measurements only"}.`,
      ...(also.length > 0 ? [`Also: ${also.join(", ")}.`] : []),
    ].join("\n"),
    ...(Object.keys(parameters).length > 0
      ? [folded("what calculations start from", numbers({ ...parameters }, nameOf))]
      : []),
    ...kinetics.map(({ id: set, title, ...rates }) =>
      folded(`rates, set <code>${set}</code>: ${title}`, numbers(rates, nameOf)),
    ),
    ...found(one),
    ...(missing.length > 0 ? [folded(`not found: ${counted(missing.length, "number")}`, missing.join("\n"))] : []),
  ].join("\n\n");
}

const start = ({ parameters: { KBref, P50, Ki } }: Ligand) => {
  const one = KBref ?? P50 ?? Ki;
  return one === undefined
    ? ""
    : `${digits(one.value)} ${one.unit} (${KBref || P50 ? "block" : "binding"}, ${one.evidence})`;
};

/** What may be compared: one quantity of one receptor in one magnesium, at voltages that differ little. */
const place = ({ quantity, receptor, magnesium, voltage }: Measurement) =>
  [
    quantity,
    receptor ?? "not said",
    magnesium ?? "not said",
    voltage === undefined ? "none or not said" : `near ${digits(10 * Math.round(voltage / 10))}`,
  ].join("|");

/** Where more than one source gives the same thing: how far apart they are. */
function apart(): string {
  const rows = Object.values(ligands).flatMap(({ id, measurements: all }) => {
    const places = new Map<string, Measurement[]>();
    for (const one of all) {
      if (!/^(IC50|Ki|EC50)$/.test(one.quantity) || one.unfit) continue;
      places.set(place(one), [...(places.get(place(one)) ?? []), one]);
    }
    return [...places].flatMap(([where, some]) => {
      const sources = new Set(some.map(({ source }) => source.citation));
      if (sources.size < 2) return [];
      const sorted = some.toSorted((a, b) => a.value - b.value);
      const [lowest, highest] = [sorted[0] as Measurement, sorted.at(-1) as Measurement];
      return [
        [
          id,
          ...where.split("|"),
          sorted.map(shownValue).join(", "),
          significant(highest.base / lowest.base, 2),
          [...sources].join("; "),
        ],
      ];
    });
  });
  return table(
    ["ligand", "what", "receptor", "Mg, mM", "voltage, mV", "values", "highest over lowest", "sources"],
    rows,
  );
}

const VOLTAGES = [-80, -66, -40, 0] as const;

const forms = () =>
  table(
    ["form", "what it is", ...VOLTAGES.map((one) => `K at ${digits(one)} mV, mM`)],
    Object.values(magnesiumForms).map(({ id, title, about }) => [
      `[${id}](#magnesium-by-${id})`,
      `${title}. ${about}`,
      ...VOLTAGES.map((voltage) => significant(magnesiumAffinity({ voltage, form: id }), 3)),
    ]),
  );

/** The page of everything that was found about the receptor's ligands: conditions, source and evidence with each number. */
export function affinitiesPage(): string {
  const all = Object.values(ligands);
  return `${[
    "# Every affinity",
    "For teaching, not for patient care.",
    [
      "This page is written by a program from the library; a test compares it. An IC50 belongs to a drug, a receptor, a voltage, a",
      "magnesium, an agonist and a read-out, so each number stands with its conditions. A published range is two rows, its ends.",
      "Where sources disagree they stand side by side: nothing is averaged. `read`: the number was seen in a copy of its source,",
      "often an abstract; what was opened is in brackets. `unverified`: known by quotation only. Most of what compares subunits,",
      "with and without magnesium, is unverified. What a ligand can be asked for depends on what was found: occupancy needs one",
      "constant, voltage a depth in the pore, kinetics rates. Numbers open by a click.",
    ].join("\n"),
    table(
      ["ligand", "site", "mechanism", "can be asked for", "calculations start from"],
      all.map((one) => [
        `[${one.name}](#${one.id})`,
        one.site,
        one.mechanism,
        levels(one).join(", ") || "measurements only",
        start(one),
      ]),
    ),
    "## Where sources are apart",
    "The same quantity of the same receptor in the same magnesium, at voltages that differ by little.",
    apart(),
    "## Forms of the magnesium block",
    "Each gives the magnesium that blocks half of the channels at a voltage. Those of neurones and of GluN2A lie between 0.02 and 0.07 mM at −66 mV and part tenfold at 0 mV.",
    forms(),
    ...all.map(section),
    ...Object.values(magnesiumForms).map(({ id, title, about, parameters }) =>
      [`## magnesium by ${id}`, `**${title}.** ${about}`, constants(parameters)].join("\n\n"),
    ),
    ...[...Object.values(gatings), ...Object.values(schemes)]
      .filter(({ parameters }) => Object.keys(parameters).length > 0)
      .map(({ id, title, about, parameters }) =>
        [`## rates of ${id}`, `**${title}.** ${about}`, constants(parameters)].join("\n\n"),
      ),
    ...Object.values(topics).map((one) => [`## ${one.title}`, one.about, ...found(one)].join("\n\n")),
  ].join("\n\n")}\n`;
}
