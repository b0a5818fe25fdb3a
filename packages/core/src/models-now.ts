import { addEquations, addModels } from "./chain.js";
import { publishedModels } from "./published.js";
import { receptorEquations } from "./receptor-equations.js";

// In Node and Deno nobody has to wait for the published sets, nor ask for the formulas of the receptor by themselves.
addModels(publishedModels);
addEquations(receptorEquations);
