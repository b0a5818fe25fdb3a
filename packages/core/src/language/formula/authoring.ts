/** Everything that is needed only where formulas are written, typeset or explained; a page loads it on demand. */

export { explain } from "./explain.js";
export { loadMathjs, parseFresh } from "./mathjs-parser.js";
export { equationTex } from "./tex.js";
export { checkEquation, checkUnits, unitOf } from "./unit-check.js";
