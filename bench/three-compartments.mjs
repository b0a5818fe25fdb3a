import { prepare, simulate } from "@ketalab/core";
import { all, create } from "mathjs";
import numeric from "numeric";
import ode45 from "ode45-cash-karp";
import { Solver } from "odex";
import { exact } from "./controls/exact.mjs";
import { compartments, recurrence } from "./controls/recurrence.mjs";
import { compare, relativeError } from "./report.mjs";

const { k10, k12, k13, k21, k31, V1 } = compartments;
const document = {
  model: "kamp-2020",
  regimen: "0.5 mg/kg over 40 min",
  span: "4 h",
  step: "1 min",
  columns: ["Cket"],
};
const reference = exact(0.5);
const out = new Float64Array(241);
const inflow = (0.5 * 70 * 1000) / 40;

const slopes = (into, [a, b, c], rate) => {
  into[0] = rate - (k10 + k12 + k13) * a + k21 * b + k31 * c;
  into[1] = k12 * a - k21 * b;
  into[2] = k13 * a - k31 * c;
};

/** Every peer is helped over the end of the infusion: it starts anew there. */
function cashKarp() {
  let state = [0, 0, 0];
  out[0] = 0;
  for (let i = 1; i < 241; i++) {
    const rate = i <= 40 ? inflow : 0;
    const solver = ode45(state, (into, y) => slopes(into, y, rate), i - 1, 0.5, { tol: 1e-8, dtMaxMag: 1 });
    solver.steps(Number.POSITIVE_INFINITY, i);
    state = [...solver.y];
    out[i] = state[0] / V1;
  }
  return out;
}

function odex() {
  let state = [0, 0, 0];
  out[0] = 0;
  for (const [from, to, rate] of [
    [0, 40, inflow],
    [40, 240, 0],
  ]) {
    const equations = (_t, y) => {
      const into = [0, 0, 0];
      slopes(into, y, rate);
      return into;
    };
    const solver = new Solver(3);
    Object.assign(solver, { denseOutput: true, absoluteTolerance: 1e-5, relativeTolerance: 1e-7 });
    const show = solver.grid(1, (t, y) => {
      out[Math.round(t)] = y[0] / V1;
    });
    state = solver.solve(equations, from, state, to, show).y;
    out[to] = state[0] / V1;
  }
  return out;
}

function dopri() {
  let state = [0, 0, 0];
  for (const [from, to, rate] of [
    [0, 40, inflow],
    [40, 240, 0],
  ]) {
    const equations = (_t, y) => {
      const into = [0, 0, 0];
      slopes(into, y, rate);
      return into;
    };
    const solved = numeric.dopri(from, to, state, equations, 1e-4, 10000);
    for (let i = from; i <= to; i++) out[i] = solved.at(i)[0] / V1;
    state = solved.at(to);
  }
  return out;
}

const mathjs = create(all);
function solveODE() {
  let state = [0, 0, 0];
  out[0] = 0;
  for (let i = 1; i < 241; i++) {
    const rate = i <= 40 ? inflow : 0;
    const equations = (_t, y) => {
      const into = [0, 0, 0];
      slopes(into, y, rate);
      return into;
    };
    state = mathjs.solveODE(equations, [i - 1, i], state, { tol: 1e-3, firstStep: 0.2 }).y.at(-1);
    out[i] = state[0] / V1;
  }
  return out;
}

const prepared = prepare(document);
let dose = 0.5;
const next = () => {
  dose = dose > 0.6 ? 0.5 : dose + 1e-6;
  return dose;
};
const errorOf = (run) => () => relativeError(Float64Array.from(run()), reference);

export const threeCompartments = async () => [
  await compare(
    "P1  three compartments, 0.5 mg/kg over 40 min, 241 points",
    {
      "control: recurrence by hand": { run: () => recurrence(next(), out), error: errorOf(() => recurrence(0.5, out)) },
      "ketalab, prepared": {
        run: () => prepared.run({ dose: next() }).column("Cket"),
        error: errorOf(() => prepared.run({ dose: 0.5 }).column("Cket")),
      },
      "ketalab, from text": {
        run: () => simulate(document).column("Cket"),
        error: errorOf(() => simulate(document).column("Cket")),
      },
      "ode45-cash-karp": { run: cashKarp, error: errorOf(cashKarp) },
      odex: { run: odex, error: errorOf(odex) },
      "numeric dopri": { run: dopri, error: errorOf(dopri) },
      "mathjs solveODE": { run: solveODE, error: errorOf(solveODE) },
    },
    { limit: 10 },
  ),
];
