import { parameter } from "../../language/parameter.js";
import { dms1998 } from "../../sources/receptor.js";
import { scheme } from "../scheme.js";
import { twoStates } from "../scheme-parts.js";

const read = { source: dms1998, evidence: "read", note: "for 1 mM during 1 ms" } as const;

/** The smallest scheme of the AMPA receptor, for a quick look. */
export const ampaTwoState = scheme({
  ...twoStates,
  id: "ampa-two-state",
  title: "AMPA receptor, two states",
  source: dms1998,
  parameters: { Rb: parameter("1.1 1/(mM*ms)", read), Ru: parameter("0.19 1/ms", read) },
});
