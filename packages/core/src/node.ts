import "./workshop-now.js";
import "./models-now.js";

/** The entry for Node and Deno: the same as `index.ts`, with the parser and every published set at hand. */
export * from "./index.js";
