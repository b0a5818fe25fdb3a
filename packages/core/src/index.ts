/** The entry for a page: it reads what the build has made of the library, and loads the parser on demand. */
export * from "./api.js";
export type { OnDemand } from "./library/on-demand.js";
export { dripToMood, load } from "./library/page.js";
