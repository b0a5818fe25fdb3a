import { lesterJahr1992 } from "../../sources/receptor.js";
import { gating } from "../rate-set.js";

/** Mostly desensitised when glutamate stays. */
export const edmondsColquhoun1992 = gating(
  {
    id: "edmonds-colquhoun-1992",
    title: "Edmonds and Colquhoun 1992",
    about: "As listed by Destexhe and Mainen.",
    source: lesterJahr1992,
    m: 1,
  },
  { Rb: 5, Ru: 4.7, Rd: 8.4, Rr: 1.8, Ro: 46.5, Rc: 91.6 },
);
