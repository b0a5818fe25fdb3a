import { lesterJahr1992 } from "../../sources/receptor.js";
import { gating } from "../rate-set.js";

/** One set that two groups used. */
export const clementsSet1992 = gating(
  {
    id: "clements-1992",
    title: "Clements 1992, Hessler 1993",
    about: "As listed by Destexhe and Mainen.",
    source: lesterJahr1992,
    m: 1,
  },
  { Rb: 5, Ru: 9.5, Rd: 16, Rr: 13, Ro: 25, Rc: 59 },
);
