import { lesterJahr1992 } from "../../sources/receptor.js";
import { gating } from "../rate-set.js";

/** Rarely open: in saturating glutamate two channels in a thousand. */
export const clementsWestbrook1991 = gating(
  {
    id: "clements-westbrook-1991",
    title: "Clements and Westbrook 1991",
    about: "As listed by Destexhe and Mainen.",
    source: lesterJahr1992,
    m: 1,
  },
  { Rb: 5, Ru: 5, Rd: 4, Rr: 0.3, Ro: 10, Rc: 322 },
);
