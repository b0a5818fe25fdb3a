export { disinhibition, disinhibitionFull } from "./disinhibition.js";
export { effectSite } from "./effect-site.js";
export { ketamineDisposition } from "./ketamine-disposition.js";
export { receptorBlock } from "./receptor-block.js";
