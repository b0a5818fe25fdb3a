import { magnesiumGate } from "../../equations/receptor/magnesium-gate.js";
import { parameter } from "../../language/parameter.js";
import { dms1998 } from "../../sources/receptor.js";
import { scheme } from "../scheme.js";
import { twoStates } from "../scheme-parts.js";

const read = { source: dms1998, evidence: "read", note: "for 1 mM during 1 ms" } as const;

/** The smallest scheme of the NMDA receptor: a current without a peak probability of its own. */
export const nmdaTwoState = scheme({
  ...twoStates,
  id: "nmda-two-state",
  title: "NMDA receptor, two states",
  source: dms1998,
  parameters: { Rb: parameter("0.072 1/(mM*ms)", read), Ru: parameter("0.0066 1/ms", read) },
  equations: [magnesiumGate],
  conducts: "gMg",
});
