import { drugs, type Parameter } from "@ketalab/core";
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

/** A word that compares by a number. */
const COMPARES = /\b(?:twice|half|thrice|\w*fold|times|a (?:third|quarter|fifth|tenth))\b/;
const constant = (id: string, symbol: "Ki" | "KBref") => (ligand(id).parameters[symbol] ?? { base: Number.NaN }).base;
const ratioOf = (id: string, to: string, symbol: "Ki" | "KBref") => constant(id, symbol) / constant(to, symbol);
const at = (id: string, receptor: string) =>
  ligand(id).measurements.find((one) => one.quantity === "IC50" && one.receptor === receptor)?.base ?? Number.NaN;
const by = (id: string, source: string, where = "") =>
  ligand(id).measurements.find(
    (one) => one.quantity === "Ki" && one.source.id === source && one.conditions.includes(where),
  )?.base ?? Number.NaN;

/** What such words stand on: the ratios that they name, and those that the numbers give. */
const compared: Readonly<Record<string, readonly (readonly [said: number, found: number])[]>> = {
  "s-ketamine": [
    [1 / 1.65, ratioOf("s-ketamine", "ketamine", "Ki")],
    [1 / 1.65, ratioOf("s-ketamine", "ketamine", "KBref")],
  ],
  "r-ketamine": [
    [1 / 0.35, ratioOf("r-ketamine", "ketamine", "Ki")],
    [1 / 0.35, ratioOf("r-ketamine", "ketamine", "KBref")],
  ],
  norketamine: [
    [6, ratioOf("norketamine", "ketamine", "Ki")],
    [7.6, ratioOf("r-norketamine", "s-norketamine", "Ki")],
    [8, by("norketamine", "salat-2015") / by("ketamine", "salat-2015")],
    [8, by("norketamine", "shimoyama-1999") / by("ketamine", "shimoyama-1999")],
    [4, by("norketamine", "shimoyama-1999", "cord") / by("ketamine", "shimoyama-1999", "cord")],
  ],
  "s-norketamine": [[5.7, ratioOf("s-norketamine", "s-ketamine", "Ki")]],
  "r-norketamine": [[9, ratioOf("r-norketamine", "r-ketamine", "Ki")]],
  dehydronorketamine: [[27, by("dehydronorketamine", "salat-2015") / by("ketamine", "salat-2015")]],
  "s-dehydronorketamine": [[80, ratioOf("s-dehydronorketamine", "ketamine", "Ki")]],
  "r-dehydronorketamine": [[150, ratioOf("r-dehydronorketamine", "ketamine", "Ki")]],
  "dizocilpine-minus": [
    [23, at("dizocilpine-minus", "GluN2A") / at("dizocilpine", "GluN2A")],
    [1.6, at("dizocilpine-minus", "GluN2C") / at("dizocilpine", "GluN2C")],
  ],
  ifenprodil: [[430, at("ifenprodil", "GluN2A") / at("ifenprodil", "GluN2B")]],
  dextrorphan: [
    [11, at("dextromethorphan", "GluN2B") / at("dextrorphan", "GluN2B")],
    [7.3, at("dextromethorphan", "GluN2C") / at("dextrorphan", "GluN2C")],
  ],
};
/** Of which the other number was not read: the laboratory itself compared. */
const quoted = ["hydroxynorketamine-2r6r"];

describe("what is said of a ligand in ratios", () => {
  it.each(named(all.filter(({ about }) => COMPARES.test(about))))("%s: is what the numbers give", (id, { about }) => {
    if (quoted.includes(id)) return;
    expect(compared[id], `on which numbers does it stand: ${about}`).toBeDefined();
    for (const [said, found] of compared[id] ?? []) expect(Math.abs(found / said - 1), about).toBeLessThan(0.06);
  });

  it("the drugs say the same of themselves", () => {
    expect(drugs.esketamine?.about).toContain("1.65 times");
    for (const { id, about, parameters } of Object.values(drugs)) {
      if (!COMPARES.test(about)) continue;
      const racemate = drugs.ketamine?.parameters.KBref?.base ?? Number.NaN;
      const said = { esketamine: 1.65, arketamine: 1 / 3 }[id];
      expect(Math.abs(racemate / (parameters.KBref?.base ?? 0) / (said ?? Number.NaN) - 1), about).toBeLessThan(0.07);
    }
  });
});
