import { symbols } from "../../language/symbols/known.js";
import { convention } from "../../sources/default-chain.js";
import { equation } from "../trees/effects.js";

symbols({
  utility: ["relief less its price", "U", "1", "1", "any"],
  wdissociation: ["weight of dissociation", "w_D", "1"],
  wpressure: ["weight of pressure", "w_H", "1"],
  wsleep: ["weight of being unarousable", "w_N", "1"],
  strain: ["rise of pressure that counts as one", "\\Delta MAP_1", "1", "%"],
  analgesia: ["analgesia, share of the largest effect", "E_{analgesia}", "1", "1", "fraction"],
  dissociation: ["dissociation, CADSS points", "E_{dissociation}", "point", "points", "any"],
  MAP: ["change of mean arterial pressure", "\\Delta MAP", "1", "%", "any"],
  hypnosis: ["probability of being unarousable", "P_{hypnosis}", "1", "1", "fraction"],
});

/** One number for a moment: relief less what it costs, each at a weight that is a judgement. */
export const netBenefit = equation({
  id: "net-benefit",
  of: "utility",
  kind: "assignment",
  expr: "analgesia - wdissociation*dissociation/Emax_dissociation - wpressure*MAP/strain - wsleep*hypnosis",
  source: convention,
  title: "relief less its price",
});
