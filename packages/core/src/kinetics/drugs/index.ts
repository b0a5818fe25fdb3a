export { arketamine } from "./arketamine.js";
export { esketamine } from "./esketamine.js";
export { ketamine } from "./ketamine.js";
