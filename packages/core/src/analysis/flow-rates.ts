import { argument, listArgument } from "../language/argument.js";
import { compile } from "../language/formula/compile.js";
import { symbols } from "../language/formula/expression.js";
import { parse } from "../language/formula/parse.js";
import type { Flow } from "../model/model.js";
import type { Result } from "../simulation/result.js";

/**
 * What moves along flows of a model, as the arrows of a picture want it. It reads the states from the columns of a run
 * and everything else from its constants.
 *
 * @param flows some of `model.flows`.
 * @returns a function of a run that has the states they leave as columns: µg/min for each flow, at each moment of the run.
 * @throws KetalabError when the run lacks a state that a flow reads.
 * @example flowing(models["kamp-2020"].flows)(simulate({ model: "kamp-2020", regimen: "1 mg/kg bolus", columns: ["A1", "A2", "A3"] }))
 */
export function flowing(flows: readonly Flow[]): (run: Result) => readonly Float64Array[] {
  listArgument(flows, "flows");
  const trees = Object.fromEntries(flows.map((flow, i) => [`flow ${i}`, parse(argument(flow, "a flow", "rate").rate)]));
  const read = new Set<string>();
  for (const tree of Object.values(trees)) symbols(tree, read);
  const inputs = [...read];
  const program = compile(trees, inputs);
  return (run) => {
    const size = run.time.length;
    const values = run.values();
    const all = program.columns(size);
    inputs.forEach((name, i) => {
      const constant = values[name];
      if (constant === undefined) all.set(run.column(name), i * size);
      else all.fill(constant, i * size, (i + 1) * size);
    });
    program.runColumns(all, size, size);
    return flows.map((_, i) => {
      const at = program.outputs[`flow ${i}`] as number;
      return all.subarray(at * size, (at + 1) * size);
    });
  };
}
