export { dizocilpine } from "./dizocilpine.js";
export { ketamine } from "./ketamine.js";
export { magnesium } from "./magnesium.js";
export { memantine } from "./memantine.js";
