export { clements1981Model } from "./clements-1981.js";
export { domino1982Model } from "./domino-1982.js";
export { elkomy2015Model } from "./elkomy-2015.js";
export { herd2007Model } from "./herd-2007.js";
export { hijazi2003Model } from "./hijazi-2003.js";
export { hornik2018Model } from "./hornik-2018.js";
export { kamp2020Model } from "./kamp-2020.js";
export { sherwin2015Model } from "./sherwin-2015.js";
