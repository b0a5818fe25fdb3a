import { effectEquations } from "../effects/all-equations.js";
import { rat } from "../kinetics/rat.js";
import { register } from "../language/registry.js";
import { receptorEquations } from "../receptors/all-equations.js";
import { accountReader, accounts as known } from "../simulation/accounts.js";
import { drugs, models, readers, subjects } from "../simulation/registry.js";
import { accountEquations, accounts } from "./accounts.js";
import { library } from "./drip-to-mood.js";
import { equations } from "./families.js";
import { publishedModels } from "./published-sets.js";

// In Node and Deno the sources themselves are the library, and nobody has to wait for the published sets, nor ask for the
// formulas of the receptor by themselves.
register(drugs, library.drugs);
register(subjects, library.subjects);
register(models, { ...library.models, ...publishedModels });
register(equations, { ...receptorEquations, ...effectEquations, ...accountEquations });
register(known, accounts);
register(readers, { account: accountReader(rat) });
