import { gate } from "@ketalab/core/receptor";
import { all, create } from "mathjs";
import numeric from "numeric";
import ode45 from "ode45-cash-karp";
import { Solver } from "odex";
import { everyState, POINTS, rates } from "./controls/trapping.mjs";
import { exactTrapping } from "./controls/trapping-exact.mjs";
import { compare } from "./report.mjs";

const N = 10;
const states = ["C0", "C1", "C2", "O", "D", "C0B", "C1B", "C2B", "OB", "DB"];
const spec = { kinetics: { kon: rates.kon, koff: rates.koff }, magnesium: 0, step: "1 ms" };
const { Rb, Ru, Rd, Rr, Ro, Rc, kon, koff } = rates;
const reference = exactTrapping(1);
const out = new Float64Array(N * POINTS);
let concentration = 1;
const next = () => {
  concentration = concentration > 1.1 ? 1 : concentration + 1e-6;
  return concentration;
};

const ours = (blocker) => gate("trapping", "10 Hz for 10 s", { ...spec, concentration: blocker, columns: states });
const open = (blocker) => gate("trapping", "10 Hz for 10 s", { ...spec, concentration: blocker, columns: ["open"] });

/** Occupancies are shares of one, so errors are absolute. */
const apart = (found, from) =>
  found.reduce((most, value, i) => Math.max(most, Math.abs(value - reference[from + i])), 0);
const errorOfColumns = () => {
  const run = ours(1);
  return Math.max(...states.map((name, j) => apart(run.column(name), j * POINTS)));
};
const errorOf = (run) => () => {
  run(1);
  return apart(out, 0);
};

/** The peers get the equations written out, and are helped over every edge of a pulse: they start anew there. */
function slopes(into, y, glutamate, blocker) {
  for (let arm = 0; arm < N; arm += 5) {
    const [a, b, c] = [
      Rb * glutamate * y[arm] - Ru * y[arm + 1],
      Rb * glutamate * y[arm + 1] - Ru * y[arm + 2],
      Ro * y[arm + 2] - Rc * y[arm + 3],
    ];
    const d = Rd * y[arm + 2] - Rr * y[arm + 4];
    into[arm] = -a;
    into[arm + 1] = a - b;
    into[arm + 2] = b - c - d;
    into[arm + 3] = c;
    into[arm + 4] = d;
  }
  const block = kon * blocker * y[3] - koff * y[8];
  into[3] -= block;
  into[8] += block;
}
const listed = (glutamate, blocker) => (_t, y) => {
  const into = new Array(N);
  slopes(into, y, glutamate, blocker);
  return into;
};
const start = () => [1, ...new Array(N - 1).fill(0)];
const put = (k, y) => {
  for (let j = 0; j < N; j++) out[j * POINTS + k] = y[j];
};
/** Pulse and gap of every period: from moment to moment, in thousandths of a second. */
function eachPiece(run) {
  let state = start();
  put(0, state);
  for (let k = 0; k < POINTS - 1; k += 100) {
    state = run(state, k, k + 1, 1000);
    state = run(state, k + 1, k + 100, 0);
  }
}

const cashKarp = (blocker) =>
  eachPiece((state, from, to, glutamate) => {
    let y = state;
    for (let k = from; k < to; k++) {
      const solver = ode45(y, (into, now) => slopes(into, now, glutamate, blocker), k / 1000, 5e-4, { tol: 1e-5 });
      solver.steps(Number.POSITIVE_INFINITY, (k + 1) / 1000);
      y = [...solver.y];
      put(k + 1, y);
    }
    return y;
  });

const odex = (blocker) =>
  eachPiece((state, from, to, glutamate) => {
    const solver = new Solver(N);
    Object.assign(solver, { denseOutput: true, absoluteTolerance: 1e-7, relativeTolerance: 1e-7 });
    // Time in thousandths, so that the grid falls on whole numbers.
    const equations = (t, y) => listed(glutamate, blocker)(t, y).map((slope) => slope / 1000);
    const show = solver.grid(1, (t, y) => put(Math.round(t), y));
    const { y } = solver.solve(equations, from, state, to, show);
    put(to, y);
    return y;
  });

const dopri = (blocker) =>
  eachPiece((state, from, to, glutamate) => {
    const solved = numeric.dopri(from / 1000, to / 1000, state, listed(glutamate, blocker), 1e-6, 10_000);
    for (let k = from + 1; k < to; k++) put(k, solved.at(k / 1000));
    const y = solved.y.at(-1);
    put(to, y);
    return y;
  });

const mathjs = create(all);
const solveODE = (blocker) =>
  eachPiece((state, from, to, glutamate) => {
    let y = state;
    for (let k = from; k < to; k++) {
      const span = [k / 1000, (k + 1) / 1000];
      y = mathjs.solveODE(listed(glutamate, blocker), span, y, { tol: 1e-2, firstStep: 1e-3 }).y.at(-1);
      put(k + 1, y);
    }
    return y;
  });

const peer = (run) => ({ run: () => run(next()), error: errorOf(run) });

export const trappingPore = async () => {
  const control = {
    "control: two propagators by hand": {
      run: () => everyState(next(), out),
      error: errorOf((blocker) => everyState(blocker, out)),
    },
  };
  return [
    await compare(
      "P4  ten states of a trapped pore, 10 Hz for 10 s, 10 001 points, every state",
      {
        ...control,
        "ketalab, every state": { run: () => ours(next()), error: errorOfColumns },
        "ode45-cash-karp": peer(cashKarp),
        "numeric dopri": peer(dopri),
        odex: peer(odex),
        "mathjs solveODE": { ...peer(solveODE), once: true },
      },
      { limit: 1.5, time: 1500, iterations: 8 },
    ),
    await compare(
      "P4  the same, the open probability alone",
      {
        ...control,
        "ketalab, one sum": { run: () => open(next()), error: () => apart(open(1).column("open"), 3 * POINTS) },
      },
      { limit: 0.3 },
    ),
  ];
};
