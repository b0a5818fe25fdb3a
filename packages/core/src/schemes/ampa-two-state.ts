import { parameter } from "../parameter.js";
import { dms1998 } from "../receptor-sources.js";
import { scheme } from "../scheme.js";
import { link } from "../scheme-parts.js";

const read = { source: dms1998, evidence: "read", note: "for 1 mM during 1 ms" } as const;

/** The smallest scheme of the AMPA receptor, for a quick look. */
export const ampaTwoState = scheme({
  id: "ampa-two-state",
  title: "AMPA receptor, two states",
  about: "Glutamate opens, and leaves as it closes: rise and decay of one current, no desensitisation.",
  source: dms1998,
  states: [
    { id: "C", title: "no glutamate, closed", agonists: 0, gate: "closed" },
    { id: "O", title: "glutamate, open", agonists: 1, gate: "open" },
  ],
  transitions: link("C", "O", "Rb*Glu", "Ru"),
  parameters: { Rb: parameter("1.1 1/(mM*ms)", read), Ru: parameter("0.19 1/ms", read) },
});
