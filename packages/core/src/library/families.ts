import type { Effect } from "../effects/effect.js";
import * as effectFamily from "../effects/index.js";
import * as equationFamily from "../equations/index.js";
import type { Equation } from "../language/formula/equation.js";

/** A family by the ids of its members. */
export const byId = <T extends { readonly id: string }>(
  family: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> => Object.fromEntries(Object.values(family).map((member) => [member.id, member]));

/** Every effect by its id. */
export const effects: Readonly<Record<string, Effect>> = byId<Effect>(effectFamily);
/** Every equation by its id. */
export const equations: Readonly<Record<string, Equation>> = byId<Equation>(equationFamily);

/** Puts formulas of a part that is an entry of its own beside the others. */
export const addEquations = (more: Readonly<Record<string, Equation>>): void => void Object.assign(equations, more);
