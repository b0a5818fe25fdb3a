export { dripToMood } from "./drip-to-mood.js";
export { sameDoseSlower } from "./same-dose-slower.js";
