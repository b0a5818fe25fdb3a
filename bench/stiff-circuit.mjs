import { compose, models, prepare } from "@ketalab/core";
import ode45 from "ode45-cash-karp";
import { Solver } from "odex";
import { circuit, problem } from "./controls/circuit.mjs";
import { compare, relativeError } from "./report.mjs";

const model = compose(
  { id: "stiff-circuit" },
  models["ketamine-disposition"],
  models["effect-site"],
  models["disinhibition-full"],
);
const document = { model, regimen: "0.5 mg/kg over 40 min", span: "4 h", step: "1 min", columns: ["G"] };
const times = Float64Array.from({ length: 241 }, (_, i) => i);
const room = new Float64Array(241);
const reference = circuit(35000, 40, times, 1e-12, 1e-14, new Float64Array(241));
const prepared = prepare(document, { relative: 1e-6 });
let dose = 0.5;
const next = () => {
  dose = dose > 0.6 ? 0.5 : dose + 1e-6;
  return dose;
};

// The peers are explicit methods: they are given the same rates and are helped over the end of the infusion.
const { rates, start } = problem(35000, 40);
const baseline = start[6];
const list = (_t, y) => {
  const into = new Array(7);
  rates(_t, y, into);
  return into;
};

function odex() {
  let state = [...start];
  for (const [from, to] of [
    [0, 40],
    [40, 240],
  ]) {
    const solver = new Solver(7);
    Object.assign(solver, { denseOutput: true, absoluteTolerance: 1e-7, relativeTolerance: 1e-6, maxSteps: 1e7 });
    const show = solver.grid(1, (t, y) => {
      room[Math.round(t)] = (y[6] / baseline) * 100;
    });
    state = solver.solve(list, from, state, to, show).y;
    room[to] = (state[6] / baseline) * 100;
  }
  return room;
}

function cashKarp() {
  let state = [...start];
  room[0] = 100;
  for (let i = 1; i < 241; i++) {
    const solver = ode45(state, (into, y, t) => rates(t, y, into), i - 1, 1e-4, { tol: 1e-7 });
    solver.steps(Number.POSITIVE_INFINITY, i);
    state = [...solver.y];
    room[i] = (state[6] / baseline) * 100;
  }
  return room;
}

export const stiffCircuit = async () => [
  await compare(
    "P5  interneurons, pyramidal cells and glutamate in milliseconds, 4 h, stiff",
    {
      "control: RODAS by hand, 1e-6": {
        run: () => circuit(next() * 70000, 40, times, 1e-6, 1e-8, room),
        error: () => relativeError(circuit(35000, 40, times, 1e-6, 1e-8, room), reference),
      },
      "ketalab, prepared, 1e-6": {
        run: () => prepared.run({ dose: next() }).column("G"),
        error: () => relativeError(prepared.run({ dose: 0.5 }).column("G"), reference),
      },
      "ode45-cash-karp": { run: cashKarp, error: () => relativeError(room, reference), once: true },
      odex: { run: odex, error: () => relativeError(room, reference), once: true },
    },
    { limit: 1.8, time: 1500 },
  ),
];
