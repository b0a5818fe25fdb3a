import { simulate } from "@ketalab/core";
import {
  arrows,
  eachPulse,
  type GateSpec,
  gate,
  ligands,
  type Rates,
  relaxation,
  type Scheme,
  scheme,
  schemes,
  steadyState,
  synapse,
} from "@ketalab/core/receptor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expm } from "../../packages/core/src/numerics/linear/matrix-exponential.js";
import { symmetricEigen } from "../../packages/core/src/numerics/linear/symmetric-eigen.js";
import { thisWork } from "../../packages/core/src/sources/default-chain.js";
import { expectNear, expectSameColumn } from "../near.js";

const rates = { kon: 1.41, koff: 1 };
const bare = { kinetics: rates, magnesium: 0 } as const;
const pure = ["trapping", "sequential", "magnesium-trapping"] as const;

/** The rate matrix of a scheme as it stands in its arrows, row = from, 1/s. */
function matrix(made: Scheme, spec: Parameters<typeof arrows>[1]): Float64Array {
  const n = made.states.length;
  const index = new Map(made.states.map(({ id }, i) => [id, i]));
  const Q = new Float64Array(n * n);
  for (const { from, to, value } of arrows(made, spec)) {
    const [i, j] = [index.get(from)!, index.get(to)!];
    Q[i * n + j] = Q[i * n + j]! + value;
    Q[i * n + i] = Q[i * n + i]! - value;
  }
  return Q;
}

/** Occupancies after a time in one surrounding, by the plain series of the matrix exponential. */
function after(p: readonly number[], Q: Float64Array, seconds: number): number[] {
  const n = p.length;
  const P = expm(
    Q.map((rate) => rate * seconds),
    n,
  );
  return p.map((_, j) => p.reduce((sum, one, i) => sum + one * P[i * n + j]!, 0));
}

describe("identities of a trapping blocker", () => {
  const glutamates = fc.double({ min: 0.1, max: 1e4, noNaN: true });
  const blockers = fc.double({ min: 0.01, max: 100, noNaN: true });
  const speeds = fc.record({
    kon: fc.double({ min: 0.01, max: 50, noNaN: true }),
    koff: fc.double({ min: 0.01, max: 50, noNaN: true }),
  });
  const gatingIds = fc.constantFrom("destexhe-1998", "lester-jahr-1992", "clements-1992");

  it("block at equilibrium is that of a free site, whatever the activity", () => {
    fc.assert(
      fc.property(glutamates, blockers, speeds, gatingIds, (glutamate, concentration, kinetics, gating) => {
        const spec = { glutamate, kinetics, gating, magnesium: 0 };
        const [alone, blocked] = [steadyState("trapping", spec), steadyState("trapping", { ...spec, concentration })];
        const Kd = kinetics.koff / kinetics.kon;
        expectNear(blocked.open / alone.open, Kd / (Kd + concentration), { relative: 1e-11 });
        expectNear(blocked.blocked, concentration / (Kd + concentration), { relative: 1e-11 });
      }),
      { numRuns: 60 },
    );
  });

  it("activity sets the speed: the current relaxes with 1/(Po (kon B + koff)), in both directions", () => {
    fc.assert(
      fc.property(glutamates, blockers, blockers, speeds, gatingIds, (glutamate, from, to, kinetics, gating) => {
        const spec = { glutamate, kinetics, gating, magnesium: 0 };
        if (Math.abs(from - to) < 1e-3 * to) return;
        const { tau } = relaxation("trapping", { ...spec, from: { concentration: from }, to: { concentration: to } });
        const Po = steadyState("trapping", spec).open;
        expectNear(tau.open!, 1 / (Po * (kinetics.kon * to + kinetics.koff)), { relative: 1e-7 });
      }),
      { numRuns: 60 },
    );
  });

  it("the blocked fraction is slower by the mean time to the first opening, whatever the blocker", () => {
    const late = [0.1, 1, 10].map((concentration) => {
      const { tau } = relaxation("trapping", { ...bare, glutamate: 10, from: {}, to: { concentration } });
      return tau.blocked! - tau.open!;
    });
    for (const one of late) expectNear(one, late[0]!, { relative: 1e-8 });
  });

  it("the spectrum of the relaxation is that of a gate killed in the open state", () => {
    // Symmetric in the square roots of the steady state, because a chain without circles is reversible.
    for (const [glutamate, concentration] of [
      [1000, 1],
      [1000, 10],
      [1, 10],
    ] as const) {
      const free = matrix(schemes.trapping!, { ...bare, glutamate });
      const { states } = steadyState("trapping", { ...bare, glutamate });
      const names = ["C0", "C1", "C2", "O", "D"];
      const s = new Float64Array(25);
      names.forEach((from, i) => {
        names.forEach((to, j) => {
          const rate =
            i === j ? names.reduce((sum, _, k) => (k === i ? sum : sum - free[i * 10 + k]!), 0) : free[i * 10 + j]!;
          s[i * 5 + j] = rate * Math.sqrt(states[from]! / states[to]!);
        });
      });
      s[3 * 5 + 3] = s[3 * 5 + 3]! - (rates.kon * concentration + rates.koff);
      const slowest = -Math.max(...symmetricEigen(s, 5).values);
      const { slowest: found } = relaxation("trapping", { ...bare, glutamate, from: {}, to: { concentration } });
      expectNear(found, slowest, { relative: 1e-9 });
      // A single exponential with rate Po (kon B + koff) is only near.
      const simple = steadyState("trapping", { ...bare, glutamate }).open * (rates.kon * concentration + rates.koff);
      expect(slowest / simple).toBeLessThan(1);
      expect(slowest / simple).toBeGreaterThan(0.5);
    }
  });

  it("without agonist nothing comes and nothing goes", () => {
    const start = steadyState("trapping", { ...bare, glutamate: 1000, concentration: 1 }).states;
    const wash = gate("trapping", "rest for 1 h", { ...bare, concentration: 0, start });
    const kept = wash.column("blocked");
    // What is lost in the first seconds reopened before glutamate had left.
    expectNear(kept.at(-1)!, kept[Math.round(kept.length / 60)]!, { relative: 1e-6 });
    expect(kept.at(-1)! / kept[0]!).toBeGreaterThan(0.94);
    const offered = gate("trapping", "rest for 1 h", { ...bare, concentration: 100 });
    expectNear(offered.end.C0!, 1, { absolute: 1e-12 });
  });

  it("unbinding must wait for the gate as binding does: the equation in public code that gates only binding is another", () => {
    // dB/dt = kon C Po (1 - B) - koff B settles at C Po/(C Po + Kd): less block where activity is low.
    const ungated = (Po: number, C: number) => (C * Po) / (C * Po + rates.koff / rates.kon);
    for (const glutamate of [0.3, 3, 1000]) {
      const { open } = steadyState("trapping", { ...bare, glutamate });
      const { blocked } = steadyState("trapping", { ...bare, glutamate, concentration: 1 });
      expectNear(blocked, ungated(1, 1), { relative: 1e-12 });
      expect(ungated(open, 1)).toBeLessThan(0.5 * blocked);
      // That equation is the one of a blocker that is not trapped, whose IC50 is Kd/Po.
      const spec = { ...bare, glutamate };
      const foot = steadyState("sequential", { ...spec, concentration: rates.koff / rates.kon / open });
      expectNear(foot.open / open, 0.5, { relative: 1e-12 });
    }
  });

  it("a blocked arm that gates differently: IC50 = Kd Po*/Po", () => {
    const { id: _, transitions, ...rest } = schemes.trapping!;
    // Blocked channels close three times faster here.
    const uneven = scheme({
      ...rest,
      id: "uneven",
      transitions: transitions.map((one) => (one.from === "OB" && one.to === "C2B" ? { ...one, rate: "3*Rc" } : one)),
    });
    const spec = { ...bare, glutamate: 10 };
    const free = steadyState(uneven, spec);
    const held = steadyState(uneven, { ...spec, concentration: 5 });
    const inside = held.states.OB! / held.blocked;
    expect(inside).toBeLessThan(0.6 * free.open);
    const IC50 = ((rates.koff / rates.kon) * inside) / free.open;
    const half = steadyState(uneven, { ...spec, concentration: IC50 });
    expectNear(half.open / free.open, 0.5, { relative: 1e-11 });
    expect(IC50).toBeLessThan(rates.koff / rates.kon);
  });

  it("fast magnesium takes pores from the blocker: IC50 = Kd (1 + Mg/KMg), and entry slows by as much", () => {
    const KMg = 3.57 * Math.exp(0.062 * -70);
    const spec = { kinetics: rates, magnesium: 1, glutamate: 100 };
    const IC50 = (rates.koff / rates.kon) * (1 + 1 / KMg);
    const alone = steadyState("trapping", spec);
    const half = steadyState("trapping", { ...spec, concentration: IC50 });
    expectNear(half.conducting / alone.conducting, 0.5, { relative: 1e-11 });
    expectNear(alone.conducting / alone.open, 1 / (1 + 1 / KMg), { relative: 1e-12 });
    const { tau } = relaxation("trapping", { ...spec, from: {}, to: { concentration: 10 } });
    expectNear(tau.open!, 1 / (alone.open * (rates.kon * 10 * (alone.conducting / alone.open) + rates.koff)), {
      relative: 1e-8,
    });
  });

  it("magnesium as five states of its own says the same as magnesium as a share, the faster it is the closer", () => {
    // Rates of Ascher and Nowak; at -70 mV magnesium leaves the pore 1200 times a second.
    const compare = (faster: number) => {
      const set = { koffMg0: `${5.4 * faster} 1/ms`, konMg0: `${0.61 * faster} 1/(mM*ms)` };
      const spec = { kinetics: rates, magnesium: 1, glutamate: 100 };
      const [explicit, share] = [
        { id: "magnesium-trapping", ...spec, set },
        { id: "trapping", ...spec, form: "ascher-nowak" },
      ].map(({ id, ...one }) => {
        const alone = steadyState(id, one);
        const { tau, after: end } = relaxation(id, { ...one, from: {}, to: { concentration: 1 } });
        return { alone: alone.conducting, tau: tau.conducting!, left: end.conducting / alone.conducting };
      });
      expectNear(explicit!.left, share!.left, { relative: 1e-10 });
      return Math.abs(explicit!.tau / share!.tau - 1);
    };
    expect(compare(1)).toBeLessThan(1e-3);
    expect(compare(100)).toBeLessThan(1e-5);
  });

  it("one synaptic event blocks no more than 1 - exp(-kon B times the open time)", () => {
    for (const concentration of [0.5, 10, 100]) {
      const event = gate("trapping", "one pulse", { ...bare, concentration, span: "3 s" });
      const alone = gate("trapping", "one pulse", { magnesium: 0, span: "3 s" });
      const most = 1 - Math.exp(-rates.kon * concentration * alone.area("open"));
      expect(event.column("blocked").reduce((a, b) => Math.max(a, b), 0)).toBeLessThan(most);
    }
  });
});

describe("runs are exact", () => {
  const trapped = schemes.trapping!;
  const columns = ["open", "blocked"];

  it("two pulses and two concentrations against the plain series, piece by piece", () => {
    const run = gate("trapping", "2 pulses every 0.2 s", {
      kinetics: rates,
      magnesium: 0,
      concentration: "1 µM for 0.25 s then 20 µM",
      span: "0.4 s",
      step: "50 ms",
    });
    let p = [1, ...new Array<number>(9).fill(0)];
    const pieces: [glutamate: number, concentration: number, seconds: number][] = [
      [1000, 1, 0.001],
      [0, 1, 0.199],
      [1000, 1, 0.001],
      [0, 1, 0.049],
      [0, 20, 0.15],
    ];
    for (const [glutamate, concentration, seconds] of pieces)
      p = after(p, matrix(trapped, { ...bare, glutamate, concentration }), seconds);
    trapped.states.forEach(({ id }, i) => {
      expectNear(run.column(id).at(-1)!, p[i]!, { absolute: 1e-13 }, id);
      expectNear(run.end[id]!, p[i]!, { absolute: 1e-13 }, id);
    });
  });

  it("occupancies are never negative and add up to one", () => {
    for (const id of Object.keys(schemes)) {
      const site = schemes[id]!.reads.includes("Cu");
      const drug = site ? { kinetics: { ...rates, kesc: 0.001 }, concentration: 3 } : {};
      const run = gate(id, "20 Hz for 1 s then rest for 1 s", { ...drug, step: "2 ms" });
      run.time.forEach((_, k) => {
        let sum = 0;
        for (const { id: state } of schemes[id]!.states) {
          const share = run.column(state)[k]!;
          expect(share).toBeGreaterThan(-1e-15);
          sum += share;
        }
        expectNear(sum, 1, { absolute: 1e-12 });
      });
    }
  });

  it("a sum read off rows is the same as one added up from states", () => {
    const spec = { ...bare, concentration: 2, step: "1 ms" };
    const protocol = "rest for 13 ms then 7 Hz for 1.1 s then 3 µM for 0.7 s";
    const [some, all] = [gate("trapping", protocol, { ...spec, columns }), gate("trapping", protocol, spec)];
    for (const name of columns) expectSameColumn(some.column(name), all.column(name), 1e-12, name);
  });

  it("what is seen does not depend on where one looks", () => {
    // 3.7 Hz and a step of 170 ms never meet.
    const spec = { ...bare, concentration: "0 µM for 1.33 s then 5 µM for 2 s then 0 µM", columns };
    const [coarse, fine] = ["170 ms", "17 ms"].map((step) => gate("trapping", "3.7 Hz for 5.1 s", { ...spec, step }));
    for (const name of columns) {
      const seen = coarse!.column(name);
      const there = fine!.column(name).filter((_, k) => k % 10 === 0);
      expectSameColumn(seen, there, 1e-11, name);
      coarse!.time.forEach((t, k) => {
        expectNear(coarse!.at(t)[name]!, seen[k]!, { absolute: 1e-12 });
      });
    }
  });

  it("many periods at once end where they end one by one", () => {
    const spec = { ...bare, concentration: 1, columns };
    const [leaping, walking] = ["60 s", "0.1 s"].map((step) => gate("trapping", "10 Hz for 60 s", { ...spec, step }));
    for (const name of columns) {
      expectNear(leaping!.column(name).at(-1)!, walking!.column(name).at(-1)!, { absolute: 1e-12 });
    }
  });

  it("a train that ends in the middle of a period ends there", () => {
    const spec = { ...bare, concentration: 1, columns };
    const cut = gate("trapping", "10 Hz for 0.25 s then 5 µM for 0.1 s", { ...spec, step: "0.35 s" });
    const same = gate("trapping", "3 pulses at 10 Hz", { ...spec, span: "0.25 s" });
    const rest = gate("trapping", "5 µM for 0.1 s", { ...spec, start: same.end });
    expect(cut.pulses).toHaveLength(3);
    for (const name of columns) expectNear(cut.column(name).at(-1)!, rest.column(name).at(-1)!, { absolute: 1e-13 });
  });

  it("the area is the sum of the areas, and that of a steady state is time times level", () => {
    const start = steadyState("trapping", { ...bare, glutamate: 10, concentration: 1 });
    const still = gate("trapping", "10 µM for 30 s", { ...bare, concentration: 1, start: start.states });
    expectNear(still.area("open"), 30 * start.open, { relative: 1e-11 });
    const one = gate("trapping", "one pulse", { magnesium: 0, span: "1 s", step: "0.1 ms" });
    const rough = one.column("open").reduce((sum, value) => sum + value * 1e-4, 0);
    expectNear(one.area("open"), rough, { relative: 1e-3 });
    const two = gate("trapping", "2 pulses every 1 s", { magnesium: 0 });
    const second = gate("trapping", "one pulse", { magnesium: 0, span: "1 s", start: one.end });
    expectNear(two.area("open"), one.area("open") + second.area("open"), { relative: 1e-12 });
  });

  it("a decaying pulse is what a fine staircase tends to", () => {
    const tau = 1.2;
    const stairs = Array.from({ length: 2400 }, (_, i) => {
      const mean = (tau / 0.01) * (Math.exp((-0.01 * i) / tau) - Math.exp((-0.01 * (i + 1)) / tau));
      return `${1100 * mean} µM for 0.01 ms`;
    });
    const spec = { ...bare, concentration: 1, unit: "ms", span: "100 ms", step: "20 ms", columns } as const;
    const [smooth, staircase] = ["one pulse of 1.1 mM decaying in 1.2 ms", `${stairs.join(" then ")} then rest`].map(
      (text) => gate("trapping", text, spec),
    );
    for (const name of columns) expectSameColumn(smooth!.column(name), staircase!.column(name), 5e-6, name);
  });

  it("the voltage may step too: unbinding speeds up e-fold every 32 mV", () => {
    const spec = { ligand: "ketamine", magnesium: 0, concentration: 1, columns: ["open", "Vm"] } satisfies GateSpec;
    const run = gate("trapping", "1 mM for 200 s", { ...spec, voltage: "-70 mV for 100 s then 50 mV", step: "1 s" });
    const at = (voltage: number) => steadyState("trapping", { ...spec, glutamate: "1 mM", voltage }).open;
    expectNear(run.column("open")[100]!, at(-70), { relative: 1e-9 });
    expectNear(run.column("open")[200]!, at(50), { relative: 1e-9 });
    expect([...run.column("Vm").slice(99, 102)]).toEqual([-70, 50, 50]);
  });

  it("a run goes on where another ended", () => {
    const spec = { ...bare, concentration: 1, columns };
    const whole = gate("trapping", "5 Hz for 2 s", spec);
    const first = gate("trapping", "5 Hz for 1 s", spec);
    const second = gate("trapping", "5 Hz for 1 s", { ...spec, start: first.end });
    for (const name of columns)
      expectNear(second.column(name).at(-1)!, whole.column(name).at(-1)!, { absolute: 1e-13 });
  });
});

describe("receptors during a drip", () => {
  const drip = simulate({
    drug: "ketamine",
    regimen: "0.5 mg/kg over 40 min",
    span: "2 h",
    step: "1 min",
    columns: ["Cu"],
  });
  const spec = { ligand: "ketamine", magnesium: 0, columns: ["blocked", "Cu"], unit: "min", step: "1 min" } as const;
  const blocked = (train: string) => gate("trapping", train, { ...spec, concentration: drip });

  it("the drug around them is the mean of the run between its moments", () => {
    const run = blocked("1 Hz for 2 h");
    const Cu = drip.column("Cu");
    run.column("Cu").forEach((value, k) => {
      const next = Math.min(k, Cu.length - 2);
      expectNear(value, (Cu[next]! + Cu[next + 1]!) / 2, { relative: 1e-12 });
    });
    expect(run.unit("Cu")).toBe("µmol/L");
    expect(run.time.at(-1)).toBe(120);
  });

  it("hundreds of concentrations by polynomials end where each by itself does", () => {
    // Trains that begin a period with every minute, so that the run can be put together from minutes.
    for (const train of ["3 Hz for", "2 µM for"]) {
      const run = gate("trapping", `${train} 2 h`, { ...spec, concentration: drip });
      const Cu = drip.column("Cu");
      let start: Readonly<Record<string, number>> | undefined;
      for (let k = 0; k + 1 < Cu.length; k++) {
        const concentration = (Cu[k]! + Cu[k + 1]!) / 2;
        const piece = gate("trapping", `${train} 1 min`, { ...spec, concentration, ...(start && { start }) });
        start = piece.end;
        expectNear(
          run.column("blocked")[k + 1]!,
          piece.column("blocked").at(-1)!,
          { absolute: 1e-11 },
          `${train} ${k}`,
        );
      }
    }
  });

  it("the busier the synapse the sooner the block follows the drug, and none goes beyond it", () => {
    const [slow, busy] = ["0.1 Hz for 2 h", "5 Hz for 2 h"].map((train) => blocked(train).column("blocked"));
    const Kd = 1 / 1.41;
    const most = Math.max(...drip.column("Cu").map((C) => C / (C + Kd)));
    const [top, later] = [busy!, slow!].map((column) => column.indexOf(Math.max(...column)));
    expect(top).toBeLessThan(later!);
    for (const column of [slow!, busy!]) for (const value of column) expect(value).toBeLessThan(most);
    expect(busy![40]!).toBeGreaterThan(slow![40]!);
    expect(busy![120]!).toBeLessThan(slow![120]!);
  });

  it("in ambient glutamate alone receptors hardly meet the drug", () => {
    const still = gate("trapping", "rest", { ...spec, ambient: "25 nM", concentration: drip }).column("blocked");
    expect(still.at(-1)!).toBeLessThan(0.15);
    expect(still.at(-1)!).toBeGreaterThan(0.01);
  });

  it("a longer run than the drug is known for is refused", () => {
    expect(() => blocked("1 Hz for 3 h")).toThrow("the drug is known for 7200 s and the run asks for 10800 s");
  });
});

describe("what a pulse did", () => {
  it("use dependence: every event of a train is smaller, towards the block of equilibrium", () => {
    const spec = { magnesium: 0, step: "1 ms", columns: ["open"] } as const;
    const drug = { ...spec, ligand: "ketamine", concentration: 5 } as const;
    const [blocked, free] = [drug, spec].map((one) => eachPulse(gate("trapping", "0.5 Hz for 120 s", one)));
    const left = blocked!.map(({ peak }, i) => peak / free![i]!.peak);
    for (let i = 1; i < left.length; i++) expect(left[i]!).toBeLessThan(left[i - 1]! * 1.0001);
    expect(left[0]!).toBeGreaterThan(0.8);
    expectNear(left.at(-1)!, 1 / (1 + 5 * 1.41), { relative: 0.03 });
  });

  it("moments are in the unit of the run, and there are none without pulses", () => {
    const run = gate("trapping", "2 pulses every 0.5 s", {
      magnesium: 0,
      unit: "ms",
      step: "0.1 ms",
      columns: ["open"],
    });
    const [first, second] = eachPulse(run);
    expect([first!.begins, second!.begins]).toEqual([0, 500]);
    expect(first!.rise!).toBeGreaterThan(5);
    expect(first!.decay!).toBeGreaterThan(50);
    const still = gate("trapping", "1 mM for 1 s");
    expect(() => eachPulse(still)).toThrow("there is no pulse in this run; read the column itself");
  });
});

describe("a synapse", () => {
  const spec = { voltage: -70, unit: "ms", step: "0.1 ms", span: "600 ms" } as const;

  it("AMPA is fast and NMDA slow, both inward at rest", () => {
    const run = synapse("one pulse of 1.1 mM decaying in 1.2 ms", spec);
    const [[ampa], [nmda]] = [eachPulse(run, "AMPA"), eachPulse(run, "NMDA")];
    expect(ampa!.peak).toBeLessThan(0);
    expect(nmda!.peak).toBeLessThan(0);
    expect(ampa!.peakAfter).toBeLessThan(3);
    expect(nmda!.peakAfter).toBeGreaterThan(15);
    expect(nmda!.decay!).toBeGreaterThan(10 * ampa!.decay!);
  });

  it("magnesium holds the NMDA current back at rest and not when depolarised; AMPA knows nothing of it", () => {
    const pass = (voltage: number, magnesium: number) => synapse("one pulse", { ...spec, voltage, magnesium }).charge;
    const gMg = (voltage: number) => 1 / (1 + Math.exp(-0.062 * voltage) / 3.57);
    for (const voltage of [-70, -40, 40]) {
      expectNear(pass(voltage, 1).NMDA / pass(voltage, 0).NMDA, gMg(voltage), { relative: 1e-11 });
      expect(pass(voltage, 1).AMPA).toBe(pass(voltage, 0).AMPA);
    }
    expect(pass(-70, 1).NMDA).toBeLessThan(0);
    expect(pass(40, 1).NMDA).toBeGreaterThan(0);
  });

  it("charge is the area under the current, in fC", () => {
    const run = synapse("5 Hz for 600 ms", spec);
    for (const name of ["NMDA", "AMPA"] as const) {
      const rough = run.column(name).reduce((sum, value) => sum + value * 0.1, 0);
      expectNear(run.charge[name], rough, { relative: 5e-3 }, name);
    }
  });

  it("ketamine takes NMDA charge and no AMPA charge", () => {
    const drug = { ...spec, span: "60 s", step: "1 ms", ligand: "ketamine", concentration: 10, magnesium: 0 } as const;
    const { ligand: _l, concentration: _c, ...free } = drug;
    const [blocked, control] = [drug, free].map((one) => synapse("1 Hz for 60 s", one).charge);
    expect(blocked!.NMDA / control!.NMDA).toBeLessThan(0.3);
    expect(blocked!.AMPA).toBe(control!.AMPA);
  });

  it("currents scale with the conductances and turn at the reversal potentials", () => {
    const at = (set: object, voltage = -70) => synapse("one pulse", { ...spec, voltage, set }).charge;
    expectNear(at({ gN: "3 nS" }).NMDA, 3 * at({}).NMDA, { relative: 1e-12 });
    expect(Math.abs(at({ EN: -0.7 }, -0.7).NMDA)).toBe(0);
  });
});

describe("a scheme is a value", () => {
  it("says what each way waits for, and which rate it has", () => {
    const waits = Object.fromEntries(
      schemes.trapping!.transitions.map(({ from, to, needs }) => [`${from} ${to}`, needs]),
    );
    expect(waits["C0 C1"]).toEqual(["Glu"]);
    expect(waits["O OB"]).toEqual(["Cu"]);
    expect(waits["OB O"]).toEqual([]);
    const list = arrows("trapping", { ...bare, glutamate: "1 mM", concentration: 1 });
    const value = (from: string, to: string) => list.find((one) => one.from === from && one.to === to)!.value;
    // The printed example of the reference: 1000 µM glutamate, 1 µM, -70 mV, 1/s.
    expectNear(value("C0", "C1"), 5000, { relative: 1e-12 });
    expectNear(value("C2", "O"), 46.5, { relative: 1e-12 });
    expectNear(value("O", "OB"), 1.41, { relative: 1e-12 });
    expectNear(value("OB", "O"), 1, { relative: 1e-12 });
    expect(list).toHaveLength(18);
  });

  it("trapping schemes connect the blocked arm by the open gate only; partial trapping by every closed state too", () => {
    const between = (id: string) =>
      schemes[id]!.transitions.filter(({ from, to }) => from.endsWith("B") !== to.endsWith("B")).map(
        ({ from, to }) => `${from} ${to}`,
      );
    for (const id of pure) expect(between(id), id).toEqual(["O OB", "OB O"]);
    expect(between("partial-trapping")).toEqual(["O OB", "OB O", "C0B C0", "C1B C1", "C2B C2", "DB D"]);
  });

  it("one can be written and run", () => {
    const two = scheme({
      id: "two",
      title: "two states",
      about: "closed and open",
      source: thisWork,
      states: [
        { id: "C", title: "closed", agonists: 0, gate: "closed" },
        { id: "O", title: "open", agonists: 1, gate: "open" },
      ],
      transitions: [
        { from: "C", to: "O", rate: "Rb*Glu" },
        { from: "O", to: "C", rate: "Ru" },
      ],
    });
    const run = gate(two, "10 µM for 1 s", { set: { Rb: "0.1 1/(µM*s)", Ru: "3 1/s" }, step: "0.1 s" });
    run.time.forEach((t, k) => {
      expectNear(run.column("open")[k]!, 0.25 * (1 - Math.exp(-4 * t)), { absolute: 1e-14 });
    });
  });

  it("wrong ones are refused with what is wrong", () => {
    const state = (id: string) => ({ id, title: id, agonists: 0, gate: "closed" }) as const;
    const make = (states: string[], transitions: [string, string, string][], more = {}) =>
      scheme({
        id: "odd",
        title: "odd",
        about: "",
        source: thisWork,
        states: states.map(state),
        transitions: transitions.map(([from, to, rate]) => ({ from, to, rate })),
        ...more,
      });
    expect(() => make(["C"], [])).toThrow("odd: a scheme needs two states");
    expect(() => make(["C", "C"], [])).toThrow("odd: two states are called C");
    expect(() => make(["C", "O"], [["C", "OO", "Ru"]])).toThrow('unknown odd: C -> OO: state "OO"; did you mean "O"');
    expect(() => make(["C", "O"], [["C", "C", "Ru"]])).toThrow("odd: the way C -> C stays where it is");
    const twice: [string, string, string][] = [
      ["C", "O", "Ru"],
      ["C", "O", "Rc"],
    ];
    expect(() => make(["C", "O"], twice)).toThrow("odd: the way C -> O is there twice; add the rates");
    expect(() => make(["C", "O"], [["C", "O", "Rb"]])).toThrow(/odd: rate C -> O is .*1\/min/);
    expect(() => make(["C", "O"], [["C", "O", "Rx"]])).toThrow('odd: no unit for "Rx"');
    const minus = make(["C", "O"], [["C", "O", "-Ru"]]);
    expect(() => gate(minus, "rest for 1 s", { set: { Ru: 1 } })).toThrow(
      "odd: the rate C -> O (-Ru) must not be negative: -1 1/s",
    );
  });
});

describe("what cannot be run says why", () => {
  const run = (text: string, spec: GateSpec = {}) => gate("trapping", text, spec);
  const cases: [name: string, run: () => unknown, message: string | RegExp][] = [
    ["an unknown scheme", () => gate("traping", "1 mM for 1 s"), 'unknown scheme "traping"; did you mean "trapping"'],
    ["an unknown drug", () => run("1 mM for 1 s", { ligand: "ketamin", concentration: 1 }), 'unknown ligand "ketamin"'],
    [
      "an unknown set of rates",
      () => run("1 mM for 1 s", { ligand: "ketamine", kinetics: "fast", concentration: 1 }),
      'unknown set of rates "fast"; known: "equilibrium", "kinetic"',
    ],
    ["an unknown gating", () => run("1 mM for 1 s", { gating: "destexhe" }), 'unknown set of gating rates "destexhe"'],
    ["an unknown column", () => run("1 mM for 1 s", { columns: ["opn"] }), 'unknown column "opn"; did you mean "open"'],
    ["a drug without its concentration", () => run("1 mM for 1 s", { ligand: "ketamine" }), "how much of the blocker?"],
    ["a concentration of nothing", () => run("1 mM for 1 s", { concentration: 1 }), "a concentration of what?"],
    [
      "a negative concentration",
      () => run("1 mM for 1 s", { ligand: "ketamine", concentration: -1 }),
      "concentration must be between 0 and 1000000 µmol/L: \u22121 µmol/L",
    ],
    ["a voltage in molar", () => run("1 mM for 1 s", { voltage: "3 mM" }), "voltage must be in mV: 3 mM"],
    ["an endless protocol", () => run("1 mM"), 'the protocol has no end; write for instance "1 mM for 5 s"'],
    ["a negative time", () => run("1 mM for -5 s"), "protocol: time must be between 0 and 100000000 s: -5 s"],
    ["a run of no length", () => run("1 mM for 0 s"), "a run must last longer than 0 s: 0 s"],
    ["a negative rate", () => run("-10 Hz for 1 s"), "protocol: rate must be between 0.000001 and 1000 1/s: -10 Hz"],
    ["a train without an end", () => run("10 Hz"), 'protocol: a train needs an end: "10 Hz for 10 s"'],
    ["a pulse without a distance", () => run("5 pulses"), '5 pulses need a distance: "5 pulses every 2 s"'],
    [
      "overlapping pulses",
      () => run("100 Hz for 1 s of 1 mM lasting 20 ms"),
      "pulses of 0.02 s overlap when they come every 0.01 s",
    ],
    ["words", () => run("some glutamate"), 'protocol: cannot read "some glutamate"; write "10 Hz for 10 s"'],
    ["a comma with two readings", () => run("1,500 mM for 1 s"), "can be read as 1.5 or as 1500"],
    ["a part after an endless one", () => run("1 mM then rest for 1 s"), 'what comes before "rest for 1 s" has no end'],
    ["too many moments", () => run("1 mM for 1 d", { step: "1 ms" }), "86400000 moments are too many"],
    ["too many pulses", () => run("1000 Hz for 1 h"), "a train has between 0 and 1000000 whole pulses: 3600000"],
    ["a negative step", () => run("1 mM for 1 s", { step: -1 }), "step must be longer than 0 s"],
    ["an unknown symbol", () => run("1 mM for 1 s", { set: { Rq: 1 } }), 'unknown symbol "Rq"'],
    [
      "a start that does not add up",
      () => run("1 mM for 1 s", { start: { C0: 0.4 } }),
      "occupancies at the start must not be negative and add up to 1: they add up to 0.4",
    ],
    [
      "a blocker of a receptor without a site",
      () => gate("ampa", "1 mM for 1 s", { ligand: "ketamine", concentration: 1 }),
      "ampa has no site for a blocker",
    ],
    [
      "gating rates for another receptor",
      () => gate("ampa", "1 mM for 1 s", { gating: "destexhe-1998" }),
      "ampa has gating rates of its own; destexhe-1998 does not fit it",
    ],
    [
      "an exit that nobody measured",
      () => gate("partial-trapping", "1 mM for 1 s", { ligand: "dizocilpine", concentration: 1 }),
      "dizocilpine: no exit from the closed channel (kesc) was found; use the scheme trapping",
    ],
    [
      "a synapse at two voltages",
      () => synapse("one pulse", { voltage: "-70 mV for 1 s then 0 mV" }),
      /voltage|number/,
    ],
    ["a moment after the end", () => run("1 mM for 1 s").at(2), "time must be between 0 and 1 s: 2"],
    ["an area of what is no sum", () => run("1 mM for 1 s").area("C0"), 'unknown sum of states "C0"'],
  ];
  for (const [name, act, message] of cases) it(name, () => expect(act).toThrow(message));

  it("every limit holds on both sides", () => {
    const inside: readonly GateSpec[] = [
      { ambient: 0 },
      { ambient: 1e6 },
      { voltage: -200 },
      { voltage: 200 },
      { span: 1e-6, step: 1e-6 },
      { start: { C0: 1 } },
      { start: { C0: 0.5, O: 0.5 - 9e-7 } },
      { at: [0, 1] },
      { ligand: "ketamine", concentration: 0 },
      { ligand: "ketamine", concentration: 1e6 },
      { kinetics: { kon: 0, koff: 0 }, concentration: 1 },
    ];
    for (const spec of inside) expect(() => run("1 mM for 1 s", spec), JSON.stringify(spec)).not.toThrow();
    const outside: readonly (readonly [GateSpec, string])[] = [
      [{ ambient: -1e-9 }, "ambient must be between"],
      [{ ambient: 1.0001e6 }, "ambient must be between"],
      [{ voltage: -200.1 }, "voltage must be between"],
      [{ voltage: 200.1 }, "voltage must be between"],
      [{ span: 0 }, "span must be longer than 0 s and at most 1e8 s: 0"],
      [{ span: 1.0001e8 }, "span must be longer than 0 s and at most 1e8 s"],
      [{ step: 0 }, "step must be longer than 0 s"],
      [{ step: 1e-9 }, "moments are too many"],
      [{ start: { C0: 0.5, O: 0.5 - 2e-6 } }, "add up to 1"],
      [{ start: { C0: 1.1, O: -0.1 } }, "must not be negative"],
      [{ at: [] }, "increasing moments from 0"],
      [{ at: [-1e-3, 1] }, "increasing moments from 0"],
      [{ at: [0.5, 0.5] }, "increasing moments from 0"],
      [{ at: [0, 1.1] }, "increasing moments from 0"],
      [{ ligand: "ketamine", concentration: 1.0001e6 }, "concentration must be between"],
      [{ kinetics: { kon: 1, koff: -1 }, concentration: 1 }, "koff"],
    ];
    for (const [spec, message] of outside) {
      expect(() => run("1 mM for 1 s", spec), JSON.stringify(spec)).toThrow(message);
    }
    const done = run("1 mM for 1 s");
    for (const moment of [0, 1, "1000 ms"]) expect(() => done.at(moment)).not.toThrow();
    for (const moment of [-1e-6, 1.001, Number.NaN])
      expect(() => done.at(moment)).toThrow("time must be between 0 and 1 s");
  });

  it("whoever drives receptors knows the drug at two moments, and the run ends no later", () => {
    const drive = (...time: number[]) => ({
      time,
      column: () => Float64Array.from(time, () => 1),
      unit: () => "µmol/L",
    });
    const along = (seconds: number, ...time: number[]) =>
      gate("trapping", `1 mM for ${seconds} s`, { ligand: "ketamine", concentration: drive(...time) as never });
    expect(() => along(1, 0)).toThrow("a result that drives receptors needs two moments");
    expect(() => along(60, 0, 1)).not.toThrow();
    expect(() => along(60.001, 0, 1)).toThrow("the drug is known for 60 s");
  });

  it("a protocol of any length is read or refused at once", () => {
    for (const part of [" ", "1 Hz ", " of", " then ", "1 mM for ", "1 mM then ", "pulses every ", "9"]) {
      const begin = process.cpuUsage();
      expect(() => run(`1${part.repeat(100_000 / part.length)}x`), part).toThrow();
      const { user, system } = process.cpuUsage(begin);
      expect((user + system) / 1000, part).toBeLessThan(200);
    }
  });

  it("any protocol in any scheme: columns as long as the time, occupancies from 0 to 1", () => {
    const some = fc.record({
      id: fc.constantFrom(...Object.keys(schemes)),
      parts: fc.array(
        fc.oneof(
          fc
            .tuple(fc.double({ min: 0, max: 5000, noNaN: true }), fc.double({ min: 1e-3, max: 20, noNaN: true }))
            .map(([level, time]) => `${level.toFixed(3)} µM for ${time.toFixed(4)} s`),
          fc
            .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 8 }))
            .map(([rate, time]) => `${rate} Hz for ${time} s`),
          fc.integer({ min: 1, max: 9 }).map((time) => `rest for ${time} s`),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      concentration: fc.double({ min: 0, max: 100, noNaN: true }),
      voltage: fc.integer({ min: -100, max: 60 }),
    });
    fc.assert(
      fc.property(some, ({ id, parts, concentration, voltage }) => {
        const made = schemes[id] as Scheme;
        const hasSite = made.states.some((state) => (state as { blocked?: boolean }).blocked);
        const exit: GateSpec = id === "partial-trapping" ? { set: { kesc: 0.01 } } : {};
        const drug: GateSpec = hasSite ? { kinetics: rates, concentration, ...exit } : {};
        const { time, names, column } = gate(id, parts.join(" then "), { ...drug, voltage });
        for (const name of names) {
          const values = column(name);
          expect(values.length, name).toBe(time.length);
          for (const value of values) expect(value >= -1e-9 && value <= 1 + 1e-9, `${name} ${value}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("a ligand without published rates says why, and what it has instead", () => {
    for (const [id, { kinetics, without }] of Object.entries(ligands)) {
      if (kinetics.length > 0) continue;
      const act = () => run("1 mM for 1 s", { ligand: id, concentration: 1 });
      expect(act, id).toThrow(`${id} has no kinetics: ${without.kinetics ?? "no"}`);
      expect(act, id).toThrow(/; it has (occupancy|voltage|measurements)/);
    }
  });

  it("every ligand with rates runs in the scheme of trapping at the voltage of its rates", () => {
    const able = Object.values(ligands).filter(({ kinetics }) => kinetics.length > 0);
    expect(able.length).toBeGreaterThan(3);
    for (const { id, kinetics } of able) {
      for (const { id: set, Vref } of kinetics) {
        const spec = { ligand: id, kinetics: set, concentration: 1, magnesium: 0, voltage: Vref?.value ?? -70 };
        const { blocked } = steadyState("trapping", { ...spec, glutamate: "1 mM" });
        const one = kinetics.find((rates) => rates.id === set)!;
        expectNear(blocked, 1 / (1 + one.koff.value / one.kon.value), { relative: 1e-9 }, `${id} ${set}`);
      }
    }
  });

  it("rates whose voltage dependence is not known hold at their own voltage", () => {
    const still: Rates = { kon: 0.147, koff: "1.62 1/s", Vref: -70 };
    const at = (voltage: number, set = {}) =>
      run("1 mM for 1 s", { kinetics: still, magnesium: 0, concentration: 10, voltage, set }).column("blocked").at(-1)!;
    expect(at(-70)).toBeGreaterThan(0);
    expect(() => at(-40)).toThrow(
      /nobody measured how its rates follow the voltage; they hold at -70 mV and not at -40 mV/,
    );
    expect(at(-40, { z: 1, delta: 0.8 })).toBeLessThan(at(-70));
  });
});
