import * as eq from "../../equations/receptor-index.js";
import { parameter } from "../../language/parameter.js";
import { model } from "../../model/model.js";
import { ascher1988 } from "../../sources/receptor.js";

const read = { source: ascher1988, evidence: "read" } as const;

/** Two rates, each with a voltage of its own; together a sigmoid around −20 mV in 1.8 mM magnesium. */
export const ascherNowak = model({
  id: "ascher-nowak",
  title: "Ascher and Nowak 1988",
  about: "22 °C. Steeper than Jahr and Stevens: tighter at rest, freer at 0 mV.",
  equations: [eq.magnesiumExit, eq.magnesiumEntry, eq.magnesiumFromRates],
  parameters: {
    koffMg0: parameter("5.4 1/ms", read),
    VoffMg: parameter("47 mV", read),
    konMg0: parameter("0.61 1/(mM*ms)", read),
    VonMg: parameter("17 mV", { ...read, note: "the sign of the exponent was lost in the copy; −19.9 mV confirms it" }),
  },
  columns: ["KMg"],
});
