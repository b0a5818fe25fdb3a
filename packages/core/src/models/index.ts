export { effectSite } from "../kinetics/effect-site.js";
export { ketamineDisposition } from "../kinetics/ketamine-disposition.js";
export { disinhibition, disinhibitionFull } from "./disinhibition.js";
export { receptorBlock } from "./receptor-block.js";
