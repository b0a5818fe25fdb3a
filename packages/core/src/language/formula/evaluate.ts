import { KetalabError } from "../errors.js";
import { compile } from "./compile.js";
import type { Equation } from "./equation.js";

/** Values by symbol, in the base system. */
export type Values = Readonly<Record<string, number>>;

/**
 * A chain of assignments without states, compiled when it is first worked out and then run as often as one likes: what a
 * curve over the voltage or the concentration needs.
 *
 * @returns a function from the symbols that nobody in the chain gives to the wanted one.
 * @throws KetalabError for a symbol without a value, when it is called.
 */
export function algebra(equations: readonly Equation[], wanted: string): (values: Values) => number {
  let made: ReturnType<typeof compiled> | undefined;
  return (values) => {
    made ??= compiled(equations, wanted);
    const { inputs, program, registers, at } = made;
    for (let i = 0; i < inputs.length; i++) {
      const value = values[inputs[i] as string];
      if (value === undefined)
        throw new KetalabError("missing", `no value for ${inputs[i]}; needed: ${inputs.join(", ")}`, {
          path: inputs[i],
        });
      registers[i] = value;
    }
    program.run(registers);
    return registers[at] as number;
  };
}

function compiled(equations: readonly Equation[], wanted: string) {
  const formulas = Object.fromEntries(equations.map(({ of, tree }) => [of, tree]));
  const inputs = [...new Set(equations.flatMap(({ reads }) => reads))].filter((symbol) => !(symbol in formulas));
  const program = compile(formulas, inputs, [wanted]);
  return { inputs, program, registers: program.registers(), at: program.outputs[wanted] as number };
}
