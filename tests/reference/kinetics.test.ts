import { readFileSync } from "node:fs";
import { significant } from "@ketalab/core";
import {
  eachPulse,
  type GateSpec,
  gate,
  gatings,
  pulses,
  type Rates,
  relaxation,
  steadyState,
} from "@ketalab/core/receptor";
import { describe, expect, it } from "vitest";
import { expectNear } from "../near.js";
import data from "./data/nmda-kinetics.json" with { type: "json" };

const { vectors, cases } = data;
/** The rates and conditions of the reference: no magnesium, -70 mV. */
const reference = { kinetics: { kon: 1.41, koff: 1 }, magnesium: 0, voltage: -70 } as const;
const at = (row: number | readonly number[], column: number) => (row as readonly number[])[column] as number;
const open = (spec: Parameters<typeof steadyState>[1]) => steadyState("trapping", { magnesium: 0, ...spec }).open;

describe("kinetics: the gate alone", () => {
  const sets = { "L3.po.DMS": "destexhe-1998", "L3.po.LJ": "lester-jahr-1992" } as const;
  for (const [id, gating] of Object.entries(sets) as ["L3.po.DMS", string][]) {
    const { inputs, expected, tolerance } = vectors[id];

    it(`${gating}: the open probability takes the values of the closed form`, () => {
      inputs.A_uM.forEach((glutamate, i) => {
        expectNear(open({ gating, glutamate }), expected.Po[i]!, { relative: tolerance.rel }, `${glutamate} µM`);
      });
      expectNear(open({ gating, glutamate: 1e7 }), expected.Pomax, { relative: 2e-6 });
    });

    it(`${gating}: half of the most is open at the EC50`, () => {
      const half = open({ gating, glutamate: expected.EC50_uM });
      expectNear(half, expected.Pomax / 2, { relative: tolerance.rel });
    });
  }

  it("a synaptic event has the published peak, rise and decay", () => {
    for (const [id, gating] of [
      ["L3.epsc.DMS", "destexhe-1998"],
      ["L3.epsc.LJ", "lester-jahr-1992"],
    ] as const) {
      const { expected, tolerance } = vectors[id];
      const event = pulses({ of: "1.1 mM", decaying: "1.2 ms" });
      const run = gate("trapping", event, { gating, span: "2 s", step: "0.01 ms", unit: "ms", columns: ["open"] });
      const [{ peak, peakAfter, rise, decay } = {}] = eachPulse(run);
      const relative = tolerance.rel;
      expectNear(peak!, expected.peak, { relative });
      expectNear(peakAfter!, expected.tpeak_ms, { relative });
      expectNear(rise!, expected.rise1090_ms, { relative });
      expectNear(decay!, expected.decay_1e_ms, { relative });
      expectNear(run.area("open"), expected.intPo_s, { relative });
    }
  });

  it("all published sets of gating rates: most open, EC50, and the event they predict", () => {
    // The same numbers with the statistical factors of the other convention are other receptors.
    const rows: readonly (readonly [scheme: string, gating: string, set?: { m: number }])[] = [
      ["Destexhe-Mainen-Sejnowski (default)", "destexhe-1998"],
      ["Lester & Jahr 1992 (stat. factors)", "lester-jahr-1992"],
      ["Lester & Jahr 1992 (no stat. factors)", "lester-jahr-1992", { m: 1 }],
      ["Destexhe-Mainen-Sejnowski (stat. factors, ModelDB 7988 variant)", "destexhe-1998", { m: 2 }],
      ["Clements & Westbrook 1991", "clements-westbrook-1991"],
      ["Edmonds & Colquhoun 1992", "edmonds-colquhoun-1992"],
      ["Clements 1992 / Hessler 1993", "clements-1992"],
    ];
    expect(rows.map(([scheme]) => scheme).sort()).toEqual(data.gatings.map(({ scheme }) => scheme).sort());
    expect([...new Set(rows.map(([, gating]) => gating))].sort()).toEqual(Object.keys(gatings).sort());
    const event = pulses({ of: "1.1 mM", decaying: "1.2 ms" });
    for (const [scheme, gating, set = {}] of rows) {
      const row = data.gatings.find((one) => one.scheme === scheme)!;
      // Printed to four or five figures.
      const most = open({ gating, set, glutamate: 1e7 });
      expectNear(most, row.Pomax, { relative: 5e-4 }, scheme);
      expectNear(open({ gating, set, glutamate: row.EC50_uM }) / most, 0.5, { relative: 5e-4 }, scheme);
      const how = { gating, set, span: "2 s", step: "0.05 ms", unit: "ms", columns: ["open"] } as const;
      const [{ peak, rise, decay } = {}] = eachPulse(gate("trapping", event, how));
      expectNear(peak!, row.peak_Po, { relative: 2e-3 }, scheme);
      expectNear(rise!, row.rise1090_ms, { relative: 2e-3 }, scheme);
      expectNear(decay!, row.decay_1e_ms, { relative: 2e-3 }, scheme);
    }
  });
});

describe("kinetics: trapping, exactly", () => {
  const { expected, tolerance } = vectors["L3.trap"];

  it("steady block, both time constants and the slowest rate take the printed values", () => {
    for (const row of expected) {
      const [glutamate, concentration] = [at(row, 0), at(row, 1)];
      const step = relaxation("trapping", { ...reference, glutamate, from: {}, to: { concentration } });
      const relative = tolerance.rel;
      const what = `${glutamate} µM glutamate, ${concentration} µM`;
      expectNear(step.before.open, at(row, 2), { relative }, what);
      expectNear(step.after.open / step.before.open, at(row, 3), { relative }, what);
      expectNear(step.tau.open!, at(row, 4), { relative }, what);
      expectNear(step.tau.blocked!, at(row, 5), { relative }, what);
      expectNear(step.slowest, at(row, 6), { relative }, what);
    }
  });

  it("the time constant of the current by ambient glutamate", () => {
    const { inputs, expected: rows, tolerance: limit } = vectors["L3.tautable"];
    for (const row of rows) {
      const { tau, before } = relaxation("trapping", {
        magnesium: 0,
        kinetics: inputs,
        glutamate: at(row, 0),
        from: {},
        to: { concentration: at(row, 1) },
      });
      expectNear(before.open, at(row, 2), { relative: limit.rel });
      expectNear(tau.open!, at(row, 3), { relative: limit.rel });
    }
  });

  it("the course after a step of the drug", () => {
    const { inputs, expected: rows, tolerance: limit } = vectors["L3.onset"];
    const before = steadyState("trapping", { magnesium: 0, glutamate: inputs.A_uM });
    const spec = { ...reference, concentration: inputs.B_to, start: before.states, step: "10 ms" } satisfies GateSpec;
    const run = gate("trapping", `${inputs.A_uM} µM for 10 s`, spec);
    for (const row of rows) {
      const k = Math.round(at(row, 0) / 0.01);
      expectNear(run.column("open")[k]! / before.open, at(row, 1), { absolute: limit.abs }, `at ${row[0]} s`);
      expectNear(run.column("blocked")[k]!, at(row, 2), { absolute: limit.abs }, `at ${row[0]} s`);
      expectNear(run.at(at(row, 0)).blocked!, at(row, 2), { absolute: limit.abs }, `at ${row[0]} s, alone`);
    }
  });

  it("without agonist nothing is ever blocked", () => {
    const { inputs, expected: wanted, tolerance: limit } = vectors["L3.noagonist"];
    const run = gate("trapping", "rest", { ...reference, concentration: inputs.B_uM, span: inputs.t_s });
    for (const value of run.column("blocked")) expectNear(value, wanted.blocked, { absolute: limit.abs });
  });

  it("the IC50 of a blocker that is not trapped is Kd over the open probability", () => {
    const { inputs, expected: rows, tolerance: limit } = vectors["L3.sequential"];
    const rates = { kon: 1, koff: inputs.Kd_uM };
    for (const row of rows) {
      const [glutamate, IC50] = [at(row, 0), at(row, 2)];
      const spec = { magnesium: 0, kinetics: rates, glutamate };
      const alone = steadyState("sequential", spec).open;
      expectNear(alone, at(row, 1), { relative: limit.rel });
      const half = steadyState("sequential", { ...spec, concentration: IC50 }).open;
      expectNear(half / alone, 0.5, { relative: limit.rel });
    }
  });
});

/** Block that is left 120 s after agonist and blocker were washed out together, of what pure trapping held before. */
function retained(scheme: "trapping" | "partial-trapping", rates: Rates): number {
  const at10 = { magnesium: 0, kinetics: rates, concentration: 10 };
  const { states: start } = steadyState("trapping", { ...at10, glutamate: 1000 });
  const wash = gate(scheme, "rest for 120 s", { ...at10, concentration: 0, start, columns: ["blocked"], step: 120 });
  const [first, last] = wash.column("blocked");
  return last! / first!;
}

describe("kinetics: what is kept when everything is washed out", () => {
  const { inputs, expected, tolerance } = vectors["L3.trapped"];
  inputs.cases.forEach((row, i) => {
    const [drug, kon, koff, kesc] = row as [string, number, number, number];
    it(`${drug}, exit ${kesc} 1/s`, () => {
      const scheme = kesc === 0 ? "trapping" : "partial-trapping";
      const kept = retained(scheme, { kon, koff, kesc });
      expectNear(kept, expected[i]!, { absolute: tolerance.abs });
    });
  });

  const observed = cases.V12.published;
  const named = inputs.cases.map((row) => row as [string, number, number, number]);
  for (const drug of ["ketamine", "memantine", "lanicemine"] as const) {
    const [, kon, koff] = named.find(([name, , , kesc]) => name === drug && kesc === 0)!;
    const [, , , kesc] = named.find(([name, , , exit]) => name === drug && exit > 0)!;
    it(`pure trapping of ${drug} predicts what it should`, () => {
      expectNear(retained("trapping", { kon, koff }), cases.V12.predicted[drug], { absolute: 1e-5 });
    });
    // Known failure: pure trapping keeps too much of all three and puts lanicemine above memantine; it needs an exit.
    it.fails(`${drug} keeps ${observed[drug]} ± 0.05 (known failure: pure trapping over-predicts)`, () => {
      expectNear(retained("trapping", { kon, koff }), observed[drug], { absolute: 0.05 });
    });
    it(`with the fitted exit ${drug} keeps what was measured, as it must`, () => {
      const kept = retained("partial-trapping", { kon, koff, kesc });
      expectNear(kept, cases.V13.predicted[drug], { absolute: 1e-5 });
      expectNear(kept, observed[drug], { absolute: 0.01 });
    });
  }
});

describe("kinetics: the cases of the literature", () => {
  it("macroscopic rates are the microscopic ones times the open probability", () => {
    // 0.15/(µM s) and 0.22/s at saturating agonist, over an open probability of 0.2199.
    const most = vectors["L3.po.DMS"].expected.Pomax;
    const kinetics = { kon: 0.15 / most, koff: 0.22 / most };
    const spec = { magnesium: 0, glutamate: 1e7, kinetics };
    const on = relaxation("trapping", { ...spec, from: {}, to: { concentration: 10 } });
    const off = relaxation("trapping", { ...spec, from: { concentration: 10 }, to: {} });
    expectNear(on.tau.open!, cases.V09.predicted.tau_on_s, { relative: 1e-4 });
    expectNear(off.tau.open!, cases.V09.predicted.tau_off_s, { relative: 1e-4 });
    // The set of the library is rounded to two figures.
    const ours = { magnesium: 0, glutamate: 1e7, ligand: "ketamine", kinetics: "kinetic" };
    const slower = relaxation("trapping", { ...ours, from: {}, to: { concentration: 10 } });
    expectNear(slower.tau.open!, cases.V09.predicted.tau_on_s, { relative: 0.01 });
  });

  it("memantine: the rates and the fast time constant of one abstract agree", () => {
    const tau = 1 / (0.32 * 10 + 0.53);
    expectNear(tau, cases.V10.predicted, { absolute: 5e-5 });
    expectNear(tau, 0.273, { relative: 0.1 });
  });

  it("ketamine: the constant from rates is twice the IC50 of the same paper", () => {
    expectNear(0.22 / 0.15, cases.V11.predicted.koff_over_kon_uM, { absolute: 5e-5 });
    expectNear(0.22 / 0.15 / 0.71, cases.V11.predicted.ratio, { absolute: 5e-5 });
  });

  it("dizocilpine: unbinding from the recovery, and its valence from two voltages", () => {
    const { inputs, expected, tolerance } = vectors["L3.mk801"];
    const [slow, fast] = inputs.tau_min.map((minutes) => 1 / (minutes * 60 * inputs.Po)) as [number, number];
    expectNear(slow, expected.koff_m75_per_s, { relative: tolerance.rel });
    expectNear(fast, expected.koff_p30_per_s, { relative: tolerance.rel });
    const VT = (8.31446261815324 * 295.15 * 1000) / 96485.33212331;
    const z = (Math.log(fast / slow) * VT) / (inputs.V_mV[1]! - inputs.V_mV[0]!);
    expectNear(z, expected.z_delta, { relative: tolerance.rel });
    expectNear(z, cases.V15.predicted.z_delta_of_koff, { absolute: 5e-6 });
    // With an open probability of 0.22 instead of the 0.04 of the recording it would recover sooner.
    const sooner = 1 / (slow * vectors["L3.po.DMS"].expected.Pomax) / 60;
    expectNear(sooner, cases.V15.predicted["tau_min_if_Po_0.22"], { relative: 1e-4 });
    // The library's set is rounded, and gives the two recoveries back at an open probability of 0.04.
    const recover = (voltage: number) =>
      relaxation("trapping", {
        ligand: "dizocilpine",
        magnesium: 0,
        glutamate: "1 mM",
        voltage,
        from: { concentration: "1 µM" },
        to: {},
      });
    for (const [voltage, minutes] of [
      [-75, 90],
      [30, 2],
    ] as const) {
      const { tau, before } = recover(voltage);
      const Po = before.open + before.states.OB!;
      expectNear((tau.open! * Po) / inputs.Po / 60, minutes, { relative: 0.02 });
    }
  });

  it("a synaptic current decays as cloned GluN1/GluN2A do", () => {
    // 22 to 230 ms; a wide range, and the gating was fitted to synaptic currents itself.
    const { decay_1e_ms } = vectors["L3.epsc.DMS"].expected;
    expectNear(decay_1e_ms, cases.V18.predicted[1]!, { relative: 1e-4 });
    expect(decay_1e_ms).toBeGreaterThan(22);
    expect(decay_1e_ms).toBeLessThan(230);
  });

  it("ambient glutamate of 25 nM opens next to nothing, and block takes hours", () => {
    const { before, tau } = relaxation("trapping", {
      ...reference,
      glutamate: "25 nM",
      from: {},
      to: { concentration: 0.5 },
    });
    expectNear(before.open, cases.V19.predicted.Po, { relative: 1e-4 });
    const share = before.open / vectors["L3.po.DMS"].expected.Pomax;
    expectNear(share, cases.V19.predicted.Po_over_Pomax, { relative: 1e-3 });
    expect(share).toBeLessThan(0.01);
    expectNear(tau.open! / 3600, cases.V19.predicted["tau_I_hours_for_0.5uM_ketamine"], { relative: 1e-4 });
  });

  it("after a jump of the voltage ketamine finds its new balance slowly, because channels are rarely open", () => {
    // From -70 to +50 mV in 10 µM; 1/(Po (10 kon + koff(50 mV))).
    const { tau, before } = relaxation("trapping", {
      ligand: "ketamine",
      magnesium: 0,
      glutamate: 1e7,
      concentration: 10,
      from: { voltage: -70 },
      to: { voltage: 50 },
    });
    const Po = before.open + before.states.OB!;
    expectNear(1000 * tau.open!, cases.V26.predicted["tau_I_ms_at_Po_0.22"], { relative: 1e-3 });
    expectNear((1000 * tau.open! * Po) / 0.04, cases.V26.predicted["tau_I_ms_at_Po_0.04"], { relative: 1e-3 });
    expectNear(1000 * tau.open! * Po, cases.V26.predicted.without_gating_ms, { relative: 1e-3 });
  });

  it("1 mM magnesium slows the entry of a blocker at -70 mV to a twentieth", () => {
    const block = (magnesium: number) =>
      1 /
      relaxation("trapping", { ...reference, magnesium, glutamate: 1000, from: {}, to: { concentration: 1e5 } }).tau
        .open!;
    // At so much blocker its entry alone sets the speed.
    expectNear(block(1) / block(0), cases.V27.predicted["onset_rate_factor_at_-70mV_1mM"], { relative: 1e-3 });
  });

  it("memantine: a sixth that leaves from a second site means that this site binds five times less", () => {
    const { K_superficial_over_K_deep: ratio, f_trap } = cases.V14.predicted;
    expectNear(1 / (1 + 1 / ratio), f_trap, { absolute: 5e-6 });
  });
});

describe("the page for teachers", () => {
  const page = readFileSync(new URL("../../docs/model.md", import.meta.url), "utf8");

  it("shows open probability, settled block and time constant by glutamate as they come out", () => {
    for (const glutamate of [0.025, 0.3, 1, 10, 1000]) {
      const { before, after, tau } = relaxation("trapping", {
        ligand: "ketamine",
        magnesium: 0,
        glutamate,
        from: {},
        to: { concentration: 0.5 },
      });
      // No exponents on the page.
      const share = before.open < 1e-3 ? Number(before.open.toPrecision(4)).toFixed(8) : significant(before.open, 4);
      const row = [
        share,
        `${significant(100 * after.blocked)} %`,
        significant(tau.open!, 4).replace(/^(\d{4})\d$/, "$10"),
      ];
      expect(page).toContain(`| ${[glutamate, ...row].join(" | ")} |`);
    }
  });
});
