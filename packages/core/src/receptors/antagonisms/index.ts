export { competitive } from "./competitive.js";
export { competitiveHill } from "./competitive-hill.js";
export { competitiveTwoSites } from "./competitive-two-sites.js";
export { mixed } from "./mixed.js";
export { nonCompetitive } from "./non-competitive.js";
export { partialAllosteric } from "./partial-allosteric.js";
export { uncompetitive } from "./uncompetitive.js";
