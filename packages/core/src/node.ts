import "./language/formula/authoring-now.js";
import "./library/stock-node.js";

export * from "./api.js";
/** The entry for Node and Deno: the sources themselves, with the parser and every published set at hand. */
export { dripToMood } from "./library/drip-to-mood.js";
export { load } from "./library/node.js";
export type { OnDemand } from "./library/on-demand.js";
