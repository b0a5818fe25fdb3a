import { AUC, type Model, models, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { stem, symbolUnit } from "../../packages/core/src/language/symbols/known.js";
import { expectNear } from "../near.js";
import { steadyVolume } from "../reference/pk-run.js";

const sets = Object.values(models).filter((one) => one.measured !== undefined && one.columns[0] === "Cket");

/** 1.5 L/min, and 3 L, of an adult of 70 kg. */
const LIVER_FLOW = 90;
const PLASMA = 3;

/** Terminal half-lives that have been published, from anaesthesia (Idvall 1979) to the label of esketamine, min. */
const WINDOW = [79, 12 * 60] as const;

/** One number of each paper that is not among the parameters or follows from them only through the whole run. */
const published: Readonly<Record<string, readonly [what: "CL" | "Vss" | "half-life", value: number, within: number]>> =
  {
    "kamp-2020": ["half-life", 183.751, 1e-4],
    "domino-1982": ["half-life", 114.617, 1e-4],
    "clements-1981": ["half-life", 182.934, 1e-4],
    // The abstract: 4.9 h.
    "hijazi-2003": ["half-life", 294, 0.02],
    "herd-2007": ["CL", 90, 1e-9],
    "hornik-2018": ["CL", 38.9, 1e-9],
    "elkomy-2015": ["CL", 60.6, 1e-9],
    "sherwin-2015": ["CL", 87.9, 1e-9],
    "simons-2022": ["half-life", 193.178, 1e-4],
    "otto-2021": ["half-life", 442.039, 1e-4],
    "flint-2017": ["CL", 112, 1e-9],
    // The abstract: 752 L.
    "perez-ruixo-2021": ["Vss", 752, 1e-3],
    "ketamine-disposition": ["CL", 84, 1e-9],
    "drip-to-mood": ["CL", 84, 1e-9],
  };

const one = (id: string, more: object = {}) =>
  simulate({ model: id, regimen: "35 mg bolus", columns: ["Cket"], span: "12 h", ...more });

const clearance = (id: string) => 35000 / AUC(one(id), "Cket", { to: "infinity" }).value;

/** The slowest decay of what is seen in plasma, min. */
function terminalHalfLife(id: string): number {
  const days = one(id, { at: "60 h, 80 h", span: "80 h" });
  const [a, b] = [days.at("60 h").Cket as number, days.at("80 h").Cket as number];
  return (20 * 60 * Math.LN2) / Math.log(a / b);
}

/** A set whose every way out leads to one more compartment, so that nothing can be lost. */
function closed(made: Model): Model {
  return {
    ...made,
    id: `${made.id}-closed`,
    states: [...made.states, "A"],
    flows: made.flows.map((flow) => (flow.to === null ? { ...flow, to: "A" } : flow)),
  };
}

describe("plausibility of the default's enantiomers", () => {
  /** Of one enantiomer given alone, L/h. */
  const of = (drug: string) =>
    35000 /
    AUC(simulate({ drug, regimen: "35 mg bolus", columns: ["Cket"], span: "12 h" }), "Cket", { to: "infinity" }).value;

  it("only S clears faster than blood reaches the liver, by 1 %, which is less than that flow is known to", () => {
    expect(of("arketamine")).toBeLessThan(LIVER_FLOW);
    expect(of("esketamine")).toBeGreaterThan(LIVER_FLOW);
    expectNear(of("esketamine"), 90.9, { relative: 2e-3 });
  });
});

describe.each(sets.map((made) => [made.id, made] as const))("plausibility of %s", (id, made) => {
  const declared = made.measured?.declared ?? {};

  it("says who was measured and where the sample was drawn", () => {
    expect(made.measured?.population.length).toBeGreaterThan(10);
    expect(["arterial", "venous", "not read"]).toContain(made.measured?.site);
  });

  it("the terminal half-life is inside the published window", () => {
    const minutes = terminalHalfLife(id);
    expect(minutes).toBeGreaterThan(WINDOW[0]);
    expect(minutes).toBeLessThan(WINDOW[1]);
  });

  it("clearance is not above liver blood flow unless declared", () => {
    const above = clearance(id) > LIVER_FLOW * (1 + 1e-9);
    expect(above).toBe(declared.clearance !== undefined);
  });

  it("no central volume is below that of plasma unless declared", () => {
    const values = one(id).values();
    const start = simulate({ model: id, regimen: "35 mg bolus", columns: ["Cket"], at: "0 min" }).at(0).Cket as number;
    const volumes = [
      35000 / start,
      ...["VN1", "VH1"].flatMap((name) => values[name] ?? made.parameters[name]?.base ?? []),
    ];
    expect(volumes.some((volume) => volume < PLASMA)).toBe(declared.volume !== undefined);
  });

  it("fractions lie between 0 and 1 unless declared", () => {
    const fractions = ["F", "Fg", "fabs", "fN", "fH", "fHN", "Fgut", "FRn", "fLater"];
    const outside = Object.entries(made.parameters).filter(
      ([name, { base }]) => fractions.includes(stem(name) ?? "") && !(base >= 0 && base <= 1),
    );
    expect(outside.length > 0).toBe(declared.fraction !== undefined);
  });

  const masses = made.states.filter((state) => symbolUnit(state) === "µg");
  const routes = [...new Set(made.inputs.map(({ route }) => route))];

  it.each(routes)("mass balance: what is given by %s is somewhere at any time", (route) => {
    const shut = closed(made);
    const columns = [...masses, "A"];
    const text = route === "iv" ? "20 mg bolus" : `20 mg ${route}`;
    const run = simulate({ model: shut, ...drugOf(made), regimen: text, columns, at: "2 h, 4 h, 8 h, 30 h" });
    const total = Array.from(run.time, (minute) => {
      const now = run.at(minute);
      return columns.reduce((sum, name) => sum + (now[name] as number), 0);
    });
    const later = total.slice(run.time.indexOf(120));
    for (const mass of later) expectNear(mass, later[0] as number, { relative: 1e-6 }, route);
    if (route === "iv") expectNear(later[0] as number, 20000, { relative: 1e-6 });
    else expect(later[0]).toBeGreaterThan(0.1 * 20000);
  });

  it("the same numbers in other units give the same curve", () => {
    const plain = one(id, { regimen: "35 mg over 40 min", at: "40 min, 3 h" });
    const set = Object.fromEntries(
      Object.entries(made.parameters).flatMap(([name, { value, unit }]) =>
        unit === "L/h" && name in plain.values() ? [[name, `${value * (1000 / 60)} mL/min`]] : [],
      ),
    );
    const other = one(id, { regimen: "0.0005 g/kg over 2400 s", at: "40 min, 3 h", set, subject: { weight: "70 kg" } });
    for (const minute of [40, 180]) {
      expectNear(
        other.at(minute).Cket as number,
        plain.at(minute).Cket as number,
        { relative: 1e-11 },
        `${minute} min`,
      );
    }
  });

  it("reproduces a published value", () => {
    const [what, value, within] = published[id] as NonNullable<(typeof published)[string]>;
    const got = what === "CL" ? clearance(id) : what === "Vss" ? steadyVolume(id) : terminalHalfLife(id);
    expectNear(got, value, { relative: within }, what);
  });
});

const drugOf = (made: Model) => ({ drug: made.measured?.forms?.[0] ?? "ketamine" });
