import { sermeor } from "../../sources/default-chain.js";
import { calcium1998, clarke2008, spruston1995, zhu2001 } from "../../sources/receptor.js";
import { between, measured } from "../measurement.js";
import type { Topic } from "../topic.js";

/** What passes through an open channel, and how much of it is calcium. */
export const permeation: Topic = {
  id: "permeation",
  title: "What passes the open channel",
  about: "Its reversal near zero, its conductance, and its taste for calcium.",
  measurements: [
    measured("reversal potential", "-0.7 mV", {
      receptor: "native",
      conditions: "CA1 and CA3; most models take 0 mV, one +5 mV",
      source: spruston1995,
      evidence: "read",
    }),
    measured("single-channel conductance", "50 pS", {
      receptor: "native",
      conditions: "comment of model code, citing Johnson and Ascher 1990",
      source: clarke2008,
      evidence: "read",
    }),
    measured("permeability of calcium over caesium", "6.1", {
      receptor: "GluN2A",
      conditions: "NR1-NR2A, biionic, 1 to 1.8 mM calcium; 1.65 for an AMPA receptor",
      source: calcium1998,
      evidence: "read",
    }),
    measured("permeability of calcium over sodium", "10.6", {
      receptor: "native",
      conditions: "constant of model code; the original is Mayer and Westbrook 1987, not seen",
      source: sermeor,
      evidence: "read",
    }),
    ...between("current carried by calcium", ["10 %", "15 %"], {
      receptor: "native",
      conditions: "physiological conditions",
      source: zhu2001,
      evidence: "read",
    }),
  ],
  observations: [],
};
