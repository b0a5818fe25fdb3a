import { loadMathjs } from "../language/formula/mathjs-parser.js";
import { models } from "../simulation/registry.js";

// What a page must wait for is here from the start.
/** Loads what typesets and explains equations; in Node and Deno it is there from the start. */
export const loadWorkshop = async (): Promise<void> => {};
/** Loads the reader of new formulas; in Node and Deno it is there from the start. */
export const loadParser = async (): Promise<void> => loadMathjs();
/** Gives the published sets of kinetics; in Node and Deno they are there from the start. */
export const loadModels = async (): Promise<typeof models> => models;
