import type { Effect } from "../effects/effect.js";
import * as effectFamily from "../effects/members/index.js";
import * as equationFamily from "../equations/index.js";
import type { Equation } from "../language/formula/equation.js";
import { byId } from "../language/names.js";

/** Every effect by its id. */
export const effects: Readonly<Record<string, Effect>> = byId<Effect>(effectFamily);
/** Every equation by its id. */
export const equations: Readonly<Record<string, Equation>> = byId<Equation>(equationFamily);
