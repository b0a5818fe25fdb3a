export { type ClassroomSpec, classroom } from "./classroom.js";
export { extended } from "./extended.js";
export { type OverlaidPart, type OverlaidSpec, overlaid } from "./overlaid.js";
export { type SimulatedSpec, simulated } from "./simulated.js";
export { type WhereaboutsSpec, whereabouts } from "./whereabouts.js";
