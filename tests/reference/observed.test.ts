import { bioavailabilities, clearances, concentrations, halfLives, type ObservedValue } from "@ketalab/core/observed";
import { describe, expect, it } from "vitest";
import data from "./data/pk-measured.json" with { type: "json" };

const lists: Readonly<Record<string, readonly ObservedValue[]>> = {
  bioavailabilities,
  clearances,
  halfLives,
  concentrations,
};
const key = (value: number, unit: string, source: string, evidence: string, error?: number) =>
  [value, unit, source, evidence, error].join(" ");

describe.each(Object.entries(lists))("what was measured of kinetics: %s", (name, list) => {
  const rows = data.rows.filter((row) => row.list === name);

  it("has every published row as it stands there, and nothing else", () => {
    const wanted = rows.flatMap(({ numbers, unit, source, evidence, error }) =>
      numbers.map((value) => key(value, unit, source, evidence, error)),
    );
    const there = list.map(({ value, unit, source, evidence, error }) => key(value, unit, source.id, evidence, error));
    expect(there.sort()).toEqual(wanted.sort());
  });

  it("says of each who was measured, how it was given and in which form", () => {
    for (const { conditions, route, form, value, range } of list) {
      expect(conditions.length).toBeGreaterThan(5);
      expect(["iv", "im", "oral", "sublingual", "film", "nasal", "rectal"]).toContain(route);
      expect(["racemate", "S", "R"]).toContain(form);
      expect(value).toBeLessThanOrEqual(range[1]);
    }
  });
});

describe("concentrations that were measured", () => {
  it("stand at the dose and the time that they were measured at", () => {
    const wanted = data.rows.filter(({ list }) => list === "concentrations");
    expect(concentrations.map(({ value, dose, at }) => [value, dose, at])).toEqual(
      wanted.map(({ numbers, dose, at }) => [numbers[0], dose, at]),
    );
  });
});

describe("fractions of a dose that reach the blood", () => {
  it("lie between nothing and all", () => {
    for (const { value, unit } of bioavailabilities) {
      expect(unit).toBe("%");
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(100);
    }
  });
});
