import * as eq from "../../equations/receptor-index.js";
import { parameter } from "../../language/parameter.js";
import { model } from "../../model/model.js";
import { thisWork } from "../../sources/default-chain.js";
import { clarke2008 } from "../../sources/receptor.js";

const read = { source: clarke2008, evidence: "read" } as const;
const solution = { source: thisWork, evidence: "illustrative" } as const;

/** Permeant ions compete with magnesium, from both sides; a strong field drives it through to the inside. */
export const antonovJohnson = model({
  id: "antonov-johnson",
  title: "Antonov and Johnson 1999, Clarke and Johnson 2008",
  about: "As coded. Depends on sodium outside and caesium inside; magnesium may leave to the inside.",
  equations: [eq.cesiumAffinity, eq.magnesiumEntryIons, eq.magnesiumExitIons, eq.magnesiumFromRates],
  parameters: {
    konMg0: parameter("1100 1/(mM*ms)", read),
    VonMg: parameter("55 mV", read),
    koffMg0: parameter("110 1/ms", read),
    VoffMg: parameter("52.7 mV", read),
    kinMg0: parameter("0.0618 1/ms", read),
    VinMg: parameter("50 mV", read),
    KCs0: parameter("0.27 mM", read),
    VCs: parameter("21 mV", read),
    KNa: parameter("34.4 mM", read),
    Na: parameter("140 mM", { ...solution, note: "the solution that the comparison of forms assumes" }),
    Cs: parameter("148 mM", { ...solution, note: "the solution that the comparison of forms assumes" }),
  },
  columns: ["KMg"],
});
