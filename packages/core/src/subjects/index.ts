export { adult } from "./adult.js";
