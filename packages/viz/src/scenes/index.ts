export { dripToMood } from "./drip-to-mood.js";
export { halfLife } from "./half-life.js";
export { sameDoseSlower } from "./same-dose-slower.js";
