import { arrivals } from "../dosing/dose-inputs.js";
import { KetalabError } from "../language/errors.js";
import type { Scenario } from "../simulation/scenario.js";
import { groundOf, prepare } from "../simulation/simulate.js";

/** Ketamine in the terms of the field, for one body: flows in L/h, volumes in L. Two for the faster compartment. */
export interface Compartments {
  /** Clearance, L/h. */
  readonly CL: number;
  /** Volume of the centre, L. */
  readonly V1: number;
  /** Flow to the faster compartment, L/h. */
  readonly Q2?: number;
  /** Volume of the faster compartment, L. */
  readonly V2?: number;
  /** Flow to the slower compartment, L/h. */
  readonly Q3?: number;
  /** Volume of the slower compartment, L. */
  readonly V3?: number;
}

const notApart = (why: string): KetalabError => new KetalabError("unsupported", why, { path: "model" });

/** Rates that differ by less are the same. */
const SAME = 1e-9;

/**
 * What a set says of ketamine after a dose into a vein, whatever it was published as: a centre and the compartments around
 * it. Rate constants become flows (`Q2 = k12 V1`, `V2 = Q2/k21`, `CL = k10 V1`), and the body is that of the scenario.
 *
 * @throws KetalabError for a set that does not come apart so: one that carries S and R apart, or has a liver of its own.
 * @example compartments({ model: "domino-1982", regimen: "35 mg bolus" }).V1 // 4.41 L at 70 kg
 */
export function compartments(scenario: Scenario): Compartments {
  const prepared = prepare({ ...scenario, regimen: "1 mg bolus", columns: ["Cket"] });
  const { parts, defaults, scenario: read } = groundOf(prepared);
  const { id } = read.model;
  const { linear, matrix, weights, constants, readouts } = parts;
  const unit = [{ time: 0, route: "iv", amount: 1, duration: 0 }];
  const entries = arrivals(parts, unit, defaults, parts.amounts.registers()).filter(({ amount }) => amount > 0);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1 || readouts[0] !== "Cket") {
    throw notApart(`${id} carries more than one ketamine; ask for one of them, for instance drug: "esketamine"`);
  }
  const registers = constants.registers();
  registers.set(defaults);
  constants.run(registers);
  const centre = entry.state;
  const rate = (to: number, from: number): number => {
    const found = matrix.find(({ row, column }) => row === to && column === from);
    return found === undefined ? 0 : (registers[found.at] as number);
  };
  const seen = weights.find(({ column }) => column === centre);
  const V1 = entry.amount / (registers[seen?.at as number] as number);
  const outer = linear.flatMap((name, i) => {
    const [there, back] = [rate(i, centre), rate(centre, i)];
    if (i === centre || back === 0) return [];
    const gone = -rate(i, i);
    if (there === 0 || Math.abs(gone - back) > SAME * gone) {
      throw notApart(`${id}: ${name} gives ketamine to more than the centre, so it has no CL and V of the usual kind`);
    }
    return [{ Q: 60 * there * V1, V: (there * V1) / back }];
  });
  if (outer.length > 2) throw notApart(`${id} has more than three compartments`);
  const away = outer.reduce((sum, { Q }) => sum + Q, 0);
  const [fast, slow] = outer.sort((a, b) => b.Q / b.V - a.Q / a.V);
  return {
    CL: -60 * rate(centre, centre) * V1 - away,
    V1,
    ...(fast && { Q2: fast.Q, V2: fast.V }),
    ...(slow && { Q3: slow.Q, V3: slow.V }),
  };
}
