import { flowing, type Model, models, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";

const kamp = models["kamp-2020"] as Model;

describe("flows as arrows", () => {
  const run = simulate({
    model: kamp,
    regimen: "140 mg bolus",
    subject: { weight: "70 kg" },
    span: "1 h",
    step: "1 s",
    columns: ["A1", "A2", "A3"],
  });
  const along = Object.fromEntries(
    flowing(kamp.flows)(run).map((rates, i) => [`${kamp.flows[i]?.from}>${kamp.flows[i]?.to}`, rates]),
  );

  it("the first minute: clearance and exchange of what is in the blood, from the published set", () => {
    // 84, 161 and 79 L/h out of 25 L that hold 140 mg; nothing comes back yet
    expectNear(along["A1>null"]?.[0] as number, (140_000 * 84) / 60 / 25, { relative: 1e-12 });
    expectNear(along["A1>A2"]?.[0] as number, (140_000 * 161) / 60 / 25, { relative: 1e-12 });
    expectNear(along["A1>A3"]?.[0] as number, (140_000 * 79) / 60 / 25, { relative: 1e-12 });
    expect(along["A2>A1"]?.[0]).toBe(0);
  });

  it("what has flowed out is what is missing", () => {
    const last = run.time.length - 1;
    let out = 0;
    for (let k = 0; k < last; k++) {
      const [a, b] = [along["A1>null"]?.[k] as number, along["A1>null"]?.[k + 1] as number];
      out += ((a + b) / 2) * ((run.time[k + 1] as number) - (run.time[k] as number));
    }
    const left = kamp.states.reduce((sum, state) => sum + (run.column(state)[last] as number), 0);
    // trapezoids of one second, against exact states
    expectNear(out, 140_000 - left, { relative: 1e-5 });
  });

  it("says which column is missing", () => {
    const short = simulate({ model: kamp, regimen: "140 mg bolus", columns: ["A1"] });
    expect(() => flowing(kamp.flows)(short)).toThrow(/unknown column "A2"/);
  });
});
