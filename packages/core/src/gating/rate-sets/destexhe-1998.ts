import { dms1998 } from "../../sources/receptor.js";
import { gating } from "../rate-set.js";

/** The default: its EC50 and its peak are those of cloned GluN1/GluN2A. */
export const destexhe1998 = gating(
  {
    id: "destexhe-1998",
    title: "Destexhe, Mainen and Sejnowski",
    about: "Fitted to NMDA currents of rat hippocampal slices. Each site counts once.",
    source: dms1998,
    m: 1,
  },
  { Rb: 5, Ru: 12.9, Rd: 8.4, Rr: 6.8, Ro: 46.5, Rc: 73.8 },
);
