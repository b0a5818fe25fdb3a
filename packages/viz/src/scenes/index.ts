export { dripToMood } from "./drip-to-mood.js";
export { halfLife } from "./half-life.js";
export { howMuchIsBlocked } from "./how-much-is-blocked.js";
export { magnesiumGate } from "./magnesium-gate.js";
export { sameDoseSlower } from "./same-dose-slower.js";
export { sameDrugOtherIC50 } from "./same-drug-other-ic50.js";
export { steadyState } from "./steady-state.js";
export { threeVolumes } from "./three-volumes.js";
