import {
  apparentIC50,
  magnesiumAffinity,
  magnesiumGate,
  measurementsOf,
  occupancy,
  pores,
  sharedOccupancy,
  subunitBand,
  topics,
  woodhull,
} from "@ketalab/core/receptor";
import { describe, expect, it } from "vitest";

/** Equations that were seen in public code and notes, each told apart from the one that is used here. */
describe("what is wrong elsewhere: two drugs at one site", () => {
  const [K, C] = [1, 1];
  const both = sharedOccupancy([
    { concentration: C, K },
    { concentration: C, K },
  ]).occupied;
  const one = occupancy({ concentration: C, K });

  it("blocks do not multiply as if there were two sites: a dose in two vials is the same dose", () => {
    const product = 1 - (1 - one) * (1 - one);
    expect(both).toBeCloseTo(occupancy({ concentration: 2 * C, K }), 14);
    expect(both).toBeCloseTo(2 / 3, 14);
    expect(product).toBe(0.75);
  });

  it("blocks do not add: the sum passes one, the site does not", () => {
    const each = occupancy({ concentration: 3, K });
    expect(2 * each).toBeGreaterThan(1);
    expect(
      sharedOccupancy([
        { concentration: 3, K },
        { concentration: 3, K },
      ]).occupied,
    ).toBeCloseTo(6 / 7, 14);
  });

  it("the public model multiplies ketamine and norketamine, which compete: it blocks more than one site can", () => {
    const code = (concentration: number, K: number, nH: number) => occupancy({ concentration, K, nH });
    const product = 1 - (1 - code(1, 2, 1.4)) * (1 - code(1, 17, 1.2));
    const { occupied } = sharedOccupancy([
      { concentration: 1, K: 2 },
      { concentration: 1, K: 17 },
    ]);
    expect(Math.abs(product - occupied)).toBeGreaterThan(0.02);
    // Far up the product still counts a second site that is not there.
    const far = sharedOccupancy([
      { concentration: 20, K: 2 },
      { concentration: 170, K: 17 },
    ]);
    expect(far.occupied).toBeCloseTo(20 / 21, 14);
    expect(1 - (1 - 10 / 11) ** 2).toBeGreaterThan(far.occupied);
  });

  it("a Hill slope of 1.4 has no source: small doses then block in more than their proportion", () => {
    const ratio = (nH?: number) =>
      occupancy({ ligand: "ketamine", concentration: 2e-4, ...(nH !== undefined && { nH }) }) /
      occupancy({ ligand: "ketamine", concentration: 1e-4, ...(nH !== undefined && { nH }) });
    expect(ratio()).toBeCloseTo(2, 3);
    expect(ratio(1.4)).toBeCloseTo(2 ** 1.4, 3);
    // What was measured lies on the other side of one.
    for (const id of ["ketamine", "memantine"]) {
      for (const { value } of measurementsOf(id, { quantity: "Hill slope" })) expect(value).toBeLessThan(1);
    }
    const code = topics["not-to-use"]?.measurements.find(({ quantity }) => quantity === "Hill slope of ketamine");
    expect(code?.unfit).toBe(true);
  });
});

describe("what is wrong elsewhere: block that is linear in the dose", () => {
  it("1 - C takes more than there is above one unit; the curve here never does", () => {
    for (const C of [0, 0.5, 1, 2, 10, 1000]) {
      const linear = 1 - C;
      const left = 1 - occupancy({ ligand: "ketamine", concentration: C });
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThanOrEqual(1);
      if (C > 1) expect(linear).toBeLessThan(0);
    }
    // Not even small doses agree: the line knows no affinity.
    expect(occupancy({ ligand: "ketamine", concentration: 0.1 })).not.toBeCloseTo(0.1, 2);
  });
});

describe("what is wrong elsewhere: magnesium", () => {
  const V = -66;
  const quoted = { ligand: "ketamine", K: "0.33 µM", Vref: V } as const;

  it("does not make ketamine more potent: the IC50 is multiplied by 1 + Mg/K and not divided", () => {
    const without = woodhull({ ...quoted, voltage: V });
    const factor = 1 + 1 / magnesiumAffinity({ voltage: V });
    expect(apparentIC50({ ...quoted, voltage: V })).toBeCloseTo(without * factor, 12);
    let before = 0;
    for (const magnesium of [0, 0.1, 0.5, 1, 2]) {
      const IC50 = apparentIC50({ ...quoted, voltage: V, magnesium });
      expect(IC50).toBeGreaterThan(before);
      before = IC50;
    }
  });

  it("is no gate of its own: two gates that multiply leave the IC50 as it was, one pore does not", () => {
    const part = [{ ...quoted, concentration: 1 }];
    const alone = pores(part, { voltage: V, magnesium: 0 }).open;
    const gate = magnesiumGate({ voltage: V });
    const { open, blocked } = pores(part, { voltage: V });
    expect(open).toBeGreaterThan(alone * gate);
    // What ketamine takes of the rest: three quarters by two gates, a seventh by one pore.
    expect(1 - (alone * gate) / gate).toBeCloseTo(1 / 1.33, 10);
    expect(blocked).toBeCloseTo(1 / (1 + apparentIC50({ ...quoted, voltage: V })), 10);
    expect(blocked).toBeLessThan(0.15);
  });

  it("and ketamine together block less than the sum, and less than two independent blocks would", () => {
    for (const voltage of [-80, -40, -20, 0, 20]) {
      const ketamine = [{ ligand: "ketamine", concentration: 1 }];
      const together = 1 - pores(ketamine, { voltage }).open;
      const drug = 1 - pores(ketamine, { voltage, magnesium: 0 }).open;
      const ion = 1 - magnesiumGate({ voltage });
      expect(together).toBeLessThan(drug + ion - drug * ion);
      expect(together).toBeGreaterThan(Math.max(drug, ion));
    }
  });

  it("a constant without magnesium is not the one of the brain: 57 % of GluN2A would be blocked, 8 % are", () => {
    const at = (magnesium: number) =>
      measurementsOf("ketamine", { quantity: "IC50", receptor: "GluN2A", magnesium, voltage: V }).find(
        ({ confidence }) => confidence === "high",
      );
    const blocked = [0, 1].map((magnesium) => occupancy({ concentration: 0.43579, ...K(at(magnesium)) }));
    expect(blocked[0]).toBeCloseTo(0.569, 3);
    expect(blocked[1]).toBeCloseTo(0.0753, 4);
  });

  it("enters faster the more negative the cell: a copy that lost a minus sign has it leave instead", () => {
    const lost = (Vm: number) => (5.4 * Math.exp(Vm / 47)) / (0.61 * Math.exp(Vm / 17));
    expect(lost(-80)).toBeGreaterThan(lost(0));
    for (const form of ["ascher-nowak", "jahr-stevens", "kampa"]) {
      expect(magnesiumAffinity({ voltage: -80, form })).toBeLessThan(magnesiumAffinity({ voltage: 0, form }) / 50);
    }
    // In 1.8 mM half of the pores are free near -20 mV; by the lost sign hardly any would be held at rest.
    expect(magnesiumGate({ voltage: -19.9, magnesium: 1.8, form: "ascher-nowak" })).toBeCloseTo(0.5, 2);
    expect(1 / (1 + 1.8 / lost(-70))).toBeGreaterThan(0.9);
    expect(magnesiumGate({ voltage: -70, magnesium: 1.8, form: "ascher-nowak" })).toBeLessThan(0.02);
  });
});

describe("what is wrong elsewhere: numbers of another thing", () => {
  it("the affinity of a cut-out domain is no EC50 of the receptor, and is marked so", () => {
    for (const id of ["glycine", "d-serine"]) {
      const domain = measurementsOf(id, { quantity: "Kd" });
      expect(domain.every(({ unfit }) => unfit)).toBe(true);
      for (const { value } of measurementsOf(id, { quantity: "EC50" })) {
        expect(domain[0]?.value as number).toBeGreaterThan(5 * value);
      }
    }
  });

  it("16 µmol/L of a degraded table is in no band", () => {
    const doubtful = topics["not-to-use"]?.measurements.find(({ quantity }) => quantity === "IC50 of ketamine");
    expect(doubtful?.unfit).toBe(true);
    for (const receptor of ["GluN2A", "GluN2B", "GluN2C", "GluN2D"] as const) {
      const { highest = 0 } = subunitBand("ketamine", { receptor, magnesium: 0 }) ?? {};
      expect(highest).toBeLessThan((doubtful?.value as number) / 5);
    }
  });
});

const K = (row: ReturnType<typeof measurementsOf>[number] | undefined) => (row === undefined ? {} : { K: row });
