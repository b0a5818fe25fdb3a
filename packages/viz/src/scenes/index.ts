export { dripToMood } from "./drip-to-mood.js";
