/** What a page needs to run scenarios, and no more: the build keeps it apart from the rest. */
export { prepare, simulate, sweep } from "../simulation/simulate.js";
export { unpack } from "./unpack.js";
