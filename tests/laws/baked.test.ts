import { type Scenario, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import type { Equation } from "../../packages/core/src/language/formula/equation.js";
import { parse } from "../../packages/core/src/language/formula/parse.js";
import { baked } from "../../packages/core/src/library/baked-library.js";
import { baked as later, words as laterWords } from "../../packages/core/src/library/baked-published.js";
import { words } from "../../packages/core/src/library/baked-words.js";
import { library } from "../../packages/core/src/library/drip-to-mood.js";
import { pack } from "../../packages/core/src/library/pack.js";
import { publishedModels } from "../../packages/core/src/library/published-sets.js";
import { type Packed, unpack } from "../../packages/core/src/library/unpack.js";
import type { Model } from "../../packages/core/src/model/model.js";
import type { Library } from "../../packages/core/src/simulation/registry.js";

const published: Library = { drugs: {}, subjects: {}, models: publishedModels };
/** What a page reads: the library of the build, with the published sets. */
const page = unpack(baked);
const pagePublished = unpack(later);

/** An equation without what it does; its units stand beside its symbols. */
const bare = ({ id, of, kind, source, title, reads, tree, unit }: Equation) => ({
  id,
  of,
  kind,
  source,
  title,
  tree,
  units: [of, ...reads].map((symbol) => [symbol, unit(symbol)]),
});

/** A model with its formulas as trees. */
const comparable = (one: Model) => ({
  ...one,
  equations: one.equations.map(bare),
  flows: one.flows.map(({ from, to, rate }) => ({ from, to, rate: parse(rate) })),
  inputs: one.inputs.map(({ amount, over, ...rest }) => ({
    ...rest,
    amount: parse(amount),
    over: over && parse(over),
  })),
  initial: Object.fromEntries(Object.entries(one.initial).map(([state, formula]) => [state, parse(formula)])),
});
const comparableLibrary = ({ drugs, subjects, models }: Library) => ({
  drugs,
  subjects,
  models: Object.fromEntries(Object.entries(models).map(([id, one]) => [id, comparable(one)])),
});

describe("what a page reads", () => {
  it("is the library of the sources once its words are there, number by number and tree by tree", () => {
    page.say(words);
    pagePublished.say(laterWords);
    expect(comparableLibrary(page.library)).toEqual(comparableLibrary(library));
    expect(comparableLibrary(pagePublished.library)).toEqual(comparableLibrary(published));
  });

  it("was written from the sources as they are", () => {
    // A table begins on a line of its own in the file.
    const lines = (packed: Packed) => JSON.parse(JSON.stringify(packed).replaceAll(':"\\n', ':"'));
    expect(lines(baked)).toEqual(lines(pack(library).packed));
    expect(lines(later)).toEqual(lines(pack(published).packed));
  });

  it("gives the same columns to the last digit", () => {
    const scenarios: Scenario[] = [
      { regimen: "0.5 mg/kg over 40 min" },
      { regimen: "0.35 mg/kg bolus then 0.2 mg/kg/h for 24 h", drug: "esketamine" },
      { regimen: "25 mg oral", drug: "arketamine", subject: { kind: "child" } },
    ];
    for (const scenario of scenarios) {
      const [a, b] = [
        simulate(scenario),
        simulate({ ...scenario, model: page.library.models["drip-to-mood"] as Model }),
      ];
      expect(b.names).toEqual(a.names);
      for (const name of a.names) expect([...b.column(name)], name).toEqual([...a.column(name)]);
    }
  });
});

describe("without its words", () => {
  const { library: early } = unpack(baked);
  const chain = early.models["drip-to-mood"] as Model;

  it("a page has every number with its evidence, and knows a source by its id", () => {
    expect(chain.parameters.CL).toMatchObject({
      value: 84,
      unit: "L/h",
      evidence: "read",
      source: { id: "kamp-2020", citation: "kamp-2020" },
      note: "",
    });
    expect(chain.title).toBe("drip-to-mood");
    expect(early.drugs.arketamine?.without.MAP).toMatch(/nothing was found for R/);
  });
});
