import { simulate } from "@ketalab/core";
import { expect, test } from "vitest";

const result = simulate({ regimen: "0.5 mg/kg over 40 min", columns: ["Cket", "B"], at: "0 min, 40 min, 2 h" });

test("rows: a row a moment, with time and the columns by name, at full precision", () => {
  const rows = result.rows();
  expect(rows.map((row) => Object.keys(row))).toEqual(Array.from(result.time, () => ["time", "Cket", "B"]));
  rows.forEach((row, k) => {
    expect(row).toEqual({ time: result.time[k], Cket: result.column("Cket")[k], B: result.column("B")[k] });
  });
});

test("rows, long: a row a value, with its column and unit, moment after moment", () => {
  const rows = result.rows({ shape: "long" });
  expect(rows).toHaveLength(2 * result.time.length);
  expect(rows.slice(2, 4)).toEqual([
    { time: 40, column: "Cket", value: result.at(40).Cket, unit: "ng/mL" },
    { time: 40, column: "B", value: result.at(40).B, unit: "1" },
  ]);
  // Nothing is lost on the way from wide to long and back.
  const again = new Map<number, Record<string, number>>();
  for (const { time, column, value } of rows) again.set(time, { ...again.get(time), time, [column]: value });
  expect([...again.values()]).toEqual(result.rows());
});

test("rows: only the columns that are asked for, in that order", () => {
  expect(Object.keys(result.rows({ columns: ["B"] })[0] ?? {})).toEqual(["time", "B"]);
  expect(
    result
      .rows({ columns: ["B", "Cket"], shape: "long" })
      .slice(0, 2)
      .map(({ column }) => column),
  ).toEqual(["B", "Cket"]);
  expect(result.rows({ columns: [] })).toEqual(Array.from(result.time, (time) => ({ time })));
  expect(result.rows({ columns: [], shape: "long" })).toEqual([]);
});

test("rows: the caller may change them without changing the run", () => {
  const [first] = result.rows() as unknown as { Cket: number }[];
  if (first !== undefined) first.Cket = -1;
  expect(result.rows()[0]?.Cket).toBe(0);
});

test("rows: an unknown column and an unknown shape are refused by name", () => {
  expect(() => result.rows({ columns: ["Ckett"] })).toThrow('unknown column "Ckett"; did you mean "Cket"');
  expect(() => result.rows({ shape: "tall" as never })).toThrow('unknown shape of rows "tall"');
});
