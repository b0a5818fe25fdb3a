import * as rival from "../../equations/circuit-index.js";
import type { Account } from "../account.js";
import { chosen, downstream, rate } from "../downstream.js";
import { downstreamKnobs } from "../experiments.js";

/** The metabolite does it, past the NMDA receptor. */
export const hydroxynorketamine: Account = {
  id: "hydroxynorketamine",
  title: "hydroxynorketamine and AMPA",
  about: "A metabolite acts on AMPA receptors by itself: the NMDA receptor is beside the point.",
  leavesOut: "The surge, and how little of the metabolite people have; the experiments behind it do not all repeat.",
  against: ["SHI18"],
  model: downstream({
    id: "hydroxynorketamine-account",
    drive: [rival.metaboliteInBrain, rival.metaboliteDrive],
    expression: "hidden by an AMPA antagonist",
    gain: "0.2118403669111747",
    states: ["HNKb"],
    parameters: {
      kfH: chosen("0.5 1/h", ["0 1/h", "100 1/h"], "0 with its formation blocked"),
      khH: rate(6, "half-life 6 h"),
      KHNK: chosen("0.5 µmol/L", ["0.01 µmol/L", "100 µmol/L"]),
    },
    columns: ["HNKb"],
  }),
  knobs: {
    ...downstreamKnobs,
    "metabolite-block": {
      title: "formation of hydroxynorketamine blocked",
      symbol: "kfH",
      to: "0 1/h",
      evidence: "illustrative",
    },
    // Another blocker of the same receptor, of which no hydroxynorketamine is made.
    dizocilpine: { title: "dizocilpine in place of ketamine", symbol: "kfH", to: "0 1/h", evidence: "derived" },
  },
};
