export { ampa } from "./ampa.js";
export { ampaTwoState } from "./ampa-two-state.js";
export { magnesiumTrapping } from "./magnesium-trapping.js";
export { nmdaTwoState } from "./nmda-two-state.js";
export { partialTrapping } from "./partial-trapping.js";
export { sequential } from "./sequential.js";
export { trapping } from "./trapping.js";
