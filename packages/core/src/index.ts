/** The entry for a page: it reads what the build has made of the library, and loads the parser on demand. */
export * from "./face.js";
export { dripToMood, loadModels, loadParser, loadWorkshop } from "./in-page.js";
