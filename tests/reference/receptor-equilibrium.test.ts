import { equations } from "@ketalab/core";
import {
  apparentIC50,
  ligands,
  type Measurement,
  magnesiumAffinity,
  magnesiumForms,
  magnesiumGate,
  measurementsOf,
  mostPotentVoltage,
  occupancy,
  pores,
  type Receptor,
  sharedOccupancy,
  thermalVoltage,
  woodhull,
} from "@ketalab/core/receptor";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";
import data from "./data/receptor-equilibrium.json" with { type: "json" };

const { cases, vectors } = data;
const by = (id: string) => equations[id] as NonNullable<(typeof equations)[string]>;
const subunits: readonly Receptor[] = ["GluN2A", "GluN2B", "GluN2C", "GluN2D"];
/** The one row that is meant. */
function row(ligand: string, where: Parameters<typeof measurementsOf>[1]): Measurement {
  const found = measurementsOf(ligand, where);
  if (found.length !== 1) throw new Error(`${found.length} rows of ${ligand} fit ${JSON.stringify(where)}`);
  return found[0] as Measurement;
}
/** IC50 with and without magnesium at -66 mV, by quotation. */
const atRest = (ligand: string, receptor: Receptor, magnesium: number) =>
  measurementsOf(ligand, { quantity: "IC50", receptor, magnesium, voltage: -66 }).find(
    (one) => one.source.id === "kotermanski-2009",
  ) as Measurement;

describe("receptor: what the forms of the magnesium block say", () => {
  const names = {
    jahr_stevens: "jahr-stevens",
    jahr_stevens_micro_b2_over_a2: "jahr-stevens-channel",
    ascher_nowak: "ascher-nowak",
    spruston_woodhull: "spruston",
    kampa_open_state: "kampa",
    antonov_clarke_johnson: "antonov-johnson",
  } as const;
  const { inputs, expected, tolerance } = vectors["L2.kmg"];

  it.each(Object.entries(names) as [keyof typeof names, string][])("%s, at four voltages", (key, form) => {
    inputs.V_mV.forEach((voltage, i) => {
      const wanted = expected[key][i] as number;
      expectNear(magnesiumAffinity({ voltage, form }), wanted, { relative: tolerance.rel }, `at ${voltage} mV`);
    });
  });

  it("the rates of Ascher and Nowak make a sigmoid around -19.9 mV with a spread of 12.48 mV in 1.8 mM", () => {
    const { VoffMg, VonMg, konMg0, koffMg0 } = Object.fromEntries(
      Object.entries(magnesiumForms["ascher-nowak"]?.parameters ?? {}).map(([name, { value, unit }]) => [
        name,
        `${value} ${unit}`,
      ]),
    );
    const VsMg = by("magnesium-spread").value({ VoffMg: VoffMg as string, VonMg: VonMg as string });
    const V12 = by("half-magnesium-from-rates").value({
      VsMg,
      Mg: "1.8 mM",
      konMg0: konMg0 as string,
      koffMg0: koffMg0 as string,
    });
    const { expected: wanted, tolerance: room } = vectors["L2.major"];
    expectNear(VsMg, wanted.Vs_mV, { absolute: room.abs });
    expectNear(V12, wanted.V12_mV, { absolute: room.abs });
    for (const [value, published] of [
      [V12, "half block at 1.8 mM, voltage"],
      [VsMg, "half block at 1.8 mM, spread"],
    ] as const) {
      expectNear(value, row("magnesium", { quantity: published }).value, { absolute: 0.1 });
    }
    // The sigmoid is the gate itself.
    for (const voltage of [-80, -40, 0, 40]) {
      const sigmoid = 1 / (1 + Math.exp(-(voltage - V12) / VsMg));
      expectNear(magnesiumGate({ voltage, magnesium: 1.8, form: "ascher-nowak" }), sigmoid, { relative: 1e-10 });
    }
  });

  const channel = (voltage: number) => magnesiumAffinity({ voltage, form: "jahr-stevens-channel" });

  it("single-channel rates have the steepness of the whole cell", () => {
    const slope = Math.log(channel(0) / channel(-40)) / 40;
    expectNear(slope, 0.062, { absolute: 0.001 });
    expectNear(slope, cases.V03.predicted[0] as number, { relative: 1e-6 });
    expectNear(channel(0), cases.V03.predicted[1] as number, { relative: 1e-4 });
  });

  // Known failure: 2.78 against 3.57 mM, 22 % less.
  it.fails("and its constant at 0 mV within 10 % (known failure: one blocked state of two, and no exit from it to closed)", () => {
    expectNear(channel(0), 3.57, { relative: 0.1 });
  });

  it("at rest the forms lie between 0.025 and 0.065 mM, and far apart where the cell is depolarised", () => {
    const at = (voltage: number, form: string) => magnesiumAffinity({ voltage, form });
    expectNear(at(-66, "ascher-nowak"), 0.0447, { relative: 0.01 });
    expectNear(at(-66, "spruston"), 0.0645, { relative: 0.01 });
    expectNear(at(-66, "mccormick"), 0.025, { relative: 0.02 });
    expectNear(at(0, "jahr-stevens"), 3.6, { relative: 0.01 });
    expectNear(at(0, "ascher-nowak"), 8.9, { relative: 0.01 });
    expectNear(at(0, "antonov-johnson"), 11, { relative: 0.01 });
  });
});

describe("receptor: magnesium raises the IC50 of what competes with it", () => {
  const forms = {
    jahr_stevens: "jahr-stevens",
    js_micro: "jahr-stevens-channel",
    ascher_nowak: "ascher-nowak",
    spruston: "spruston",
    kampa: "kampa",
    antonov_clarke: "antonov-johnson",
    mccormick: "mccormick",
  } as const;
  type Key = keyof typeof forms;
  const shift = (form: string) =>
    apparentIC50({ ligand: "ketamine", voltage: -66, form }) / woodhull({ ligand: "ketamine", voltage: -66 });
  /** What was measured for GluN2A and 2B, by quotation. */
  const published = () =>
    (["ketamine", "memantine"] as const).flatMap((ligand) =>
      (["GluN2A", "GluN2B"] as const).map(
        (receptor) => atRest(ligand, receptor, 1).value / atRest(ligand, receptor, 0).value,
      ),
    );

  it("by the factors of the reference, form by form", () => {
    for (const [key, form] of Object.entries(forms) as [Key, string][]) {
      expectNear(shift(form), cases.V04.predicted[key], { relative: 1e-3 }, form);
    }
    const { ketamine_2A, ketamine_2B, memantine_2A, memantine_2B } = cases.V04.published;
    published().forEach((value, i) => {
      expectNear(value, [ketamine_2A, ketamine_2B, memantine_2A, memantine_2B][i] as number, { relative: 5e-3 });
    });
  });

  it.each(["jahr-stevens", "spruston", "antonov-johnson"])("%s: within 20 %% of what was measured", (form) => {
    for (const value of published()) expectNear(shift(form), value, { relative: 0.2 });
  });

  // Known failures: at least one of the four shifts is missed by more than 20 %; all four forms are tighter at rest.
  it.fails.each(["jahr-stevens-channel", "ascher-nowak", "kampa", "mccormick"])(
    "%s: within 20 %% of what was measured (known failure: it holds magnesium too tightly at -66 mV)",
    (form) => {
      for (const value of published()) expectNear(shift(form), value, { relative: 0.2 });
    },
  );

  it("GluN2C and 2D: constants worked back from smaller shifts, ten and seven times weaker than GluN2A", () => {
    for (const [receptor, form, wanted, ratio] of [
      ["GluN2C", "glun2c", cases.V05.predicted.K_Mg_2C_mM, cases.V05.predicted.ratio_to_2A_JahrStevens[0]],
      ["GluN2D", "glun2d", cases.V05.predicted.K_Mg_2D_mM, cases.V05.predicted.ratio_to_2A_JahrStevens[1]],
    ] as const) {
      const each = ["ketamine", "memantine"].map(
        (ligand) => 1 / (atRest(ligand, receptor, 1).value / atRest(ligand, receptor, 0).value - 1),
      );
      const mean = Math.sqrt((each[0] as number) * (each[1] as number));
      expectNear(mean, wanted, { relative: 1e-4 });
      expectNear(magnesiumAffinity({ voltage: -66, form }), wanted, { relative: 5e-4 });
      expectNear(mean / magnesiumAffinity({ voltage: -66 }), ratio as number, { relative: 1e-4 });
    }
    // The bound that was read for GluN2D: at least four times weaker, at all voltages.
    for (const voltage of [-100, -66, -20, 40]) {
      expect(magnesiumAffinity({ voltage, form: "glun2d" }) / magnesiumAffinity({ voltage })).toBeGreaterThan(4);
    }
  });

  describe.each([
    ["V06a", 0.9],
    ["V06b", 0.79],
  ] as const)("memantine in oocytes from -70 mV without to -30 mV with magnesium (%s, delta %d)", (id, delta) => {
    const form = { GluN2A: "jahr-stevens", GluN2B: "jahr-stevens", GluN2C: "glun2c", GluN2D: "glun2d" } as const;
    type Subunit = keyof typeof form;
    const oocyte = (receptor: Subunit, voltage: number, magnesium: number) =>
      measurementsOf("memantine", { quantity: "IC50", receptor, magnesium, voltage }).find(
        (one) => one.source.id === "antagonist-table",
      ) as Measurement;
    const predicted = (receptor: Subunit) =>
      apparentIC50({
        K: oocyte(receptor, -70, 0),
        Vref: -70,
        z: 1,
        delta,
        voltage: -30,
        magnesium: 1,
        form: form[receptor],
      });
    const within = (receptor: Subunit) =>
      expectNear(predicted(receptor), oocyte(receptor, -30, 1).value, { relative: 0.25 }, receptor);

    it("gives the numbers of the reference", () => {
      for (const receptor of Object.keys(form) as Subunit[]) {
        expectNear(predicted(receptor), cases[id].predicted[receptor], { relative: 1e-3 }, receptor);
        expect(oocyte(receptor, -30, 1).value).toBe(cases[id].published[receptor]);
      }
    });

    const passes: readonly Subunit[] = id === "V06a" ? ["GluN2A", "GluN2D"] : ["GluN2A"];
    it.each(passes)("%s: within 25 %%", within);
    it.fails("GluN2B: within 25 % (known failure: a 27-fold shift is beyond competition with the magnesium of GluN2A)", () =>
      within("GluN2B"));
    it.fails("GluN2C: within 25 % (known failure: its magnesium is a calibration on other cells)", () =>
      within("GluN2C"));
    if (id === "V06b") {
      it.fails("GluN2D: within 25 % (known failure: ketamine's depth in the place of memantine's own)", () =>
        within("GluN2D"));
    }
  });
});

describe("receptor: with magnesium a blocker is most potent at an intermediate voltage", () => {
  const quoted = { ligand: "ketamine", K: "0.33 µM", Vref: -66 };
  const { V_mV, IC50_uM, minimum_mV } = data.ic50_of_voltage;

  it("IC50 of ketamine from -90 to 40 mV", () => {
    V_mV.forEach((voltage, i) => {
      expectNear(apparentIC50({ ...quoted, voltage }), IC50_uM[i] as number, { relative: 2e-3 }, `at ${voltage} mV`);
    });
  });

  it("the voltage of the smallest one, found and by its formula", () => {
    const found = mostPotentVoltage(quoted);
    expectNear(found, minimum_mV, { absolute: 0.005 });
    const aB = by("field-steepness").value({ z: 1, delta: 0.79, VT: thermalVoltage() });
    const formula = by("most-potent-voltage").value({ aB, KMg0: "3.57 mM", kMg: 0.062, Mg: "1 mM" });
    expectNear(found, formula, { absolute: 1e-5 });
    // Not at rest: there it is more than twice the smallest.
    expect(apparentIC50({ ...quoted, voltage: -70 })).toBeGreaterThan(2 * apparentIC50({ ...quoted, voltage: found }));
  });

  it("Jahr and Stevens' steepness is a depth of 0.79 for two charges", () => {
    const { delta } = ligands.magnesium?.parameters ?? {};
    expectNear(delta?.value as number, (0.062 * thermalVoltage()) / 2, { relative: 1e-3 });
    for (const voltage of [-100, -60, 0, 40]) {
      // mM and µM: the ligand follows Woodhull, the form its own exponential, to the rounding of the depth.
      const ligand = woodhull({ ligand: "magnesium", voltage }) / 1000;
      expectNear(ligand, magnesiumAffinity({ voltage }), { relative: 5e-3 });
    }
  });

  it("serotonin: the constant at 0 mV and its depth give the IC50 that was measured at -120 mV", () => {
    const measured = row("serotonin", { quantity: "IC50" });
    expectNear(woodhull({ ligand: "serotonin", voltage: -120 }), measured.value, { absolute: measured.error ?? 0 });
  });
});

describe("receptor: cases of occupancy", () => {
  const free = cases.V22.predicted.C_free_uM;

  it("free ketamine of a 40-minute drip blocks each subunit as its measured IC50 say", () => {
    for (const [magnesium, wanted] of [
      [1, cases.V22.predicted.with_1mM_Mg],
      [0, cases.V22.predicted.same_IC50s_in_0_Mg],
    ] as const) {
      for (const receptor of subunits) {
        const K = atRest("ketamine", receptor, magnesium);
        const value = occupancy({ concentration: free, K });
        expectNear(value, wanted[receptor as keyof typeof wanted], { relative: 1e-4 }, receptor);
      }
    }
  });

  it("the racemate binds as its enantiomers do at half the dose each", () => {
    for (const dose of [0.1, 0.5, 5]) {
      const { occupied } = sharedOccupancy(
        [
          { ligand: "s-ketamine", concentration: dose / 2 },
          { ligand: "r-ketamine", concentration: dose / 2 },
        ],
        { by: "binding" },
      );
      expectNear(occupied, occupancy({ ligand: "ketamine", concentration: dose, by: "binding" }), { relative: 1e-3 });
    }
    expectNear(ligands.ketamine?.parameters.Ki?.value as number, cases.V21.predicted, { relative: 5e-4 });
    expectNear(ligands.norketamine?.parameters.Ki?.value as number, 3.006802721, { relative: 1e-9 });
  });

  it.fails("and within 1 to 2.5 µmol/L, as a compilation has it (known failure: 0.49; the two sources disagree)", () => {
    const [least, most] = measurementsOf("ketamine", { quantity: "Ki" }).filter(({ as }) => as !== "about");
    const Ki = ligands.ketamine?.parameters.Ki?.value as number;
    expect(Ki).toBeGreaterThanOrEqual(least?.value as number);
    expect(Ki).toBeLessThanOrEqual(most?.value as number);
  });

  it("10 µmol/L of (2R,6R)-hydroxynorketamine blocks 18 % without magnesium, and 4.5 % by the slice", () => {
    const ligand = "hydroxynorketamine-2r6r";
    expectNear(occupancy({ ligand, concentration: 10 }), cases.V24.predicted, { relative: 1e-4 });
    const K = row(ligand, { quantity: "IC50", receptor: "native" });
    expectNear(occupancy({ concentration: 10, K }), 0.045, { relative: 0.01 });
  });

  it("ifenprodil is some 400 times more potent at GluN2B than at GluN2A", () => {
    const [b, a] = ["GluN2B", "GluN2A"].map((receptor) => row("ifenprodil", { receptor: receptor as Receptor }).value);
    expectNear((a as number) / (b as number), cases.V25.predicted, { relative: 1e-4 });
    expectNear((a as number) / (b as number), 400, { relative: 0.1 });
  });

  it("at -70 mV in 1 mM magnesium a blocker finds 4.4 % of the open pores free to enter", () => {
    const { open } = pores([]);
    expectNear(open, cases.V27.predicted["onset_rate_factor_at_-70mV_1mM"], { relative: 5e-5 });
    expectNear(magnesiumGate({ voltage: -70, magnesium: 1 }), open, { relative: 1e-15 });
  });
});
