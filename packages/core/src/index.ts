/** The entry for a page: it reads what the build has made of the library, and loads the parser on demand. */
export * from "./api.js";
export { dripToMood, loadModels, loadParser, loadWorkshop } from "./library/page.js";
