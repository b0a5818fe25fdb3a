import { yamakura1993 } from "../../sources/receptor.js";
import { oocytes, oocyteVoltage, poreContacts } from "../assays.js";
import { acrossReceptors } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const cloned = acrossReceptors(
  "IC50",
  { GluN2A: "0.82 µM", GluN2B: "0.16 µM", GluN2C: "0.16 µM", GluN2D: "0.22 µM" },
  oocytes,
);
const [gluN2A] = cloned;

/** The namesake of the site in the pore. */
export const phencyclidine = poreBlocker({
  id: "phencyclidine",
  name: "phencyclidine",
  short: "PCP",
  also: ["PCP"],
  about: "The drug that gave the site in the pore its name.",
  parameters: { KBref: gluN2A, Vref: oocyteVoltage },
  measurements: [...cloned],
  observations: [
    poreContacts,
    { says: "only slightly variable among the four GluN2 types, in oocytes", source: yamakura1993, evidence: "read" },
  ],
  without: {
    delta: "no Woodhull fit was read",
    z: "no Woodhull fit was read",
    Ki: "no binding constant was read",
    kinetics: "no rates of binding and unbinding were published that could be traced",
  },
});
