import { blanpied1997, phillips2020 } from "../../sources/receptor.js";
import { oocytes, oocyteVoltage } from "../assays.js";
import { acrossReceptors, measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const cloned = acrossReceptors(
  "IC50",
  { GluN2A: "130 µM", GluN2B: "70 µM", GluN2C: "35 µM", GluN2D: "38 µM" },
  oocytes,
);
const [gluN2A] = cloned;

/** The weaker relative of memantine. */
export const amantadine = poreBlocker({
  id: "amantadine",
  name: "amantadine",
  short: "amantadine",
  about: "A weak blocker of the pore, trapped in part.",
  mechanism: "partial trapping block",
  parameters: { KBref: gluN2A, Vref: oocyteVoltage },
  measurements: [
    ...cloned,
    measured("IC50", "39 µM", {
      receptor: "native",
      voltage: -67,
      magnesium: 0,
      conditions: "cultured rat cortical neurones",
      source: blanpied1997,
      evidence: "read",
    }),
  ],
  observations: [{ says: "a partially trapping blocker", source: phillips2020, evidence: "read" }],
  without: {
    delta: "no Woodhull fit was read",
    z: "no Woodhull fit was read",
    Ki: "no binding constant was read",
    kinetics: "no rates of binding and unbinding were published that could be traced",
  },
});
