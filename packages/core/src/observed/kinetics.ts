import { between, type Measurement, measured } from "../receptors/measurement.js";
import { ketalarLabel, simons2022, spravatoLabel, wang2019 } from "../sources/default-chain.js";
import { hijazi2003, hornik2018, perezRuixo2021 } from "../sources/kinetic-sets.js";
import {
  brunette2011,
  chong2006,
  fanta2015,
  grant1981,
  hasan2021,
  hirlinger1984,
  idvall1979,
  malinovsky1996,
  nasal2022,
  persson2002,
  rolan2014,
  yanagihara2003,
} from "../sources/observed-kinetics.js";

/**
 * Kinetics as people have published them, each with who was measured: what a reader can hold against the curves of a
 * model. An entry of its own (`@ketalab/core/observed`), because nothing that is simulated needs it. A published range
 * is two rows, its ends (`as`).
 */
export interface ObservedValue extends Measurement {
  /** How it was given. */
  readonly route: string;
  /** `S` and `R` where one of them was measured, else both together. */
  readonly form: "racemate" | "S" | "R";
}

const given = (route: string, form: ObservedValue["form"], one: Measurement): ObservedValue => ({
  ...one,
  route,
  form,
});
const read = "read";

/** Half-lives: of the same drug, between ten minutes and half a day. */
export const halfLives: readonly ObservedValue[] = [
  ...between("half-life, distribution", ["10 min", "15 min"], {
    conditions: "adults, label",
    source: ketalarLabel,
    evidence: read,
  }).map((one) => given("iv", "racemate", one)),
  given(
    "iv",
    "racemate",
    measured("half-life", "79 min", {
      conditions: "31 patients, anaesthesia",
      error: 8,
      source: idvall1979,
      evidence: read,
    }),
  ),
  given(
    "iv",
    "racemate",
    measured("half-life", "2.5 h", { conditions: "adults, label", source: ketalarLabel, evidence: read }),
  ),
  given(
    "iv",
    "racemate",
    measured("half-life", "4.9 h", {
      conditions: "12 adults in intensive care",
      note: "brain or spinal cord injury",
      error: 1.6,
      source: hijazi2003,
      evidence: read,
    }),
  ),
  given(
    "iv",
    "S",
    measured("half-life, terminal", "5.2 h", {
      conditions: "15 healthy, 5 mg racemate",
      error: 3.4,
      source: hasan2021,
      evidence: read,
    }),
  ),
  given(
    "iv",
    "R",
    measured("half-life, terminal", "6.1 h", {
      conditions: "15 healthy, 5 mg racemate",
      error: 3.1,
      source: hasan2021,
      evidence: read,
    }),
  ),
  ...between("half-life", ["7 h", "12 h"], { conditions: "adults, label", source: spravatoLabel, evidence: read }).map(
    (one) => given("nasal", "S", one),
  ),
];

const fraction = (
  route: string,
  form: ObservedValue["form"],
  text: string,
  spec: Parameters<typeof measured>[2],
): ObservedValue => given(route, form, measured("F", text, spec));

/** The share of a dose that reaches the blood unchanged, by route. Under the skin nobody was found to have measured it. */
export const bioavailabilities: readonly ObservedValue[] = [
  fraction("im", "racemate", "93 %", {
    conditions: "adult volunteers",
    source: grant1981,
    evidence: "unverified",
    note: "seen on tertiary pages only",
  }),
  fraction("im", "racemate", "41 %", { conditions: "children", source: hornik2018, evidence: read }),
  fraction("oral", "racemate", "17 %", {
    conditions: "adult volunteers",
    source: grant1981,
    evidence: "unverified",
    note: "16.5 to 20",
  }),
  fraction("oral", "racemate", "23 %", {
    conditions: "chronic pain, 25 mg",
    error: 9,
    source: chong2006,
    evidence: read,
  }),
  fraction("oral", "racemate", "20 %", {
    conditions: "3 volunteers, tablet",
    source: yanagihara2003,
    evidence: read,
  }),
  fraction("oral", "S", "8 %", { conditions: "11 healthy men", source: fanta2015, evidence: read }),
  fraction("oral", "S", "15 %", {
    conditions: "15 healthy, prolonged release",
    error: 8,
    source: hasan2021,
    evidence: read,
  }),
  fraction("oral", "R", "19 %", {
    conditions: "15 healthy, prolonged release",
    error: 10,
    source: hasan2021,
    evidence: read,
  }),
  fraction("oral", "racemate", "45 %", {
    conditions: "children with burns",
    source: brunette2011,
    evidence: read,
    note: "33 to 58",
  }),
  fraction("oral", "S", "18.6 %", {
    conditions: "patients and volunteers, swallowed",
    source: perezRuixo2021,
    evidence: read,
  }),
  fraction("sublingual", "racemate", "32 %", {
    conditions: "adults, 25 mg",
    error: 17,
    source: chong2006,
    evidence: read,
  }),
  fraction("sublingual", "racemate", "29 %", {
    conditions: "8 healthy men, 25 mg wafer",
    source: rolan2014,
    evidence: read,
    note: "90 % interval 27 to 31",
  }),
  fraction("sublingual", "racemate", "30 %", { conditions: "3 volunteers", source: yanagihara2003, evidence: read }),
  fraction("film", "S", "26.3 %", { conditions: "20 healthy", source: simons2022, evidence: read }),
  fraction("nasal", "racemate", "45 %", { conditions: "3 volunteers", source: yanagihara2003, evidence: read }),
  fraction("nasal", "racemate", "17 %", { conditions: "7 adults, 10 mg", source: nasal2022, evidence: read }),
  fraction("nasal", "racemate", "13 %", { conditions: "10 adults, 30 mg", source: nasal2022, evidence: read }),
  fraction("nasal", "racemate", "11 %", { conditions: "10 adults, 50 mg", source: nasal2022, evidence: read }),
  fraction("nasal", "racemate", "50 %", { conditions: "children, 3 mg/kg", source: malinovsky1996, evidence: read }),
  fraction("nasal", "S", "48 %", { conditions: "adults, label", source: spravatoLabel, evidence: read }),
  fraction("nasal", "S", "54 %", { conditions: "adults, 56 mg", source: perezRuixo2021, evidence: read }),
  fraction("nasal", "S", "51 %", { conditions: "adults, 84 mg", source: perezRuixo2021, evidence: read }),
  fraction("rectal", "racemate", "25 %", { conditions: "children, 9 mg/kg", source: malinovsky1996, evidence: read }),
  fraction("rectal", "racemate", "30 %", {
    conditions: "3 volunteers, suppository",
    source: yanagihara2003,
    evidence: read,
  }),
];

const both = (quantity: string, [S, R]: readonly [string, string], spec: Parameters<typeof measured>[2]) =>
  [given("iv", "S", measured(quantity, S, spec)), given("iv", "R", measured(quantity, R, spec))] as const;

/** Clearance of S- and R-ketamine in the same people. */
export const clearances: readonly ObservedValue[] = [
  ...both("CL", ["18.4 mL/min/kg", "15.8 mL/min/kg"], {
    conditions: "32 patients, racemate",
    source: wang2019,
    evidence: read,
    note: "standard deviation 3.4 and 3.1",
  }),
  ...both("CL", ["24 mL/min/kg", "20 mL/min/kg"], {
    conditions: "healthy, 7 mg over 30 min",
    source: persson2002,
    evidence: read,
  }),
  ...both("CL", ["1620 mL/min", "1530 mL/min"], {
    conditions: "15 healthy, 5 mg racemate",
    source: hasan2021,
    evidence: read,
    note: "standard deviation 380",
  }),
];

/** A level in plasma as it was measured: after which dose, how long after, of what. */
export interface ObservedConcentration extends ObservedValue {
  /** What was measured. */
  readonly of: "ketamine" | "norketamine";
  /** As it was given: `25 mg`, `0.5 mg/kg`. */
  readonly dose: string;
  /** min */
  readonly at: number;
}

const level = (
  [route, dose, at, of]: readonly [route: string, dose: string, at: number, of: ObservedConcentration["of"]],
  [quantity, text]: readonly [quantity: string, text: string],
  spec: Parameters<typeof measured>[2],
): ObservedConcentration => ({ ...given(route, "racemate", measured(quantity, text, spec)), of, dose, at });

/** Levels after the racemate by other ways than a vein, where the time is known too. */
export const concentrations: readonly ObservedConcentration[] = [
  level(["im", "0.5 mg/kg", 30, "ketamine"], ["median", "147 ng/mL"], {
    conditions: "20 trauma patients, two groups",
    source: hirlinger1984,
    evidence: read,
  }),
  level(["im", "1 mg/kg", 15, "ketamine"], ["median", "474 ng/mL"], {
    conditions: "20 trauma patients, two groups",
    source: hirlinger1984,
    evidence: read,
  }),
  level(["oral", "25 mg", 57.6, "ketamine"], ["Cmax", "22.8 ng/mL"], {
    conditions: "adults",
    error: 12.8,
    source: chong2006,
    evidence: read,
  }),
  level(["oral", "25 mg", 96, "norketamine"], ["Cmax", "82 ng/mL"], {
    conditions: "adults",
    error: 34,
    source: chong2006,
    evidence: read,
  }),
  level(["sublingual", "25 mg", 45.6, "ketamine"], ["Cmax", "28.6 ng/mL"], {
    conditions: "adults",
    error: 6.6,
    source: chong2006,
    evidence: read,
  }),
  ...(
    [
      ["10 mg", 23, "22.9 ng/mL"],
      ["30 mg", 14, "60.8 ng/mL"],
      ["50 mg", 16, "77.6 ng/mL"],
    ] as const
  ).map(([dose, at, text]) =>
    level(["nasal", dose, at, "ketamine"], ["Cmax", text], {
      conditions: "adults, geometric means",
      source: nasal2022,
      evidence: read,
    }),
  ),
  ...(
    [
      ["3 mg/kg", 20, "496 ng/mL"],
      ["9 mg/kg", 21, "2104 ng/mL"],
    ] as const
  ).map(([dose, at, text]) =>
    level(["nasal", dose, at, "ketamine"], ["Cmax", text], {
      conditions: "children",
      source: malinovsky1996,
      evidence: read,
    }),
  ),
  level(["rectal", "9 mg/kg", 42, "ketamine"], ["Cmax", "632 ng/mL"], {
    conditions: "children",
    source: malinovsky1996,
    evidence: read,
  }),
];
