export { clementsSet1992 } from "./clements-1992.js";
export { clementsWestbrook1991 } from "./clements-westbrook-1991.js";
export { destexhe1998 } from "./destexhe-1998.js";
export { edmondsColquhoun1992 } from "./edmonds-colquhoun-1992.js";
export { lesterJahr } from "./lester-jahr-1992.js";
