import { dripToMood, models, simulate } from "@ketalab/core";
import {
  apparentIC50,
  chargeTransferred,
  currents,
  currentVoltage,
  glutamatePlaces,
  kineticsOf,
  levels,
  ligand,
  magnesiumAffinity,
  magnesiumGate,
  measurementsOf,
  mostPotentVoltage,
  occupancy,
  pores,
  relaxation,
  sharedOccupancy,
  subunitBand,
  thermalVoltage,
  withMagnesium,
  woodhull,
} from "@ketalab/core/receptor";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";

describe("ligands by name", () => {
  it("are found by what people call them, and given back as they are", () => {
    expect(ligand("PCP").id).toBe("phencyclidine");
    expect(ligand("mk-801").id).toBe("dizocilpine");
    expect(ligand("esketamine").id).toBe("s-ketamine");
    expect(ligand(ligand("ketamine"))).toBe(ligand("ketamine"));
  });

  it("an unknown one is refused with the nearest names", () => {
    expect(() => ligand("ketamin")).toThrow('unknown ligand "ketamin"; did you mean "ketamine"');
    expect(() => ligand("norketamin")).toThrow('"norketamine"');
    expect(() => occupancy({ ligand: "memantin", concentration: 1 })).toThrow('did you mean "memantine"');
  });
});

describe("what a ligand has", () => {
  it("its levels", () => {
    expect(levels("ketamine")).toEqual(["occupancy", "voltage", "kinetics"]);
    expect(levels("memantine")).toEqual(["occupancy", "voltage", "kinetics"]);
    expect(levels("MK-801")).toEqual(["occupancy", "kinetics"]);
    expect(levels("PCP")).toEqual(["occupancy"]);
    expect(levels("xenon")).toEqual([]);
  });

  it("asked for rates that nobody published it says so, and what it has", () => {
    for (const name of ["PCP", "amantadine"]) {
      expect(() => kineticsOf(name)).toThrow(
        /^(phencyclidine|amantadine) has no kinetics: no rates of binding and unbinding were published.*; it has occupancy$/,
      );
    }
    expect(() => kineticsOf("xenon")).toThrow("it has measurements only");
    expect(() => kineticsOf("ketamine", "kinetik")).toThrow('did you mean "kinetic"?');
    expect(kineticsOf("ketamine", "kinetic").kon.value).toBe(0.68);
  });

  it("asked for a voltage that nobody measured it says so", () => {
    expect(() => woodhull({ ligand: "PCP" })).toThrow("phencyclidine has no voltage: no Woodhull fit was read");
    expect(() => pores([{ ligand: "d-ap5", concentration: 1 }])).toThrow(/^d-ap5 has no constant of block: /);
    expect(() => woodhull({ K: 1 })).toThrow("Vref is missing");
    // With a depth of one's own it can be done.
    expectNear(woodhull({ ligand: "PCP", z: 1, delta: 0.8, voltage: -40 }), 0.82, { relative: 1e-12 });
  });

  it("rates and affinity agree where one was worked back from the other", () => {
    const { kon, koff } = kineticsOf("ketamine");
    expectNear(koff.value / kon.value, ligand("ketamine").parameters.KBref?.value as number, { relative: 2e-3 });
    const kinetic = kineticsOf("ketamine", "kinetic");
    expectNear(kinetic.koff.value / kinetic.kon.value, 1.47, { relative: 2e-3 });
  });
});

describe("subunits", () => {
  const band = (receptor: "GluN2A" | "GluN2B" | "GluN2C" | "GluN2D", magnesium: number) =>
    subunitBand("ketamine", { receptor, magnesium }) as NonNullable<ReturnType<typeof subunitBand>>;

  it("the band of GluN2A runs from one laboratory to the other", () => {
    expect(band("GluN2A", 0).lowest).toBe(0.33);
    expectNear(band("GluN2A", 0).highest, 0.71, { relative: 1e-12 });
    expect(
      band("GluN2A", 0)
        .rows.map(({ value }) => value)
        .sort(),
    ).toEqual([0.33, 0.71]);
  });

  it("a subunit that one laboratory measured keeps its ratio to GluN2A on the scale of the other", () => {
    for (const [receptor, ratio] of [
      ["GluN2B", 0.94],
      ["GluN2C", 1.55],
      ["GluN2D", 2.5],
    ] as const) {
      expectNear(band(receptor, 0).lowest / 0.33, ratio, { relative: 0.01 });
      expectNear(band(receptor, 0).highest / band(receptor, 0).lowest, 0.71 / 0.33, { relative: 1e-12 });
    }
  });

  it("magnesium turns the order round: without it 2D is blocked least, with it 2A and 2B are", () => {
    const [a, b, c, d] = (["GluN2A", "GluN2B", "GluN2C", "GluN2D"] as const).map((one) => band(one, 1).lowest);
    expect(Math.min(a as number, b as number)).toBeGreaterThan(d as number);
    expect(d).toBeGreaterThan(c as number);
    expect(band("GluN2D", 0).lowest).toBeGreaterThan(band("GluN2A", 0).lowest);
  });

  it("memantine: two assays near rest make the band, the one at -30 mV does not", () => {
    const { rows, lowest, highest } = subunitBand("memantine", { receptor: "GluN2B", magnesium: 0 }) ?? {};
    expect(rows?.map(({ value }) => value)).toEqual([0.57, 0.4]);
    expect([lowest, highest]).toEqual([0.4, 0.57]);
    expect(measurementsOf("memantine", { receptor: "GluN2B", magnesium: 1, voltage: -30 })).toHaveLength(1);
  });

  it("where nobody measured there is no band", () => {
    expect(subunitBand("xenon", { receptor: "GluN2A", magnesium: 0 })).toBeUndefined();
    expect(subunitBand("PCP", { receptor: "GluN2A", magnesium: 1 })).toBeUndefined();
    expect(subunitBand("PCP", { receptor: "GluN2A", magnesium: 0, voltage: -40 })?.lowest).toBe(0.82);
  });
});

describe("ambient against synaptic receptors", () => {
  const { ambient, synapse } = glutamatePlaces;
  const met = (one: { readonly value: number; readonly unit: string }) =>
    relaxation("trapping", {
      glutamate: `${one.value} ${one.unit}`,
      ligand: "ketamine",
      magnesium: 0,
      from: { concentration: 0 },
      to: { concentration: "1 µM" },
    });

  it("a trapping block ends at the same height in both places, and takes thousands of times longer outside", () => {
    const [inside, outside] = [met(synapse.peak), met(ambient)];
    expectNear(outside.after.blocked, inside.after.blocked, { relative: 1e-9 });
    expect((outside.tau.blocked as number) / (inside.tau.blocked as number)).toBeGreaterThan(1000);
    // The trace opens hardly any channel: less than a hundredth of what a synapse opens.
    expect(outside.before.open / inside.before.open).toBeLessThan(0.01);
  });

  it("what differs at equilibrium is the voltage: at rest magnesium shields the channel, in an active synapse it does not", () => {
    const blocked = (voltage: number) => pores([{ ligand: "ketamine", concentration: 0.44 }], { voltage }).blocked;
    expect(blocked(-20)).toBeGreaterThan(2 * blocked(-70));
  });
});

describe("occupancy", () => {
  it("a concentration in any unit of its kind, a constant as number, text or measured row", () => {
    const half = occupancy({ ligand: "ketamine", concentration: "710 nM" });
    expectNear(half, 0.5, { relative: 1e-12 });
    for (const K of [0.71, "0.71 µM", "710 nM", measurementsOf("ketamine", { quantity: "IC50" })[0]]) {
      expectNear(occupancy({ concentration: 0.71, K }), 0.5, { relative: 1e-12 }, String(K));
    }
    expectNear(occupancy({ ligand: "nitrous oxide", concentration: "0.45 atm" }), 0.5, { relative: 1e-12 });
    expectNear(occupancy({ ligand: "nitrous oxide", concentration: "342 mmHg" }), 0.5, { relative: 1e-12 });
    expectNear(occupancy({ ligand: "magnesium", concentration: 3570 }), 0.5, { relative: 1e-12 });
  });

  it("what is wrong is refused where it enters", () => {
    expect(() => occupancy({ ligand: "ketamine", concentration: -1 })).toThrow("concentration must be between 0 and");
    expect(() => occupancy({ ligand: "ketamine", concentration: Number.NaN })).toThrow("concentration must be");
    expect(() => occupancy({ ligand: "ketamine", concentration: "1 mg" })).toThrow("concentration must be");
    expect(() => occupancy({ ligand: "nitrous oxide", concentration: "1 µM" })).toThrow("not substance/volume");
    expect(() => occupancy({ ligand: "ketamine", concentration: 1, K: 0 })).toThrow("K must be");
    expect(() => occupancy({ ligand: "ketamine", concentration: 1, nH: 0 })).toThrow("nH must be");
    expect(() => occupancy({ concentration: 1 })).toThrow("needs a ligand or a constant");
    expect(() => occupancy({ ligand: "xenon", concentration: 1 })).toThrow("xenon has no occupancy: ");
  });

  it("ligands of one site must have one kind of constant in common", () => {
    const mixed = [
      { ligand: "ketamine", concentration: 1 },
      { ligand: "s-norketamine", concentration: 1 },
    ];
    // Norketamine was measured by binding only, so both are counted by binding.
    const S = 1 / 0.494 + 1 / 1.7;
    expectNear(sharedOccupancy(mixed).occupied, S / (1 + S), { relative: 1e-12 });
    expect(() => sharedOccupancy(mixed, { by: "block" })).toThrow("s-norketamine has no constant of block");
    expect(() => sharedOccupancy([...mixed, { ligand: "memantine", concentration: 1 }])).toThrow(
      "s-norketamine without one of block, memantine without one of binding",
    );
  });

  it("nobody at the site: nothing is held", () => {
    expect(sharedOccupancy([])).toEqual({ occupied: 0, shares: [] });
  });
});

describe("the pore", () => {
  it("RT/F is 25.43 mV at 22 °C and 26.73 at 37", () => {
    expectNear(thermalVoltage(), 25.43405912, { absolute: 1e-8 });
    expectNear(thermalVoltage(37), 26.72665911, { absolute: 1e-8 });
  });

  it("warmth weakens the pull of the same field", () => {
    const at = (temperature: number) => woodhull({ ligand: "ketamine", voltage: 0, temperature });
    expect(at(37)).toBeLessThan(at(22));
  });

  it("without magnesium the apparent IC50 is the constant at this voltage", () => {
    for (const voltage of [-90, -70, 0]) {
      expect(apparentIC50({ ligand: "ketamine", voltage, magnesium: 0 })).toBe(
        woodhull({ ligand: "ketamine", voltage }),
      );
    }
  });

  it("without magnesium there is no voltage of the smallest IC50, and it says so", () => {
    expect(() => mostPotentVoltage({ ligand: "ketamine", magnesium: 0 })).toThrow("no smallest value");
  });

  it("more magnesium moves the most potent voltage up", () => {
    const at = (magnesium: number) => mostPotentVoltage({ ligand: "ketamine", magnesium });
    expect(at(2)).toBeGreaterThan(at(1));
    expect(at(1)).toBeGreaterThan(at(0.5));
  });

  it("two blockers share the pore with magnesium, and what they hold is the rest of what is open", () => {
    const made = pores(
      [
        { ligand: "ketamine", concentration: 2 },
        { ligand: "memantine", concentration: 5 },
      ],
      { voltage: -40, magnesium: 1 },
    );
    expectNear(made.open + made.magnesium + (made.shares[0] as number) + (made.shares[1] as number), 1, {
      relative: 1e-12,
    });
    const S = 2 / woodhull({ ligand: "ketamine", voltage: -40 }) + 5 / woodhull({ ligand: "memantine", voltage: -40 });
    expectNear(made.open, 1 / (1 + 1 / magnesiumAffinity({ voltage: -40 }) + S), { relative: 1e-12 });
  });

  it("an unknown form of the magnesium block is refused with the nearest names", () => {
    expect(() => magnesiumGate({ form: "jahr-steven" })).toThrow('did you mean "jahr-stevens"');
    expect(() => magnesiumGate({ voltage: "1 mM" })).toThrow("voltage must be voltage (mV)");
    expect(() => magnesiumGate({ voltage: -500 })).toThrow("voltage must be between −200 and 200 mV");
    expect(() => magnesiumGate({ magnesium: -1 })).toThrow("magnesium must be between 0 and 1000 mM");
  });
});

describe("currents", () => {
  it("AMPA is a line; NMDA without magnesium is too, with magnesium it bends back below -30 mV", () => {
    const { voltage, AMPA, NMDA } = currentVoltage({ from: -100, to: 60, step: 1 });
    expect([voltage[0], voltage.at(-1), voltage.length]).toEqual([-100, 60, 161]);
    voltage.forEach((one, k) => {
      expect(AMPA[k]).toBe(one);
    });
    const free = currentVoltage({ from: -100, to: 60, step: 1, magnesium: 0 });
    expect(Array.from(free.NMDA)).toEqual(Array.from(free.AMPA));
    const deepest = voltage[NMDA.indexOf(Math.min(...NMDA))] as number;
    expect(deepest).toBeGreaterThan(-35);
    expect(deepest).toBeLessThan(-20);
    // A slope that is negative: more depolarised, more inward.
    expect(NMDA[20] as number).toBeGreaterThan(NMDA[60] as number);
  });

  it("a blocker takes the same share of the current whatever the conductance", () => {
    const blockers = [{ ligand: "ketamine", concentration: 1 }];
    for (const gN of [0.5, 1, 20]) {
      const [left, all] = [currents({ blockers, set: { gN } }).NMDA, currents({ set: { gN } }).NMDA];
      expectNear(1 - left / all, pores(blockers).blocked, { relative: 1e-12 });
    }
    expect(currents({ blockers }).AMPA).toBe(currents().AMPA);
  });

  it("no current at its reversal, in either direction around it", () => {
    const at = (voltage: number) => currents({ voltage, set: { EN: "-0.7 mV" } }).NMDA;
    expect(at(-0.7)).toBeCloseTo(0, 14);
    expect(at(-1.7)).toBeLessThan(0);
    expect(at(0.3)).toBeGreaterThan(0);
  });

  it("charge is the current of an open gate times how long it is open", () => {
    const { NMDA, AMPA } = chargeTransferred({ open: "49.66 ms", voltage: -40 });
    expectNear(NMDA, 49.66 * currents({ voltage: -40 }).NMDA, { relative: 1e-12 });
    expectNear(AMPA, 49.66 * -40, { relative: 1e-12 });
    expectNear(chargeTransferred({ open: "0.04966 s", voltage: -40 }).NMDA, NMDA, { relative: 1e-12 });
  });

  it("steps and values that make no curve are refused", () => {
    expect(() => currentVoltage({ step: 0 })).toThrow("cannot be drawn in steps of 0 mV");
    expect(() => currentVoltage({ from: 10, to: -10 })).toThrow("from 10 to -10 mV");
    expect(() => currentVoltage({ step: 1e-6 })).toThrow("cannot be drawn");
    expect(() => currents({ set: { Po: 2 } })).toThrow("Po must be between 0 and 1");
    expect(() => chargeTransferred({ open: -1 })).toThrow("open must be");
  });
});

describe("another form of the magnesium block in the whole chain", () => {
  it("changes the block by the ratio of the apparent IC50 and nothing before it", () => {
    const run = (form?: string) =>
      simulate({
        ...(form !== undefined && { model: withMagnesium(dripToMood, form) }),
        regimen: "0.5 mg/kg over 40 min",
        at: ["40 min"],
        columns: ["Cu", "B"],
      }).at("40 min") as { Cu: number; B: number };
    for (const form of ["ascher-nowak", "kampa", "antonov-johnson", "spruston"]) {
      const { Cu, B } = run(form);
      expect(Cu).toBe(run().Cu);
      // The chain takes RT/F to four figures.
      expectNear(B, Cu / (Cu + apparentIC50({ ligand: "ketamine", form })), { relative: 1e-4 }, form);
    }
  });

  it("is refused for a model without magnesium", () => {
    const kinetics = models["ketamine-disposition"] as (typeof models)[string];
    expect(() => withMagnesium(kinetics, "kampa")).toThrow("ketamine-disposition has no magnesium block to replace");
  });
});
