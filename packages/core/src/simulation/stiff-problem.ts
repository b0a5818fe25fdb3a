import type { Program } from "../language/formula/compile.js";
import type { System } from "../model/linear-partition.js";
import type { StiffProblem } from "../numerics/stiff/rodas.js";
import type { Piece } from "./segments.js";

/** The nonlinear states as the stiff solver sees them, driven by the exact linear part. */
export function stiffProblem(parts: System, constants: Float64Array): (piece: Piece) => StiffProblem {
  const { nonlinear } = parts;
  const drivers = parts.readouts.slice(0, parts.drivers);
  const m = nonlinear.length;
  const [rates, jacobian] = [parts.rates as Program, parts.jacobian as Program];
  const drive = new Float64Array(drivers.length);
  const slopes = new Float64Array(drivers.length);
  const bind = (program: Program) => {
    const r = program.registers();
    const count = program.inputs.length - drivers.length - m;
    for (let i = 0; i < count; i++)
      r[i] = constants[parts.constants.outputs[program.inputs[i] as string] as number] as number;
    return { program, r, count, places: nonlinear.map((state) => program.outputs[`f:${state}`] as number) };
  };
  const f = bind(rates);
  const j = bind(jacobian);
  const entries = nonlinear.map((state) => [
    ...nonlinear.map((other) => jacobian.outputs[`j:${state}:${other}`]),
    ...drivers.map((other) => jacobian.outputs[`j:${state}:${other}`]),
  ]);
  let piece: Piece;
  const load = ({ program, r, count }: typeof f, t: number, y: Float64Array) => {
    piece.linear.readout(t - piece.start, drive, slopes);
    r.set(drive, count);
    r.set(y, count + drive.length);
    program.run(r);
  };
  const problem: StiffProblem = {
    size: m,
    rates(t, y, into) {
      load(f, t, y);
      for (let i = 0; i < m; i++) into[i] = f.r[f.places[i]!]! + piece.into[i]!;
    },
    jacobian(t, y, into, matrix, slope) {
      load(j, t, y);
      for (let i = 0; i < m; i++) {
        into[i] = j.r[j.places[i]!]! + piece.into[i]!;
        const row = entries[i] as (number | undefined)[];
        for (let k = 0; k < m; k++) matrix[i * m + k] = row[k] === undefined ? 0 : j.r[row[k]!]!;
        let sum = 0;
        for (let k = 0; k < slopes.length; k++) if (row[m + k] !== undefined) sum += j.r[row[m + k]!]! * slopes[k]!;
        slope[i] = sum;
      }
    },
  };
  return (on) => {
    piece = on;
    return problem;
  };
}
