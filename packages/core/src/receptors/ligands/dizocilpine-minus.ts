import { oocytes, oocyteVoltage } from "../assays.js";
import { acrossReceptors } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const cloned = acrossReceptors(
  "IC50",
  { GluN2A: "0.35 µM", GluN2B: "0.32 µM", GluN2C: "0.038 µM", GluN2D: "0.17 µM" },
  oocytes,
);
const [gluN2A] = cloned;

/** The mirror image: potency depends on the hand of the molecule, and on the subunit. */
export const dizocilpineMinus = poreBlocker({
  id: "dizocilpine-minus",
  name: "(−)-MK-801",
  short: "(−)-MK-801",
  also: ["(-)-MK-801"],
  about: "The mirror image of dizocilpine; 23 times weaker at GluN2A, 1.6 times at GluN2C.",
  parameters: { KBref: gluN2A, Vref: oocyteVoltage },
  measurements: [...cloned],
  without: {
    delta: "no Woodhull fit was read",
    z: "no Woodhull fit was read",
    Ki: "no binding constant was read",
    kinetics: "no rates were found",
  },
});
