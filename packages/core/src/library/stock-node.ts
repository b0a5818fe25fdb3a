import { effectEquations } from "../effects/all-equations.js";
import { receptorEquations } from "../receptors/all-equations.js";
import { addModels, stock } from "../simulation/registry.js";
import { library } from "./drip-to-mood.js";
import { addEquations } from "./families.js";
import { publishedModels } from "./published-sets.js";

// In Node and Deno the sources themselves are the library, and nobody has to wait for the published sets, nor ask for the
// formulas of the receptor by themselves.
stock(library);
addModels(publishedModels);
addEquations(receptorEquations);
addEquations(effectEquations);
