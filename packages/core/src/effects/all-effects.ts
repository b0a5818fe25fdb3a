import { byId } from "../language/names.js";
import type { Effect } from "./effect.js";
import * as furtherFamily from "./members/further/index.js";
import * as chainFamily from "./members/index.js";

/** Every effect by its id: those of the default chain, and those that a scenario asks for. */
export const allEffects: Readonly<Record<string, Effect>> = byId<Effect>({ ...chainFamily, ...furtherFamily });
