import { equation, equations, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { thisWork } from "../../packages/core/src/sources/default-chain.js";
import { expectNear } from "../near.js";
import data from "./data/nmda.json" with { type: "json" };

const { vectors, cases } = data;
const by = (id: string) => equations[id] as NonNullable<(typeof equations)[string]>;
/** RT/F at 22 °C, mV, from the exact constants of the SI. */
const VT = (8.31446261815324 * 295.15 * 1000) / 96485.33212331;
/** Where a function that changes sign between two points is zero. */
function zero(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2;
    if (f(a) * f(middle) <= 0) b = middle;
    else a = middle;
  }
  return (a + b) / 2;
}

describe("receptor, level 1: equilibrium block", () => {
  it("the Hill curve takes the values of the closed form", () => {
    vectors["L1.hill"].inputs.cases_C_IC50_n.forEach(([Cu, IC50, nH], i) => {
      const value = by("hill").value({ Cu: Cu as number, IC50: IC50 as number, nH: nH as number });
      expectNear(
        value,
        vectors["L1.hill"].expected[i] as number,
        { relative: vectors["L1.hill"].tolerance.rel },
        `case ${i}`,
      );
    });
  });

  it("a Hill slope of 1 is the curve of Langmuir", () => {
    for (const [Cu = 0, IC50 = 0, nH = 0] of vectors["L1.hill"].inputs.cases_C_IC50_n) {
      if (nH === 1)
        expectNear(by("langmuir").value({ Cu, IC50 }), by("hill").value({ Cu, IC50, nH }), { relative: 1e-15 });
    }
  });

  it("a racemate binds with the harmonic mean of its enantiomers", () => {
    vectors["L1.racemate"].inputs.pairs_uM.forEach(([KS, KR], i) => {
      const value = by("racemate-affinity").value({ KS: KS as number, KR: KR as number });
      expectNear(value, vectors["L1.racemate"].expected[i] as number, {
        relative: vectors["L1.racemate"].tolerance.rel,
      });
    });
  });

  it("two enantiomers at one site act like the racemate at its own affinity", () => {
    const [KS, KR] = [0.3, 1.4];
    for (const C of [0.1, 0.5, 2, 30]) {
      const S = by("summed-ligands").value({ CS: C / 2, CR: C / 2, KS, KR });
      const Ki = by("racemate-affinity").value({ KS, KR });
      expectNear(by("shared-site").value({ S }), by("langmuir").value({ Cu: C, IC50: Ki }), { relative: 1e-14 });
    }
  });

  it("a competitor needs (1 + A/KA) times its Ki", () => {
    const { A, KA, KB } = vectors["A.competitive"].inputs;
    A.forEach((agonist, i) => {
      expectNear(
        by("cheng-prusoff").value({ Ki: KB, agonist, KA }),
        vectors["A.competitive"].expected.IC50[i] as number,
        {
          relative: vectors["A.competitive"].tolerance.rel,
        },
      );
    });
  });

  it("the racemate of the published enantiomers binds at about 0.5 µmol/L", () => {
    expectNear(by("racemate-affinity").value({ KS: 0.3, KR: 1.4 }), cases.V21.predicted, { absolute: 5e-6 });
  });

  it("free drug after 0.5 mg/kg occupies about half of the binding sites", () => {
    // 0.494 µmol/L is the racemate's constant to three figures, as the reference used it.
    const S = cases.V22.predicted.C_free_uM / 0.494;
    expectNear(by("shared-site").value({ S }), cases.V23.predicted, { absolute: 5e-5 });
  });

  it("the same free drug blocks each subunit as the published IC50 say, with and without magnesium", () => {
    // Order GluN2A, B, C, D; the IC50 are known by quotation only.
    const IC50 = { with_1mM_Mg: [5.35, 5.08, 1.18, 2.95], same_IC50s_in_0_Mg: [0.33, 0.31, 0.51, 0.83] };
    for (const [condition, values] of Object.entries(IC50) as [keyof typeof IC50, number[]][]) {
      Object.values(cases.V22.predicted[condition]).forEach((wanted, i) => {
        const block = by("langmuir").value({ Cu: cases.V22.predicted.C_free_uM, IC50: values[i] as number });
        expectNear(block, wanted, { relative: 2e-4 }, `${condition} ${i}`);
      });
    }
  });

  // Known failure: the value of cloned channels at -70 mV over-predicts native ones; their voltage was not seen.
  it.fails("10 µmol/L blocks 80 ± 5 % of the current of neurones (known failure: cloned channels are blocked more)", () => {
    expectNear(by("hill").value({ Cu: 10, IC50: 0.71, nH: 0.84 }), 0.8, { absolute: 0.05 });
  });
});

describe("receptor, level 2: voltage and magnesium", () => {
  const KMg = (Vm: number) => by("magnesium-affinity").value({ KMg0: "3.57 mM", kMg: 0.062, Vm });
  const gate = (Vm: number, Mg: string) => by("magnesium-gate").value({ Mg, KMg: KMg(Vm) });

  it("magnesium leaves open what Jahr and Stevens found", () => {
    const { V_mV, Mg_mM } = vectors["L2.js"].inputs;
    Mg_mM.forEach((Mg, row) => {
      V_mV.forEach((Vm, i) => {
        const wanted = (vectors["L2.js"].expected[row] as number[])[i] as number;
        expectNear(gate(Vm, `${Mg} mM`), wanted, { relative: vectors["L2.js"].tolerance.rel }, `${Mg} mM at ${Vm} mV`);
      });
    });
  });

  it("half of the channels are open at ln(Mg/3.57)/0.062 mV", () => {
    vectors["L2.vhalf"].inputs.Mg_mM.forEach((Mg, i) => {
      const found = zero((Vm) => gate(Vm, `${Mg} mM`) - 0.5, -100, 50);
      expectNear(found, vectors["L2.vhalf"].expected[i] as number, { absolute: vectors["L2.vhalf"].tolerance.abs });
    });
  });

  it("the affinity of magnesium grows e-fold every 16 mV of hyperpolarisation", () => {
    const { inputs, expected, tolerance } = vectors["L2.kmg"];
    inputs.V_mV.forEach((Vm, i) => {
      expectNear(KMg(Vm) / 1000, expected.jahr_stevens[i] as number, { relative: tolerance.rel }, `at ${Vm} mV`);
    });
  });

  it("ketamine's affinity follows the field it crosses", () => {
    const { K_ref_uM, Vref_mV, z, delta, V_mV } = vectors["L2.woodhull"].inputs;
    V_mV.forEach((Vm, i) => {
      const KB = by("woodhull").value({ KBref: K_ref_uM, Vref: Vref_mV, z, delta, Vm, VT });
      expectNear(KB, vectors["L2.woodhull"].expected[i] as number, { relative: vectors["L2.woodhull"].tolerance.rel });
    });
  });

  it("1 mM magnesium raises the IC50 about 18-fold at -66 mV, as was measured for GluN2A and 2B within 20 %", () => {
    const shift = by("apparent-ic50").value({ KB: 1, Mg: "1 mM", KMg: KMg(-66) });
    expectNear(shift, cases.V04.predicted.jahr_stevens, { relative: 5e-5 });
    expectNear(shift, cases.V04.published.ketamine_2A, { relative: 0.2 });
    expectNear(shift, cases.V04.published.ketamine_2B, { relative: 0.2 });
  });

  it("with magnesium ketamine is most potent near -20 mV: V* = -(1/k) ln(a K0/((k - a) Mg))", () => {
    const [delta, k, K0, Mg] = [0.79, 0.062, 3570, 1000];
    const a = delta / VT;
    const IC50 = equation({
      id: "ic50-of-voltage",
      of: "IC50Mg",
      kind: "assignment",
      expr: "KBref*exp(z*delta*(Vm - Vref)/VT)*(1 + Mg/(KMg0*exp(kMg*Vm)))",
      source: thisWork,
    });
    const values = (Vm: number) => ({ KBref: 0.71, z: 1, delta, Vm, Vref: -70, VT, Mg, KMg0: K0, kMg: k });
    const slope = IC50.derivative("Vm");
    const found = zero((Vm) => slope.value(values(Vm)), -100, 50);
    expectNear(found, -Math.log((a * K0) / ((k - a) * Mg)) / k, { absolute: 1e-9 });
    for (const step of [-20, -1, 1, 20]) {
      expect(IC50.value(values(found + step))).toBeGreaterThan(IC50.value(values(found)));
    }
    expectNear(found, -20, { absolute: 3 });
  });
});

describe("receptor in the default chain", () => {
  const result = simulate({
    regimen: "0.5 mg/kg over 40 min",
    columns: ["Cu", "B", "B0", "Blo", "Bhi", "B0lo", "B0hi"],
    span: "4 h",
  });
  const [B, B0] = [result.column("B"), result.column("B0")];

  it("magnesium protects: the block with it is smaller than without, at every moment", () => {
    for (let k = 1; k < result.time.length; k++) expect(B[k]).toBeLessThan(B0[k] as number);
  });

  it("the line lies inside the band of the published affinities", () => {
    for (const [line, low, high] of [
      [B, "Blo", "Bhi"],
      [B0, "B0lo", "B0hi"],
    ] as const) {
      for (let k = 1; k < result.time.length; k++) {
        expect(line[k]).toBeGreaterThan(result.column(low)[k] as number);
        expect(line[k]).toBeLessThan(result.column(high)[k] as number);
      }
    }
  });

  it("the block is C/(C + IC50) of the free concentration", () => {
    const KMg = 3570 * Math.exp(0.062 * -70);
    result.column("Cu").forEach((C, k) => {
      expectNear(B0[k] as number, C / (C + 0.71), { relative: 1e-12, absolute: 1e-15 });
      expectNear(B[k] as number, C / (C + 0.71 * (1 + 1000 / KMg)), { relative: 1e-12, absolute: 1e-15 });
    });
  });
});
