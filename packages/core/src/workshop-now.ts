import { useWorkshop } from "./parser.js";
import * as workshop from "./workshop.js";

// The one module of the engine with an effect: in Node and Deno nobody has to wait, so new formulas work at once.
useWorkshop(workshop);
