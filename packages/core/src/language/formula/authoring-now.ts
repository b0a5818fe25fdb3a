import { register } from "../registry.js";
import * as authoring from "./authoring.js";
import { trees } from "./baked-models.js";
import { baked, tools } from "./parse.js";

// The one module of the engine with an effect: in Node and Deno nobody has to wait, so new formulas work at once, and the
// formulas that stand in models as texts need not be read.
register(tools, { authoring });
register(baked, trees);
