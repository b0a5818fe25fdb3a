import "./workshop-now.js";

/** The entry for Node and Deno: the same as `index.ts`, with the parser at hand. */
export * from "./index.js";
