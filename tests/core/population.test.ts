import { Cmax, models, type PopulationSpec, population, preparePopulation, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { expectNear, expectSameColumn } from "../near.js";

const drip = "0.5 mg/kg over 40 min";
const spec: PopulationSpec = {
  scenario: { model: "kamp-2020", regimen: drip, span: "4 h", step: "5 min", columns: ["Cket"] },
  n: 301,
  seed: 3,
  variability: { CL: "20 %", V1: "30 %" },
};

/** The band of a population worked out person by person and sorted. */
async function personByPerson(given: PopulationSpec) {
  const made = await population({ ...given, percentiles: [0, 50, 100] });
  const all = Array.from({ length: made.n }, (_, i) => made.individual(i));
  for (const name of made.names) {
    const middle = made.time.map((_, k) => {
      const sorted = all.map((one) => one.column(name)[k] as number).sort((a, b) => a - b);
      return sorted[(made.n - 1) / 2] as number;
    });
    const most = made.time.map((_, k) => Math.max(...all.map((one) => one.column(name)[k] as number)));
    expectSameColumn(made.band(name, 50), middle, 1e-12, `${name} middle`);
    expectSameColumn(made.band(name, 100), most, 1e-12, `${name} most`);
  }
  return made;
}

describe("a virtual population is the same as its people one by one", () => {
  const cases: Record<string, Partial<PopulationSpec["scenario"]> & { variability?: PopulationSpec["variability"] }> = {
    "three compartments": {},
    "body weight varies too": { variability: { CL: "20 %", V1: "30 %", weight: "15 %" } },
    "a push, then a drip that stops between two moments": { regimen: "0.2 mg/kg bolus then 0.2 mg/kg/h for 97 min" },
    "a course": { regimen: `${drip} every 3 days x 4`, span: "10 d", step: "1 h" },
    "moments that are not evenly spaced": { step: undefined, at: "0 min, 3 min, 40 min, 41 min, 2 h, 4 h" } as never,
    "metabolite, vein, effect site and effects": {
      model: "drip-to-mood",
      columns: ["Cnk", "Cketv", "Ce", "analgesia", "MAP"],
      variability: { CL: "20 %", CLN: "32 %", ke0: "40 %" },
    },
    "equal transits and a circuit, which go one by one": {
      model: "drip-to-mood",
      columns: ["Chnk", "release"],
      step: "40 min",
      variability: { CL: "20 %" },
    },
  };
  for (const [name, { variability = spec.variability, ...scenario }] of Object.entries(cases)) {
    it(name, async () => {
      const n = scenario.columns?.includes("release") ? 21 : 301;
      await personByPerson({
        ...spec,
        n,
        ...(variability && { variability }),
        scenario: { ...spec.scenario, ...scenario },
      });
    });
  }
});

describe("a virtual population", () => {
  it("person 7 of seed 3 is the same in a population of ten and of a thousand, whatever is asked for", async () => {
    const small = await population({ ...spec, n: 10 });
    const large = await population({ ...spec, n: 1000, scenario: { ...spec.scenario, columns: ["Cket", "A2"] } });
    expect(large.values(7).CL).toBe(small.values(7).CL);
    expect(large.individual(7).column("Cket")).toEqual(small.individual(7).column("Cket"));
    expect((await population({ ...spec, seed: 4 })).values(7).CL).not.toBe(small.values(7).CL);
  });

  it("a population without spread is its typical individual", async () => {
    const made = await population({ ...spec, variability: { CL: "0 %" } });
    const usual = simulate(spec.scenario).column("Cket");
    for (const q of made.percentiles) expectSameColumn(made.band("Cket", q), usual, 1e-13);
  });

  it("parameters are lognormal with the spread that was asked for", async () => {
    const n = 4000;
    const made = await population({
      ...spec,
      n,
      scenario: { ...spec.scenario, at: "40 min", step: undefined } as never,
    });
    const logs = Array.from({ length: n }, (_, i) => Math.log((made.values(i).CL as number) / 1.4));
    const mean = logs.reduce((sum, one) => sum + one, 0) / n;
    const variance = logs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / n;
    const omega2 = Math.log1p(0.2 ** 2);
    expectNear(mean, 0, { absolute: 4 * Math.sqrt(omega2 / n) }, "mean");
    expectNear(variance, omega2, { relative: 4 * Math.sqrt(2 / n) }, "variance");
  });

  it("what varies together varies together", async () => {
    const n = 4000;
    const correlations = [{ of: ["CL", "V1"], r: 0.8 }] as const;
    const made = await population({
      ...spec,
      n,
      correlations,
      scenario: { ...spec.scenario, at: "40 min", step: undefined } as never,
    });
    const pairs = Array.from({ length: n }, (_, i) => {
      const { CL = 0, V1 = 0 } = made.values(i);
      return [Math.log(CL / 1.4), Math.log(V1 / 25)] as const;
    });
    const mean = (of: (pair: readonly [number, number]) => number) =>
      pairs.reduce((sum, pair) => sum + of(pair), 0) / n;
    const r = mean(([a, b]) => a * b) / Math.sqrt(mean(([a]) => a * a) * mean(([, b]) => b * b));
    expectNear(r, 0.8, { absolute: (4 * (1 - 0.64)) / Math.sqrt(n) });
  });

  it("published variability is used by default", async () => {
    const set = Object.values(models).find(({ correlations }) => correlations.length > 0);
    for (const model of ["herd-2007", ...(set ? [set.id] : [])]) {
      const made = await population({
        scenario: {
          model,
          regimen: "0.5 mg/kg bolus",
          drug: models[model]?.measured?.forms?.[0] ?? "ketamine",
          span: "2 h",
        },
        n: 50,
      });
      const name = made.names[0] as string;
      expect((made.band(name, 95)[60] as number) / (made.band(name, 5)[60] as number)).toBeGreaterThan(1.2);
    }
  });

  it("the share above a level falls from all to nobody", async () => {
    const made = await population({ ...spec, above: { Cket: "100 ng/mL" } });
    const share = made.fractionAbove("Cket");
    expect(share[0]).toBe(0);
    expect(share[8]).toBe(1); // 40 min
    expect(share.at(-1)).toBe(0);
    const middle = made.band("Cket", 50);
    const half = share.findIndex((one, k) => k > 8 && one < 0.5);
    expect(middle[half]).toBeLessThan(100);
    expect(middle[half - 1]).toBeGreaterThan(100);
  });

  it("every single curve is that of its individual, and stays when the next population is run", () => {
    const made = preparePopulation(spec);
    const first = made.now({ individuals: ["Cket"] });
    const kept = first.individuals("Cket").map((curve) => curve.slice());
    made.now({ seed: 9, individuals: ["Cket"] });
    expect(first.individuals("Cket")).toHaveLength(301);
    for (const i of [0, 7, 300]) {
      expectSameColumn(
        first.individuals("Cket")[i] as Float64Array,
        first.individual(i).column("Cket"),
        1e-12,
        `person ${i}`,
      );
      expect(first.individuals("Cket")[i]).toEqual(kept[i]);
    }
    expect(() => made.now().individuals("Cket")).toThrow(
      'no single curves of Cket were asked for; give individuals: ["Cket"]',
    );
    expect(() => made.now({ individuals: ["Cnkk"] })).toThrow(/unknown column "Cnkk"/);
  });

  it("the level may move from run to run", () => {
    const made = preparePopulation({ ...spec, above: { Cket: 100 } });
    const at = (level: number | string) => made.now({ above: { Cket: level } }).fractionAbove("Cket")[8] as number;
    const all = made.now({ individuals: ["Cket"] }).individuals("Cket");
    for (const level of [50, 200, 250]) {
      expect(at(level)).toBe(all.filter((curve) => (curve[8] as number) > level).length / 301);
    }
    expect(at("0.2 mg/L")).toBe(at(200));
    expect(made.now().fractionAbove("Cket")[8]).toBe(at(100));
  });

  it("any number that one person has, everybody has", async () => {
    const made = await population({ ...spec, n: 40 });
    const peaks = await made.metric((one) => Cmax(one, "Cket").value);
    expect(peaks).toHaveLength(40);
    expect(peaks[11]).toBe(Cmax(made.individual(11), "Cket").value);
  });

  it("measurements scatter about what is there, the same for a seed", async () => {
    const residual = { Cket: { proportional: 0.24 } };
    const plain = await population({ ...spec, n: 2001 });
    const measured = await population({ ...spec, n: 2001, residual });
    const again = await population({ ...spec, n: 2001, residual });
    expect(measured.band("Cket", 95)).toEqual(again.band("Cket", 95));
    const k = 8;
    expect(measured.band("Cket", 95)[k]).toBeGreaterThan((plain.band("Cket", 95)[k] as number) * 1.05);
    expectNear(measured.band("Cket", 50)[k] as number, plain.band("Cket", 50)[k] as number, { relative: 0.03 });
  });

  it("tells how far it is, and stops when it is asked to", async () => {
    const prepared = preparePopulation({
      ...spec,
      scenario: { ...spec.scenario, model: "drip-to-mood", columns: ["Chnk"] },
    });
    const seen: number[] = [];
    const signal = { aborted: false, reason: new Error("enough") };
    const run = prepared.run({
      n: 5000,
      signal,
      progress: (done) => {
        seen.push(done);
        if (seen.length === 3) signal.aborted = true;
      },
    });
    await expect(run).rejects.toThrow("enough");
    expect(seen).toHaveLength(3);
    expect(seen[2]).toBeGreaterThan(seen[0] as number);
  });

  it("a control that is moved gives the population that its text would give", async () => {
    const prepared = preparePopulation(spec);
    const moved: readonly (readonly [values: Record<string, number | string>, scenario: object])[] = [
      [{ dose: 0.75 }, { regimen: "0.75 mg/kg over 40 min" }],
      [{ duration: "33 min" }, { regimen: "0.5 mg/kg over 33 min" }],
      [{ dose: 0.2, duration: 0 }, { regimen: "0.2 mg/kg over 0 min" }],
      [{ weight: 90 }, { subject: { weight: "90 kg" } }],
      [{ CL: "50 L/h" }, { set: { CL: "50 L/h" } }],
      [{}, {}],
    ];
    for (const [values, scenario] of moved) {
      const wanted = await population({ ...spec, scenario: { ...spec.scenario, ...scenario } });
      for (const made of [
        prepared.now({ values }),
        await prepared.run({ values }),
        await population({ ...spec, values }),
      ]) {
        expect(made.time).toEqual(wanted.time);
        for (const q of wanted.percentiles) expectSameColumn(made.band("Cket", q), wanted.band("Cket", q), 1e-13);
        expectSameColumn(made.individual(5).column("Cket"), wanted.individual(5).column("Cket"), 1e-13);
        expect(made.values(5)).toEqual(wanted.values(5));
      }
    }
    expect(() => prepared.now({ values: { dose: 20 } })).toThrow("dose must be between 0 and 10 mg/kg: 20 mg/kg");
    expect(() => prepared.now({ values: { does: 1 } })).toThrow('unknown parameter "does"');
  });

  it("in one go is the same as in turns", async () => {
    const prepared = preparePopulation({ ...spec, above: { Cket: 100 } });
    const [now, turns] = [prepared.now({ n: 77, seed: 8 }), await prepared.run({ n: 77, seed: 8 })];
    expect(now.band("Cket", 75)).toEqual(turns.band("Cket", 75));
    expect(now.fractionAbove("Cket")).toEqual(turns.fractionAbove("Cket"));
  });

  it("two that run at the same time do not get in each other's way", async () => {
    const many = { ...spec, n: 4000, scenario: { ...spec.scenario, step: "2 min" } };
    const prepared = preparePopulation(many);
    await prepared.run();
    const asked = [{ seed: 5 }, { seed: 6, values: { dose: 0.1 } }];
    const both = await Promise.all(asked.map((one) => prepared.run(one)));
    for (const [i, made] of both.entries()) {
      const alone = await population({ ...many, ...asked[i] });
      expect(made.band("Cket", 50)).toEqual(alone.band("Cket", 50));
    }
  });

  it("refuses what makes no population", async () => {
    const refused: readonly (readonly [change: Partial<PopulationSpec>, says: RegExp])[] = [
      [{ variabilty: {} } as never, /unknown population field "variabilty"; did you mean "variability"/],
      [{ n: 0 }, /n must be a whole number between 1 and 1000000: 0/],
      [{ seed: 1.5 }, /seed must be a whole number/],
      [{ variability: { CLL: "20 %" } }, /unknown parameter "CLL"; did you mean "CL"/],
      [{ variability: { CL: "-20 %" } }, /CL: a spread must be between 0 and 300 %/],
      [{ variability: { CL: "20 L" } }, /CL must be/],
      [{ variability: {} }, /no between-subject variability is published for this set; give it/],
      [{ percentiles: [50, 5] }, /percentiles must increase/],
      [{ above: { Cnk: 5 } }, /unknown column "Cnk"/],
      [{ residual: "published" }, /no residual error is published/],
      [
        { correlations: [{ of: ["CL", "V1"], r: 1.2 }] },
        /must be between -1 and 1, or they contradict each other: 1.2/,
      ],
    ];
    for (const [change, says] of refused) await expect(population({ ...spec, ...change })).rejects.toThrow(says);
    const made = await population({ ...spec, n: 5 });
    expect(() => made.individual(5)).toThrow(/individual must be a whole number between 0 and 4: 5/);
    expect(() => made.band("Cket", 33)).toThrow(/no 33th percentile was asked for/);
    expect(() => made.fractionAbove("Cket")).toThrow(/no level was given for Cket/);
  });
});
