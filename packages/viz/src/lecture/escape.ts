export { attribute, escaped } from "../escape.js";
