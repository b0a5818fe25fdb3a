export { disinhibition, disinhibitionFull } from "./disinhibition.js";
export { effectSite } from "./effect-site.js";
export { kamp2020Model } from "./kamp-2020.js";
export { ketamineDisposition } from "./ketamine-disposition.js";
export { receptorBlock } from "./receptor-block.js";
