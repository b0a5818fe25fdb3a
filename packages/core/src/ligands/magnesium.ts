import type { Ligand } from "../ligand.js";
import { measured } from "../measurement.js";
import { parameter } from "../parameter.js";
import { qian2005, sharma1996, spruston1995 } from "../receptor-sources.js";
import { jahrStevensBlock } from "../reference-channel.js";
import { convention, jahrStevens1990, thisWork } from "../sources.js";

/** The body's own blocker: at rest it holds nearly every channel, and it lets go when the cell is depolarised. */
export const magnesium: Ligand = {
  id: "magnesium",
  name: "magnesium",
  short: "Mg²⁺",
  also: ["Mg", "Mg2+"],
  about:
    "Fast block of the open pore, steep in voltage. Its affinity has seven published forms, which are models of their own.",
  site: "channel",
  mechanism: "fast open-channel block",
  parameters: {
    KBref: jahrStevensBlock.KMg0,
    Vref: parameter("0 mV", { source: jahrStevens1990, evidence: "read", range: ["-120 mV", "60 mV"] }),
    z: parameter("2", { source: convention, evidence: "derived", range: [0, 2], note: "a divalent ion" }),
    delta: parameter("0.788", {
      source: thisWork,
      evidence: "derived",
      range: [0, 1.2],
      note: "0.062 per mV x RT/F over 2, at 22 °C; 0.8 was fitted elsewhere",
    }),
    nH: parameter("1", { source: convention, evidence: "illustrative", range: [0.3, 3] }),
  },
  measurements: [
    measured("delta", "0.8", {
      receptor: "native",
      conditions: "rat CA1 and CA3, Woodhull, from outside",
      source: spruston1995,
      evidence: "read",
    }),
    measured("delta", "0.8", {
      receptor: "GluN2A",
      conditions: "wild type; 80 % into the field of the pore",
      source: sharma1996,
      evidence: "read",
    }),
  ],
  observations: [
    {
      says: "at least four times weaker at GluN1/2D than at GluN1/2A, at all voltages; HEK cells, whole-cell",
      source: qian2005,
      evidence: "read",
    },
  ],
  kinetics: [],
  without: {
    kinetics: "its rates belong to the published forms of its block, and each has its own voltage dependence",
    Ki: "no binding constant was read",
  },
};
