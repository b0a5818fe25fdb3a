import { parameter } from "../../language/parameter.js";
import { convention, jahrStevens1990, thisWork } from "../../sources/default-chain.js";
import { ascher1988, jahrStevensChannel1990, qian2005, sharma1996, spruston1995 } from "../../sources/receptor.js";
import { measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";
import { jahrStevensBlock } from "../reference-channel.js";

const major = {
  receptor: "native",
  magnesium: 1.8,
  conditions: "the rates of Ascher and Nowak written as a sigmoid, 22 °C",
  source: ascher1988,
  evidence: "read",
} as const;
const scheme = {
  receptor: "native",
  conditions: "single channels, scheme 2 of Jahr and Stevens",
  source: jahrStevensChannel1990,
  evidence: "read",
} as const;
const perMs = "of a rate in 1/ms";

/** The body's own blocker: at rest it holds nearly every channel, and it lets go when the cell is depolarised. */
export const magnesium = poreBlocker({
  id: "magnesium",
  name: "magnesium",
  short: "Mg²⁺",
  also: ["Mg", "Mg2+"],
  about: "Fast block of the open pore, steep in voltage. The published forms of its affinity are models of their own.",
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
    measured("half block at 1.8 mM, voltage", "-19.9 mV", major),
    measured("half block at 1.8 mM, spread", "12.48 mV", major),
    measured("block without magnesium (a1), logarithm at 0 mV", "-2.91", { ...scheme, note: perMs }),
    measured("block without magnesium (a1), slope", "-0.016 1/mV", scheme),
    measured("unblock of that state (b1), logarithm at 0 mV", "1.22", { ...scheme, note: perMs }),
    measured("unblock of that state (b1), slope", "0.009 1/mV", scheme),
    measured("closing (A), logarithm", "-2.847", { ...scheme, note: perMs }),
    measured("closing (B1), logarithm", "-0.693", { ...scheme, note: perMs }),
    measured("closing (B2), logarithm", "-3.101", { ...scheme, note: perMs }),
  ],
  observations: [
    {
      says: "at least four times weaker at GluN1/2D than at GluN1/2A, at all voltages; HEK cells, whole-cell",
      source: qian2005,
      evidence: "read",
    },
  ],
  without: {
    kinetics: "its rates belong to the published forms of its block, and each has its own voltage dependence",
    Ki: "no binding constant was read",
  },
});
