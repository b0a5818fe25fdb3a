import { argument } from "../language/argument.js";
import { loadMathjs } from "../language/formula/mathjs-parser.js";
import type { OnDemand } from "./on-demand.js";

/**
 * Loads what a page must ask for; in Node and Deno it is there from the start, and only the parser is made ready.
 * @throws TypeError for what is no object.
 */
export async function load(wanted: OnDemand): Promise<void> {
  const { parser = false } = argument(wanted, "what is to be loaded");
  if (parser) await loadMathjs();
}
