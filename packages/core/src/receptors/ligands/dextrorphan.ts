import { oocytes, oocyteVoltage } from "../assays.js";
import { acrossReceptors } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const cloned = acrossReceptors(
  "IC50",
  { GluN2A: "1.3 µM", GluN2B: "0.33 µM", GluN2C: "0.15 µM", GluN2D: "0.74 µM" },
  oocytes,
);
const [gluN2A] = cloned;

/** The metabolite, tighter than its parent at every subunit. */
export const dextrorphan = poreBlocker({
  id: "dextrorphan",
  name: "dextrorphan",
  short: "dextrorphan",
  about: "The metabolite of dextromethorphan, seven to eleven times tighter than it.",
  parameters: { KBref: gluN2A, Vref: oocyteVoltage },
  measurements: [...cloned],
  without: {
    delta: "no Woodhull fit was read",
    z: "no Woodhull fit was read",
    Ki: "no binding constant was read",
    kinetics: "no rates were found",
  },
});
