import * as workshop from "./authoring.js";
import { useWorkshop } from "./parse.js";

// The one module of the engine with an effect: in Node and Deno nobody has to wait, so new formulas work at once.
useWorkshop(workshop);
