import { drugs, type Model, models, parameter, subjects } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { pack } from "../../packages/core/src/library/pack.js";
import { unpack } from "../../packages/core/src/library/unpack.js";
import { model } from "../../packages/core/src/model/model.js";
import { convention } from "../../packages/core/src/sources/default-chain.js";

describe("a library of many models", () => {
  const many = Array.from({ length: 400 }, (_, i) =>
    model({
      id: `one-of-many-${i}`,
      states: ["A1"],
      flows: [{ from: "A1", to: null, rate: "k10*A1" }],
      inputs: [{ route: "iv", to: "A1", amount: "dose", as: "given" }],
      parameters: { k10: parameter(`${i + 1} 1/h`, { source: convention, evidence: "illustrative" }) },
      columns: ["A1"],
    }),
  );
  const family: Record<string, Model> = { ...models, ...Object.fromEntries(many.map((one) => [one.id, one])) };
  const { packed, words } = pack({ drugs, subjects, models: family });
  const { library, say } = unpack(packed);
  say(words);

  it("each keeps its own rows, however many there are", () => {
    for (const [id, one] of Object.entries(family)) {
      const back = library.models[id] as Model;
      for (const what of ["states", "columns", "inputs", "flows"] as const)
        expect(back[what].length, `${id} ${what}`).toBe(one[what].length);
      expect(Object.keys(back.parameters).sort(), id).toEqual(Object.keys(one.parameters).sort());
      for (const [symbol, { value, source, note }] of Object.entries(one.parameters))
        expect(back.parameters[symbol], `${id} ${symbol}`).toMatchObject({ value, note, source: { id: source.id } });
      expect(back.equations.map(({ of, expr }) => [of, expr])).toEqual(one.equations.map(({ of, expr }) => [of, expr]));
    }
  });

  it("no letter of an owner is a sign of a text in code", () => {
    const owners = Object.values(packed.tables).flatMap((table) => table.split("\n").map((line) => line.split(" ")[0]));
    expect(new Set(owners.join("")).size).toBeGreaterThan(400);
    // A row without owners has those of the row before it, so the first of each table names its own.
    for (const one of owners) expect(one).toMatch(/^\p{L}*$/u);
    for (const table of Object.values(packed.tables)) expect(table).toMatch(/^(?:$|\p{L}+ )/u);
  });
});
