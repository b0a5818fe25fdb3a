import { baked } from "./baked-published.js";
import { addBaked } from "./parser.js";

// Comes before the published sets, so that they find their formulas read.
addBaked(baked);
