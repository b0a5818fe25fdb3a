import { oocytes, oocyteVoltage } from "../assays.js";
import { acrossReceptors } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const cloned = acrossReceptors(
  "IC50",
  { GluN2A: "11 µM", GluN2B: "3.7 µM", GluN2C: "1.1 µM", GluN2D: "5.4 µM" },
  oocytes,
);
const [gluN2A] = cloned;

/** Weak by itself. */
export const dextromethorphan = poreBlocker({
  id: "dextromethorphan",
  name: "dextromethorphan",
  short: "DXM",
  also: ["DXM"],
  about: "A weak blocker; its metabolite dextrorphan is tighter at every subunit.",
  parameters: { KBref: gluN2A, Vref: oocyteVoltage },
  measurements: [...cloned],
  without: {
    delta: "no Woodhull fit was read",
    z: "no Woodhull fit was read",
    Ki: "no binding constant was read",
    kinetics: "no rates were found",
  },
});
