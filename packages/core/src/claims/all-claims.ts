import { byId } from "../language/names.js";
import type { Claim } from "./claim.js";
import * as family from "./members/index.js";

/** Every claim by its id. */
export const allClaims: Readonly<Record<string, Claim>> = byId<Claim>(family);
