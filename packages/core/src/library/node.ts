import { loadMathjs } from "../language/formula/mathjs-parser.js";
import type { OnDemand } from "./on-demand.js";

/** Loads what a page must ask for; in Node and Deno it is there from the start, and only the parser is made ready. */
export async function load({ parser = false }: OnDemand): Promise<void> {
  if (parser) await loadMathjs();
}
