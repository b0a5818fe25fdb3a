export { disinhibition, disinhibitionFull } from "../circuit/mean-field.js";
export { effectSite } from "../kinetics/effect-site.js";
export { ketamineDisposition } from "../kinetics/ketamine-disposition.js";
export { receptorBlock } from "../receptors/block-model.js";
