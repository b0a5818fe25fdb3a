import "./language/formula/authoring-now.js";
import "./library-now.js";

/** The entry for Node and Deno: the sources themselves, with the parser and every published set at hand. */
export { dripToMood } from "./chain.js";
export * from "./face.js";
export { loadModels, loadParser, loadWorkshop } from "./in-node.js";
