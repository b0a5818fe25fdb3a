import type { Parameter } from "@ketalab/core";
import { gatings, ligands, type Measurement, magnesiumForms, schemes, topics } from "@ketalab/core/receptor";
import { describe, expect, it } from "vitest";
import { convert, sameDimension, unit } from "../../packages/core/src/language/units.js";
import data from "./data/nmda-rows.json" with { type: "json" };

interface Row {
  readonly row: string;
  readonly of: string;
  readonly quantity: string;
  readonly source: string;
  readonly evidence: string;
  readonly numbers?: readonly (readonly [number, string])[];
  /** Of rows that belong to one ligand: which, and where its file must say that it was measured. */
  readonly ligand?: string;
  readonly receptor?: string;
  readonly voltage?: number;
  readonly magnesium?: number;
  readonly error?: number;
}

const where = ["receptor", "voltage", "magnesium", "error"] as const;
const parametersOf = (holder: object): Parameter[] =>
  Object.values(holder).filter((one): one is Parameter => typeof one === "object" && "evidence" in one);
const owners = [...Object.values(ligands), ...Object.values(topics)];
const numbers: readonly Parameter[] = [
  ...owners.flatMap(({ measurements }) => measurements),
  ...Object.values(ligands).flatMap(({ parameters, kinetics }) => [parameters, ...kinetics].flatMap(parametersOf)),
  ...[magnesiumForms, gatings, schemes].flatMap(Object.values).flatMap(({ parameters }) => parametersOf(parameters)),
];
const observations = owners.flatMap((one) => one.observations);

const rows = data.rows as unknown as readonly Row[];

describe("every published row on the receptor", () => {
  it("is counted", () => {
    expect(data.rows).toHaveLength(197);
  });

  it.each(rows.filter((row) => row.numbers).map((row) => [`${row.row}: ${row.quantity} of ${row.of}`, row] as const))(
    "%s",
    (_, row) => {
      const { source, evidence, ligand, numbers: wanted = [] } = row;
      const place = ligand === undefined ? numbers : (ligands[ligand]?.measurements ?? []);
      for (const [value, text] of wanted) {
        const found = place.filter(
          (one) =>
            one.source.id === source &&
            one.evidence === evidence &&
            sameDimension(unit(one.unit), unit(text)) &&
            Math.abs(convert(one.value, one.unit, text) - value) <= 1e-12 * Math.abs(value) &&
            where.every((name) => row[name] === undefined || (one as Measurement)[name] === row[name]),
        );
        expect(found, `${value} ${text} of ${source}, ${evidence}`).not.toEqual([]);
      }
    },
  );

  it.each(rows.filter((row) => !row.numbers).map((row) => [`${row.row}: ${row.quantity} of ${row.of}`, row] as const))(
    "in words, %s",
    (_, { source, evidence }) => {
      expect(observations.some((one) => one.source.id === source && one.evidence === evidence)).toBe(true);
    },
  );

  it("nothing that was not seen is passed off as read", () => {
    const unseen = new Set(rows.filter((row) => row.evidence === "unverified").map((row) => row.source));
    const both = new Set(rows.filter((row) => row.evidence === "read").map((row) => row.source));
    for (const one of numbers) {
      if (unseen.has(one.source.id) && !both.has(one.source.id)) expect(one.evidence).not.toBe("read");
    }
  });
});
