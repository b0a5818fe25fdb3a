export { effectSite } from "../kinetics/effect-site.js";
export { ketamineDisposition } from "../kinetics/ketamine-disposition.js";
export { receptorBlock } from "../receptors/block-model.js";
export { disinhibition, disinhibitionFull } from "./disinhibition.js";
