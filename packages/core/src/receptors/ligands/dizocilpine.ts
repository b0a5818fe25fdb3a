import { parameter } from "../../language/parameter.js";
import { convention, thisWork } from "../../sources/default-chain.js";
import { huettner1988, mk801Onset, yamakura1993 } from "../../sources/receptor.js";
import { oocytes, oocyteVoltage } from "../assays.js";
import { acrossReceptors, measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const cloned = acrossReceptors(
  "IC50",
  { GluN2A: "0.015 µM", GluN2B: "0.009 µM", GluN2C: "0.024 µM", GluN2D: "0.038 µM" },
  oocytes,
);
const [gluN2A] = cloned;

const recovery = {
  receptor: "native",
  conditions: "rat neocortical neurones, continuous NMDA",
  source: huettner1988,
  evidence: "read",
} as const;

/** So slow to leave that nothing gives it back in time: a tool, and not a medicine. */
export const dizocilpine = poreBlocker({
  id: "dizocilpine",
  name: "dizocilpine ((+)-MK-801)",
  short: "MK-801",
  also: ["MK-801", "(+)-MK-801"],
  about:
    "Leaves over 90 min even while agonist opens the channel. Its published IC50s are far above its dissociation constant, because no experiment waits so long.",
  mechanism: "trapping block",
  parameters: {
    // Not at equilibrium: no experiment waits for it.
    KBref: gluN2A,
    Vref: oocyteVoltage,
  },
  measurements: [
    ...cloned,
    measured("recovery time constant", "90 min", {
      ...recovery,
      conditions: `${recovery.conditions}, −70 to −80 mV`,
    }),
    measured("recovery time constant", "2 min", { ...recovery, voltage: 30 }),
    measured("microscopic kon", "25 1/(µM*s)", {
      receptor: "native",
      conditions: "neurones, 20 to 25 °C",
      source: mk801Onset,
      evidence: "unverified",
      confidence: "medium",
    }),
  ],
  observations: [
    {
      says: "no block without agonist; magnesium inhibits the block at negative voltages",
      source: huettner1988,
      evidence: "read",
    },
    { says: "more potent at GluN2A and 2B than at 2C and 2D, in oocytes", source: yamakura1993, evidence: "read" },
  ],
  kinetics: [
    {
      id: "recovery",
      title: "unbinding from the recovery, binding by quotation",
      kon: parameter("25.0 1/(µM*s)", { source: mk801Onset, evidence: "unverified" }),
      koff: parameter("0.0046 1/s", {
        source: thisWork,
        evidence: "derived",
        note: "1/(90 min x 0.04), recovery and open probability read",
      }),
      Vref: parameter("-75 mV", {
        source: huettner1988,
        evidence: "read",
        note: "the middle of −70 to −80 mV",
      }),
      z: parameter("1", { source: convention, evidence: "illustrative" }),
      delta: parameter("0.92", {
        source: thisWork,
        evidence: "derived",
        note: "from recovery in 90 min at −75 mV and 2 min at +30 mV; z times delta",
      }),
    },
  ],
  without: {
    delta: "no Woodhull fit of the block was read; unbinding has one of its own",
    z: "no Woodhull fit of the block was read; unbinding has one of its own",
    Ki: "no binding constant was read",
  },
});
