import { lesterJahr1992 } from "../../sources/receptor.js";
import { gating } from "../rate-set.js";

/** The other one that many models use; faster to open, slower to let go. */
export const lesterJahr = gating(
  {
    id: "lester-jahr-1992",
    title: "Lester and Jahr 1992",
    about: "As listed by Destexhe and Mainen; two equal sites, with statistical factors.",
    source: lesterJahr1992,
    m: 2,
  },
  { Rb: 5, Ru: 6.7, Rd: 15.2, Rr: 9.4, Ro: 83.8, Rc: 83.8 },
);
