import * as rival from "../../equations/circuit-index.js";
import { compose } from "../../model/model.js";
import type { Account } from "../account.js";
import { chosen, downstream } from "../downstream.js";
import { circuitKnobs, downstreamKnobs, interneuronKnobs } from "../experiments.js";
import { disinhibition } from "../mean-field.js";

/** The surge starts a chain that outlasts it. */
export const ampaBdnfMtor: Account = {
  id: "ampa-bdnf-mtor",
  title: "surge, AMPA, BDNF, mTOR",
  about: "The surge runs through AMPA receptors, BDNF and mTOR into synapses: gone in an hour or two, felt for days.",
  leavesOut:
    "The first relief within the hour, dopamine, and measured rates: every time constant of the chain is chosen.",
  against: ["RKET3", "PRY18", "ZAN23", "EVA18"],
  model: compose(
    { id: "ampa-bdnf-mtor-account" },
    disinhibition,
    downstream({
      id: "ampa-bdnf-mtor-chain",
      drive: [rival.ampaExcess, rival.excessDrive],
      expression: "shown as it is",
      gain: "1",
      parameters: {
        x50: chosen("0.2", [0.01, 10], "plausible 0.1 to 0.5"),
        ngate: chosen("0", [0, 3], "2: plasticity needs pyramidal receptors that are left"),
      },
    }),
  ),
  knobs: { ...circuitKnobs, ...interneuronKnobs, ...downstreamKnobs },
};
