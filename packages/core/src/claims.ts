/**
 * Sentences about ketamine as people meet them, with a verdict, what was found, and a scenario that demonstrates it: an entry of its
 * own (`@ketalab/core/claims`).
 */
export { allClaims } from "./claims/all-claims.js";
export { type Claim, type Demonstration, type Finding, type Shown, type Verdict, verdicts } from "./claims/claim.js";
export { type Demonstrated, demonstrate } from "./claims/demonstrate.js";
