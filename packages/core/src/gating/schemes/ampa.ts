import { parameter } from "../../language/parameter.js";
import { dms1998 } from "../../sources/receptor.js";
import { scheme } from "../scheme.js";
import { link } from "../scheme-parts.js";

const read = { source: dms1998, evidence: "read" } as const;

/** The AMPA receptor beside the NMDA receptor: it opens and desensitises within milliseconds, and nothing here blocks it. */
export const ampa = scheme({
  id: "ampa",
  title: "AMPA receptor",
  about: "Six states, fitted to currents in hippocampal slices. It may desensitise with one glutamate or with two.",
  source: dms1998,
  states: [
    { id: "C0", title: "no glutamate, closed", agonists: 0, gate: "closed" },
    { id: "C1", title: "one glutamate, closed", agonists: 1, gate: "closed" },
    { id: "C2", title: "two glutamates, closed", agonists: 2, gate: "closed" },
    { id: "O", title: "two glutamates, open", agonists: 2, gate: "open" },
    { id: "D1", title: "one glutamate, desensitised", agonists: 1, gate: "desensitised" },
    { id: "D2", title: "two glutamates, desensitised", agonists: 2, gate: "desensitised" },
  ],
  transitions: [
    ...link("C0", "C1", "Rb*Glu", "Ru1"),
    ...link("C1", "C2", "Rb*Glu", "Ru2"),
    ...link("C1", "D1", "Rd", "Rr"),
    ...link("C2", "D2", "Rd", "Rr"),
    ...link("C2", "O", "Ro", "Rc"),
  ],
  parameters: {
    Rb: parameter("13 1/(mM*ms)", read),
    Ru1: parameter("0.0059 1/ms", read),
    Ru2: parameter("86 1/ms", read),
    Rd: parameter("0.9 1/ms", read),
    Rr: parameter("0.064 1/ms", read),
    Ro: parameter("2.7 1/ms", read),
    Rc: parameter("0.2 1/ms", read),
  },
});
