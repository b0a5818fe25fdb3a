import { addModels } from "./chain.js";
import { publishedModels } from "./published.js";

// In Node and Deno nobody has to wait for the published sets.
addModels(publishedModels);
