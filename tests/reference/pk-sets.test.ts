import { type Model, models, simulate } from "@ketalab/core";
import { describe, it } from "vitest";
import { expectNear } from "../near.js";
import implementation from "./data/pk-implementation.json" with { type: "json" };
import data from "./data/pk-sets.json" with { type: "json" };
import { predict, type Run } from "./pk-run.js";

interface Row {
  readonly case: string;
  readonly metric: string;
  readonly observed: number;
  readonly unit: string;
  readonly tolerance: number;
  readonly site: string;
  readonly gate: boolean;
  /** How near the independent program must be met; its pump for the staircase is not described, so less near there. */
  readonly near: number;
  readonly source: string;
  readonly run: Run;
  readonly sets: readonly { readonly model: string; readonly prediction: number; readonly reason?: string }[];
}

describe("published sets: the same equations solved elsewhere", () => {
  for (const row of implementation.cases) {
    it(`${row.case} ${row.model} ${row.metric}: ${row.observed} ${row.unit} to ${row.tolerance} %`, () => {
      const got = predict(row.model, row.run as Run);
      expectNear(got, row.observed, { relative: row.tolerance / 100 }, row.metric);
      expectNear(got, row.prediction, { relative: 0.006 }, `${row.metric}, of the independent program`);
    });
  }
});

describe("published sets: Flint, S-ketamine 2.4 mg/kg/h in a child of 7 kg, to 1 %", () => {
  const flint = models["flint-2017"] as Model;
  // The closed forms hold at the plateau of ketamine, so the run starts there: dose rate over clearance, 843.5 ng/mL.
  const atPlateau: Model = {
    ...flint,
    id: "flint-2017-plateau",
    initial: { A1: "843.512*V1i", A2: "843.512*V2i", N1: "1775.5*VN1" },
  };
  const run = simulate({
    model: atPlateau,
    drug: "esketamine",
    regimen: "2.4 mg/kg/h for 120 h",
    subject: { weight: "7 kg" },
    at: "1 h, 12 h, 120 h",
  });

  it.each([
    ["R5 S-ketamine plateau at 1 h", "Cket", 1, 843.5],
    ["R5 S-ketamine plateau at 12 h", "Cket", 12, 843.5],
    ["R5 S-ketamine plateau at 120 h", "Cket", 120, 843.5],
    ["R5 S-norketamine at 12 h", "Cnk", 12, 1608],
    ["R5 S-norketamine at 120 h", "Cnk", 120, 868.8],
  ] as const)("%s", (_, name, hours, wanted) => {
    expectNear(run.at(hours * 60)[name] as number, wanted, { relative: 0.01 }, name);
  });

  it("R5 the clearance of norketamine rises by 0.87 % of its start with every hour", () => {
    const late = simulate({
      model: "flint-2017",
      regimen: "2.4 mg/kg/h for 2000 h",
      subject: { weight: "7 kg" },
      at: "2000 h",
    });
    expectNear(late.at("2000 h").Cket as number, 843.5, { relative: 0.001 });
    expectNear(late.at("2000 h").Cnk as number, 16800 / (53.2 * 0.1 ** 0.75 * (1 + 0.0087 * 2000)), { relative: 0.01 });
  });
});

const rows = data.cases as readonly Row[];

describe("published sets: predictions of an independent program", () => {
  for (const row of rows) {
    for (const { model, prediction } of row.sets) {
      it(`${row.case} ${model} ${row.metric}`, () => {
        expectNear(predict(model, row.run), prediction, { relative: row.near }, row.metric);
      });
    }
  }
});

describe("published sets against what was measured", () => {
  for (const row of rows.filter(({ gate }) => gate)) {
    for (const { model, reason } of row.sets) {
      // A known failure stays in view with its reason; it is not tuned away.
      const test = reason === undefined ? it : it.fails;
      const why = reason === undefined ? "" : ` (known failure: ${reason})`;
      test(`${row.case} ${model} ${row.metric}: ${row.observed} ${row.unit} within ${row.tolerance} %${why}`, () => {
        expectNear(predict(model, row.run), row.observed, { relative: row.tolerance / 100 }, row.metric);
      });
    }
  }
});
