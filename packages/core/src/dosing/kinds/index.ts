export { bolus, bolusKind } from "./bolus.js";
export { continuous, continuousKind } from "./continuous.js";
export { infusion, infusionKind } from "./infusion.js";
export { byRoute, type RouteName, routeKind } from "./route.js";
export { staircase, staircaseKind } from "./staircase.js";
