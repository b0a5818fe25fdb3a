export { deactivation } from "./deactivation.js";
export { livingBrain } from "./living-brain.js";
export { notToUse } from "./not-to-use.js";
export { openProbability } from "./open-probability.js";
export { permeation } from "./permeation.js";
export { plasma } from "./plasma.js";
export { richerGating } from "./richer-gating.js";
export { surroundings } from "./surroundings.js";
