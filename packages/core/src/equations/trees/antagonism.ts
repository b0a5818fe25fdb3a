import { equationWith } from "../../language/formula/equation.js";
import { trees } from "./baked-antagonism.js";

/** What writes a formula of this chapter: a page that has one of them has their trees, and needs no parser. */
export const equation = equationWith(trees);
