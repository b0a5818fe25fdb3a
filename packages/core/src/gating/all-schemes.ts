import type { Gating } from "./rate-set.js";
import * as gatingFamily from "./rate-sets/index.js";
import type { Scheme } from "./scheme.js";
import * as schemeFamily from "./schemes/index.js";

/** Every scheme by its id. */
export const schemes: Readonly<Record<string, Scheme>> = Object.fromEntries(
  Object.values(schemeFamily).map((one: Scheme) => [one.id, one]),
);

/** Every published set of gating rates by its id. */
export const gatings: Readonly<Record<string, Gating>> = Object.fromEntries(
  Object.values(gatingFamily).map((one: Gating) => [one.id, one]),
);
