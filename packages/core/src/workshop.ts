/** Everything that is needed only where formulas are written, typeset or explained; a page loads it on demand. */
export { checkEquation, checkUnits, unitOf } from "./dimension.js";
export { explain } from "./explain.js";
export { loadMathjs, parseFresh } from "./language.js";
export { equationTex } from "./tex.js";
