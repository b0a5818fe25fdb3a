export { bolus, bolusKind } from "./bolus.js";
export { continuous, continuousKind } from "./continuous.js";
export { infusion, infusionKind } from "./infusion.js";
