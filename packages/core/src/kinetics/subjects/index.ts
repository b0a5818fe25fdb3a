export { adult } from "./adult.js";
export { child } from "./child.js";
export { elder } from "./elder.js";
export { obese } from "./obese.js";
