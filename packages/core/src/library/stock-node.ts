import { effectEquations } from "../effects/all-equations.js";
import { rat } from "../kinetics/rat.js";
import { receptorEquations } from "../receptors/all-equations.js";
import { knowAccounts } from "../simulation/accounts.js";
import { addModels, stock } from "../simulation/registry.js";
import { accountEquations, accounts } from "./accounts.js";
import { library } from "./drip-to-mood.js";
import { addEquations } from "./families.js";
import { publishedModels } from "./published-sets.js";

// In Node and Deno the sources themselves are the library, and nobody has to wait for the published sets, nor ask for the
// formulas of the receptor by themselves.
stock(library);
addModels(publishedModels);
addEquations(receptorEquations);
addEquations(effectEquations);
addEquations(accountEquations);
knowAccounts(accounts, rat);
