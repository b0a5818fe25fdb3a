import { clarke2008, kampa2004, popescu2004 } from "../../sources/receptor.js";
import { type Measurement, measured } from "../measurement.js";
import type { Topic } from "../topic.js";

const nucleated = {
  receptor: "native",
  conditions: "rat layer 5 pyramidal cells, nucleated patches",
  source: kampa2004,
  evidence: "read",
} as const;
const cortical = {
  receptor: "native",
  conditions: "rat cortical neurones; desensitisation was not fitted in the code",
  source: clarke2008,
  evidence: "read",
} as const;
const singles = {
  receptor: "GluN2A",
  conditions: "recombinant GluN1/GluN2A, single channels",
  source: popescu2004,
  evidence: "read",
} as const;

/** Several rates of one scheme. */
const rates = (spec: Parameters<typeof measured>[2], values: Readonly<Record<string, string>>): Measurement[] =>
  Object.entries(values).map(([name, text]) => measured(name, text, spec));

/** Schemes of gating with more states than the five that are simulated here. */
export const richerGating: Topic = {
  id: "richer-gating",
  title: "Schemes of gating that are not simulated",
  about: "More shut states, an arm with magnesium that gates differently, or more open ones; kept as numbers.",
  measurements: [
    ...rates(nucleated, {
      Rb: "10 1/(µM*s)",
      Ru: "5.6 1/s",
      Ro: "10 1/s",
      Rc: "273 1/s",
      Rd1: "2.2 1/s",
      Rr1: "1.6 1/s",
      Rd2: "0.43 1/s",
      Rr2: "0.5 1/s",
    }),
    ...rates(
      { ...nucleated, conditions: `${nucleated.conditions}; magnesium in the pore` },
      {
        Rb: "10 1/(µM*s)",
        Ru: "17.1 1/s",
        Ro: "10 1/s",
        Rc: "548 1/s",
        Rd1: "2.1 1/s",
        Rr1: "0.87 1/s",
        Rd2: "0.26 1/s",
        Rr2: "0.42 1/s",
      },
    ),
    ...rates(cortical, {
      "kon of glutamate": "2.83 1/(mM*ms)",
      "koff of glutamate": "38.1 1/s",
      "slow step, forward": "48 1/s",
      "slow step, back": "230 1/s",
      "fast step, forward": "2836 1/s",
      "fast step, back": "175 1/s",
      "voltage scale": "175 mV",
      "reference voltage": "-100 mV",
    }),
    ...rates(singles, {
      "k+a": "34 1/(µM*s)",
      "k+b": "17 1/(µM*s)",
      "k-a": "60 1/s",
      "k-b": "120 1/s",
      "k+c": "127 1/s",
      "k-c": "161 1/s",
      "k+d": "580 1/s",
      "k-d": "2610 1/s",
      "k+e": "2508 1/s",
      "k-e": "2167 1/s",
      "k+f": "3449 1/s",
      "k-f": "662 1/s",
    }),
  ],
  observations: [],
};
