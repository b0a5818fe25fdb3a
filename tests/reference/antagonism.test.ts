import { type Equation, equations } from "@ketalab/core";
import {
  type Antagonism,
  affinityFromIC50,
  antagonised,
  antagonisms,
  competitiveDoseRatio,
  pA2,
  schildLine,
  sharedOccupancy,
} from "@ketalab/core/receptor";
import { describe, expect, it, test } from "vitest";
import { expectNear } from "../near.js";
import data from "./data/antagonism.json" with { type: "json" };

const { vectors } = data;
const table = data["IC50 beside 0.2, 2 and 10 of agonist, KA 2, KB 1"];
const AGONIST = [0.2, 2, 10];
const by = (id: string) => equations[id] as Equation;
const all = Object.values(antagonisms).map((one) => [one.id, one] as const);
const amounts = [0, 0.03, 0.4, 1, 7, 300];

/** The antagonist that takes half of what it can take, by halving an interval of logarithms. */
function halfInhibition(kind: Antagonism, agonist: number): number {
  const made = antagonised({ antagonism: kind });
  const [full, floor] = [made.response(agonist), made.response(agonist, 1e12)];
  let [low, high] = [-9, 9];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (made.response(agonist, 10 ** middle) > (full + floor) / 2) low = middle;
    else high = middle;
  }
  return 10 ** low;
}

describe("antagonism: the reference vectors", () => {
  it("Gaddum", () => {
    const { inputs, expected, tolerance } = vectors["A.competitive"];
    const made = antagonised({ antagonism: "competitive", KA: inputs.KA, KB: inputs.KB });
    inputs.A.forEach((A, i) => {
      expectNear(made.response(A, inputs.B), expected.p[i] as number, { relative: tolerance.rel });
      expectNear(made.IC50(A), expected.IC50[i] as number, { relative: tolerance.rel });
    });
  });

  it("Schild: the dose ratio, and a line of slope 1 that crosses zero at KB", () => {
    const { inputs, expected, tolerance } = vectors["A.schild"];
    const made = antagonised({ antagonism: "competitive", KB: inputs.KB });
    inputs.B.forEach((B, i) => {
      const wanted = expected.DR[i] as number;
      expectNear(made.doseRatio(B), wanted, { relative: tolerance.rel });
      expectNear(competitiveDoseRatio({ KB: inputs.KB, antagonist: B }), wanted, { relative: tolerance.rel });
      expectNear(schildLine({ KB: inputs.KB, antagonist: B }), Math.log10(wanted - 1), { absolute: tolerance.rel });
      expectNear(made.schild(B), Math.log10(wanted - 1), { absolute: tolerance.rel });
    });
  });

  it("Leff and Dougall, there and back", () => {
    const { inputs, expected, tolerance } = vectors["A.leff_dougall"];
    const { A, EC50, KB } = inputs;
    inputs.n.forEach((nA, i) => {
      const wanted = expected.IC50[i] as number;
      const made = antagonised({ antagonism: "competitive-hill", KA: EC50, KB, nA });
      expectNear(made.IC50(A), wanted, { relative: tolerance.rel });
      expectNear(affinityFromIC50({ IC50: wanted, agonist: A, KA: EC50, nA }), KB, { relative: tolerance.rel });
    });
  });

  it("uncompetitive and non-competitive", () => {
    for (const [id, { inputs, expected, tolerance }] of [
      ["uncompetitive", vectors["A.uncompetitive"]],
      ["non-competitive", vectors["A.noncompetitive"]],
    ] as const) {
      const made = antagonised({ antagonism: id, KA: 2, KB: inputs.KB });
      inputs.A.forEach((A, i) => {
        expectNear(made.IC50(A), expected.IC50[i] as number, { relative: tolerance.rel });
      });
    }
  });

  it("partial: the inhibition at saturating agonist, and its ceiling", () => {
    const { inputs, expected, tolerance } = vectors["A.partial"];
    const made = antagonised({ antagonism: "partial-allosteric", KB: inputs.IC50, mB: inputs.m });
    inputs.B.forEach((B, i) => {
      expectNear(1 - made.largest(B), expected[i] as number, { relative: tolerance.rel });
      expectNear(1 - made.response(5, B) / made.response(5), expected[i] as number, { relative: tolerance.rel });
    });
    expectNear(made.largest("1 M"), 1 - inputs.m, { relative: 1e-5 });
  });

  it("the table of IC50s", () => {
    const { mixed, ...plain } = table;
    const rows = [
      ...Object.entries(plain).map(([id, IC50]) => [{ antagonism: id }, IC50] as const),
      ...Object.entries(mixed).map(([alphaB, IC50]) => [{ antagonism: "mixed", alphaB }, IC50] as const),
    ];
    for (const [spec, IC50] of rows) {
      const made = antagonised({ ...spec, KA: 2, KB: 1 });
      // The table has six figures.
      AGONIST.forEach((A, i) => {
        expectNear(made.IC50(A), IC50[i] as number, { relative: 3e-6 }, JSON.stringify(spec));
      });
    }
  });
});

describe.each(all)("antagonism: %s", (_, kind) => {
  const made = antagonised({ antagonism: kind });

  it("without antagonist the response goes from none to all", () => {
    expect(made.response(0)).toBe(0);
    expectNear(made.response(1e9), 1, { absolute: 1e-5 });
    expect(made.largest()).toBe(1);
    expectNear(made.response(made.EC50()), 0.5, { absolute: 1e-12 });
  });

  it("no amount of antagonist makes a response negative, or larger than it was", () => {
    for (const agonist of amounts) {
      const over = amounts.map((antagonist) => made.response(agonist, antagonist));
      over.reduce((before, now) => {
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(before);
        return now;
      });
    }
  });

  it("half and height are those of the curve itself", () => {
    for (const antagonist of amounts) {
      const height = made.response(1e12, antagonist);
      expectNear(made.largest(antagonist), height, { relative: 1e-6 }, "largest");
      expectNear(made.response(made.EC50(antagonist), antagonist), height / 2, { relative: 1e-6 }, "half");
    }
  });

  it("the IC50 is where root finding puts it, and goes where it says when agonist is added", () => {
    const IC50 = AGONIST.map((agonist) => {
      expectNear(made.IC50(agonist), halfInhibition(kind, agonist), { relative: 1e-8 }, `beside ${agonist}`);
      return made.IC50(agonist);
    });
    const [few = 0, , many = 0] = IC50;
    const way = many > few * (1 + 1e-12) ? "rises" : many < few * (1 - 1e-12) ? "falls" : "stays";
    expect(kind.rising.split(" or ")).toContain(way);
  });

  it("the dose ratio compares equal responses, and is infinite where they end", () => {
    for (const antagonist of amounts) {
      for (const level of [0.05, 0.5, 0.8]) {
        const ratio = made.doseRatio(antagonist, level);
        expect(ratio === Number.POSITIVE_INFINITY).toBe(made.largest(antagonist) <= level);
        if (ratio === Number.POSITIVE_INFINITY) continue;
        const alone = made.doseRatio(0, level);
        expectNear(alone, 1, { absolute: 1e-12 });
        // The agonist that gives this level alone, times the ratio, gives it beside the antagonist.
        let [low, high] = [-9, 9];
        for (let i = 0; i < 100; i++) {
          const middle = (low + high) / 2;
          if (made.response(10 ** middle) < level) low = middle;
          else high = middle;
        }
        expectNear(made.response(ratio * 10 ** low, antagonist), level, { relative: 1e-9 });
      }
    }
  });

  it("says what its curve does", () => {
    const sinks = made.largest(3) < 1;
    expect(kind.moves.includes("sinks")).toBe(sinks);
    expect(kind.moves.includes("keeps its height") || kind.moves.includes("sinks")).toBe(true);
    if (made.EC50(3) > made.EC50()) expect(kind.moves).toContain("right");
    if (made.EC50(3) < made.EC50()) expect(kind.moves).toContain("left");
    if (made.EC50(3) === made.EC50()) expect(kind.moves).toContain("keeps its place");
  });
});

describe("antagonism: limits", () => {
  it("a Hill slope of 1 is Gaddum", () => {
    const [a, b] = [antagonised({ antagonism: "competitive-hill", nA: 1 }), antagonised({ antagonism: "competitive" })];
    for (const A of AGONIST) {
      for (const B of amounts) expectNear(a.response(A, B), b.response(A, B), { relative: 1e-14 });
      expectNear(a.IC50(A), b.IC50(A), { relative: 1e-14 });
    }
  });

  it("mixed is non-competitive with alpha 1 and competitive with alpha without end", () => {
    for (const [alphaB, id, relative] of [
      [1, "non-competitive", 1e-14],
      [1e6, "competitive", 1e-3],
    ] as const) {
      const [a, b] = [antagonised({ antagonism: "mixed", alphaB }), antagonised({ antagonism: id })];
      for (const A of AGONIST) for (const B of amounts) expectNear(a.response(A, B), b.response(A, B), { relative });
    }
  });

  it("partial with nothing left is non-competitive", () => {
    const [a, b] = [
      antagonised({ antagonism: "partial-allosteric", mB: 1 }),
      antagonised({ antagonism: "non-competitive" }),
    ];
    for (const A of AGONIST)
      for (const B of amounts) expectNear(a.response(A, B), b.response(A, B), { relative: 1e-13 });
  });

  it("only competition gives a Schild line of slope 1 that does not depend on the response compared", () => {
    const slope = (antagonist: string, level: number) => {
      const made = antagonised({ antagonism: antagonist });
      return made.schild(0.3, level) - made.schild(0.03, level);
    };
    for (const level of [0.2, 0.5]) {
      for (const id of ["competitive", "competitive-hill", "competitive-two-sites"]) {
        expectNear(slope(id, level), 1, { absolute: 1e-9 }, id);
      }
      for (const id of ["non-competitive", "uncompetitive", "partial-allosteric"]) {
        expect(Math.abs(slope(id, level) - 1), id).toBeGreaterThan(0.01);
      }
    }
    // A slope of 1 alone proves nothing: compared at the response that it leaves in the end, a partial one has it too.
    expectNear(slope("partial-allosteric", 0.1), 1, { absolute: 1e-9 });
  });

  it("the pA2 of 1 µmol/L is 6", () => {
    expectNear(pA2("1 µM"), 6, { absolute: 1e-12 });
    expectNear(pA2("0.28 µM"), 6.552841968657781, { absolute: 1e-12 });
    expectNear(by("pa2").value({ KB: 1e6, molar: "1 mol/L" }), 0, { absolute: 1e-12 });
  });
});

describe("antagonism: wrong equations that are in use, and how they show", () => {
  it("Cheng and Prusoff beside a slope that is not 1", () => {
    const { inputs, expected } = vectors["A.leff_dougall"];
    const { A, EC50, KB } = inputs;
    inputs.n.forEach((nA, i) => {
      const chengPrusoff = by("cheng-prusoff").value({ Ki: KB, agonist: A, KA: EC50 });
      expect(chengPrusoff).toBe(expected.cheng_prusoff_n1_would_give[i]);
      const right = antagonised({ antagonism: "competitive-hill", KA: EC50, KB, nA }).IC50(A);
      if (nA === 1) expectNear(right, chengPrusoff, { relative: 1e-14 });
      else expect(Math.abs(right / chengPrusoff - 1)).toBeGreaterThan(0.2);
    });
  });

  it("block that is linear in the concentration, 1 - [B], turns negative", () => {
    const linear = (B: number) => 1 - B;
    const made = antagonised({ antagonism: "non-competitive", KB: 1 });
    expect(linear(2)).toBe(-1);
    expectNear(made.largest(2), 1 / 3, { relative: 1e-15 });
    // Near zero nobody would notice.
    expectNear(made.largest(1e-4), linear(1e-4), { relative: 2e-8 });
  });

  it("two antagonists of one site: what they add to the dose ratio adds, ratios do not multiply", () => {
    const [KA, A, K1, K2, B1, B2] = [2, 5, 1, 4, 1, 4];
    const made = antagonised({ antagonism: "competitive", KA, KB: K1 });
    const both = sharedOccupancy([
      { concentration: A, K: KA },
      { concentration: B1, K: K1 },
      { concentration: B2, K: K2 },
    ]).shares[0] as number;
    // In the units of its own constant the second counts as more of the first.
    const together = B1 + (B2 * K1) / K2;
    expectNear(both, made.response(A, together), { relative: 1e-15 });
    expectNear(made.doseRatio(together), 3, { relative: 1e-15 });
    const product = made.doseRatio(B1) * competitiveDoseRatio({ KB: K2, antagonist: B2 });
    expectNear(product, 4, { relative: 1e-15 });
  });

  it("binding gated by the open channel and unbinding not: a trapping blocker would be uncompetitive", () => {
    const [KA, KB] = [2, 1];
    // kon C Po (1 - B) = koff B at equilibrium, solved for B.
    const ungated = (C: number, Po: number) => C / (C + KB / Po);
    for (const A of AGONIST) {
      const Po = A / (A + KA);
      const wrong = antagonised({ antagonism: "uncompetitive", KA, KB });
      const right = antagonised({ antagonism: "non-competitive", KA, KB });
      for (const C of [0.1, 1, 10]) {
        expectNear(1 - wrong.response(A, C) / wrong.response(A), ungated(C, Po), { relative: 1e-12 });
        expectNear(1 - right.response(A, C) / right.response(A), C / (C + KB), { relative: 1e-12 });
      }
      expectNear(wrong.IC50(A), KB / Po, { relative: 1e-14 });
      expect(right.IC50(A)).toBe(KB);
    }
  });
});

describe("antagonism: what is refused", () => {
  test.each([
    [{ antagonism: "competetive" }, 'unknown antagonism "competetive"; did you mean "competitive"'],
    [{ antagonism: "competitive", alphaB: 2 }, 'unknown constant of competitive "alphaB"; known: "KA", "KB"'],
    [{ antagonism: "competitive", KB: 0 }, "KB must be between 1e\u22126 and 1000000 µmol/L: 0 µmol/L"],
    [{ antagonism: "competitive", KB: "1 mg" }, "KB must be substance/volume (µmol/L), not mass"],
    [{ antagonism: "partial-allosteric", mB: 2 }, "mB must be between 0 and 1: 2"],
  ] as const)("%j", (spec, message) => {
    expect(() => antagonised(spec)).toThrow(message);
  });

  it("every limit holds on both sides", () => {
    const made = antagonised({ antagonism: "competitive" });
    for (const of of [made.response, made.IC50, made.EC50, made.largest, made.doseRatio]) {
      expect(of(0)).not.toBeNaN();
      expect(() => of(1e12)).not.toThrow();
      for (const wrong of [-1e-300, 1.0001e12, Number.NaN]) expect(() => of(wrong)).toThrow("must be between 0 and");
    }
    for (const level of [1e-9, 1 - 1e-9]) expectNear(made.doseRatio(1, level), made.doseRatio(1), { relative: 1e-6 });
    // The odds of a response above the largest one do not exist: no agonist reaches it.
    const shallow = antagonised({ antagonism: "non-competitive", KB: 1 });
    expect(shallow.doseRatio(1, 0.5)).toBe(Number.POSITIVE_INFINITY);
    expect(shallow.doseRatio(1, 0.5 - 1e-9)).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  it("the line, the ratio and the height of a Schild plot take constants above 0 and slopes from -10 to 10", () => {
    const line = { KB: 1, antagonist: 10 };
    for (const slope of [-10, 10]) expectNear(schildLine({ ...line, slope }), slope, { relative: 1e-12 });
    for (const slope of [-10.001, 10.001])
      expect(() => schildLine({ ...line, slope })).toThrow("slope must be between");
    expect(() => schildLine({ ...line, antagonist: 0 })).toThrow("antagonist must be between");
    expect(competitiveDoseRatio({ KB: 1, antagonist: 0 })).toBe(1);
    for (const KB of [0, -1, 1.0001e12]) {
      expect(() => competitiveDoseRatio({ KB, antagonist: 1 })).toThrow("KB must be between");
      expect(() => pA2(KB)).toThrow("KB must be between");
    }
  });

  it("negative concentrations and responses outside of the curve", () => {
    const made = antagonised({ antagonism: "competitive" });
    expect(() => made.response(-1)).toThrow("agonist must be between 0 and");
    expect(() => made.response(1, -1)).toThrow("antagonist must be between 0 and");
    expect(() => made.response(Number.NaN)).toThrow("agonist");
    for (const level of [0, 1, Number.NaN]) expect(() => made.doseRatio(1, level)).toThrow("response must lie between");
  });
});
