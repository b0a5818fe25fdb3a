export { type SimulatedSpec, simulated } from "./simulated.js";
