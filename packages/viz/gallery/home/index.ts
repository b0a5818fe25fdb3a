export { home } from "./home.js";
export { sources } from "./sources.js";
