import type { Parameter } from "@ketalab/core";
import {
  kineticsOf,
  type Ligand,
  levels,
  ligand,
  ligands,
  occupancy,
  pores,
  sharedOccupancy,
  topics,
  woodhull,
} from "@ketalab/core/receptor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const all = Object.values(ligands);
const named = (some: readonly Ligand[]) => some.map((one) => [one.id, one] as const);
const has = (level: ReturnType<typeof levels>[number]) => named(all.filter((one) => levels(one).includes(level)));
/** Concentrations around any constant, none at all included. */
const ratio = fc.double({ min: 0, max: 1e4, noNaN: true });
const half = ({ parameters: { KBref, P50, Ki } }: Ligand) => (KBref ?? P50 ?? Ki) as Parameter;

describe.each(named(all))("ligand %s", (id, one) => {
  it("is found by every name it goes by, and nobody else is", () => {
    for (const name of [one.id, one.name, one.short, ...one.also]) {
      expect(ligand(name).id, name).toBe(id);
      expect(ligand(` ${name.toUpperCase()} `).id, name).toBe(id);
    }
  });

  it("has numbers, or says in words why a number that one would look for is not there", () => {
    const { parameters, kinetics, without, measurements, observations } = one;
    expect(measurements.length + observations.length + Object.keys(parameters).length).toBeGreaterThan(0);
    for (const symbol of ["KBref", "Ki", "delta"] as const) {
      if (symbol === "delta" && parameters.KBref === undefined) continue;
      expect(parameters[symbol] !== undefined || (without[symbol]?.length ?? 0) > 10, `${symbol} of ${id}`).toBe(true);
    }
    expect(kinetics.length > 0).toBe(without.kinetics === undefined);
    for (const symbol of Object.keys(without)) expect(Object.keys(parameters), symbol).not.toContain(symbol);
  });

  it("asked for kinetics gives rates, or says that it has none and what it has", () => {
    if (levels(one).includes("kinetics")) {
      expect(kineticsOf(one).kon.base).toBeGreaterThan(0);
      for (const { id: set } of one.kinetics) expect(kineticsOf(one, set).id).toBe(set);
    } else {
      const offer = levels(one).length > 0 ? `it has ${levels(one).join(" and ")}` : "it has measurements only";
      expect(() => kineticsOf(one)).toThrow(offer);
      expect(() => kineticsOf(one)).toThrow(`${id} has no kinetics: `);
    }
  });
});

describe.each([...all, ...Object.values(topics)].map((one) => [one.id, one] as const))(
  "what is known of %s",
  (_, one) => {
    it("says of each measurement on what it was made, and of a number not to be used why", () => {
      for (const { quantity, conditions, unfit, note, evidence, error, voltage, magnesium } of one.measurements) {
        expect(quantity.length).toBeGreaterThan(1);
        expect(conditions.length, quantity).toBeGreaterThan(5);
        if (unfit) expect(note.length, quantity).toBeGreaterThan(10);
        expect(["read", "unverified"], `${quantity}: what was measured is no computation`).toContain(evidence);
        if (error !== undefined) expect(error).toBeGreaterThan(0);
        if (voltage !== undefined) expect(Math.abs(voltage)).toBeLessThanOrEqual(150);
        if (magnesium !== undefined) expect(magnesium).toBeGreaterThanOrEqual(0);
      }
    });

    it("without a number is a sentence with a source", () => {
      for (const { says, source, evidence } of one.observations) {
        expect(says.length).toBeGreaterThan(10);
        expect(source.via.length, says).toBeGreaterThan(3);
        expect(["read", "unverified"], says).toContain(evidence);
      }
    });
  },
);

describe.each(has("occupancy"))("occupancy by %s", (_, one) => {
  const { unit } = half(one);
  const at = (times: number) => occupancy({ ligand: one, concentration: `${times * half(one).value} ${unit}` });

  it("is nothing without it, half at its constant, and below all of it at any concentration", () => {
    expect(at(0)).toBe(0);
    expect(at(1)).toBeCloseTo(0.5, 12);
    expect(at(1e4)).toBeLessThan(1);
  });

  it("rises with the concentration", () => {
    fc.assert(
      fc.property(ratio, ratio, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(at(low)).toBeLessThanOrEqual(at(high));
      }),
      { numRuns: 50 },
    );
  });

  it("shared with itself is what it is alone: two halves of a dose are the dose", () => {
    fc.assert(
      fc.property(ratio, fc.double({ min: 0, max: 1, noNaN: true }), (times, part) => {
        const of = (share: number) => ({ ligand: one, concentration: `${share * times * half(one).value} ${unit}` });
        const { occupied, shares } = sharedOccupancy([of(part), of(1 - part)]);
        expect(occupied).toBeCloseTo(at(times), 12);
        expect((shares[0] as number) + (shares[1] as number)).toBeCloseTo(occupied, 12);
      }),
      { numRuns: 50 },
    );
  });
});

describe.each(has("voltage"))("block of the pore by %s", (_, one) => {
  it("weakens e-fold every RT/(z delta F) of depolarisation", () => {
    const { z, delta, KBref, Vref } = one.parameters;
    const step = 25.434059 / ((z?.value as number) * (delta?.value as number));
    expect(woodhull({ ligand: one, voltage: Vref?.value as number })).toBeCloseTo(KBref?.base as number, 10);
    const [near, far] = [-60, -60 + step].map((voltage) => woodhull({ ligand: one, voltage })) as [number, number];
    expect(far / near).toBeCloseTo(Math.E, 6);
  });

  it("with magnesium leaves pores, magnesium and itself that add up to all of them", () => {
    const { unit } = half(one);
    for (const voltage of [-100, -70, -20, 0, 40]) {
      for (const magnesium of [0, 0.5, 1, 2]) {
        const {
          open,
          magnesium: held,
          shares,
        } = pores([{ ligand: one, concentration: `${3 * half(one).value} ${unit}` }], { voltage, magnesium });
        expect(open + held + (shares[0] as number)).toBeCloseTo(1, 12);
        for (const share of [open, held, ...shares]) expect(share).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
