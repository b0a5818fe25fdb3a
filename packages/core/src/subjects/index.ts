export { adult } from "./adult.js";
export { child } from "./child.js";
export { elder } from "./elder.js";
