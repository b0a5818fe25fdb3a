import * as rival from "../../equations/circuit-index.js";
import { compose, model } from "../../model/model.js";
import type { Account } from "../account.js";
import { chosen } from "../downstream.js";
import { circuitKnobs, interneuronKnobs } from "../experiments.js";
import { disinhibition as circuit } from "../mean-field.js";

/** Whose receptors are blocked first decides: the brake, and so glutamate rises. */
export const disinhibition: Account = {
  id: "disinhibition",
  title: "disinhibition",
  about:
    "Interneurons lose drive first, so pyramidal cells lose a brake: glutamate rises at low doses and falls at high.",
  leavesOut:
    "Two kinds of cells only: no thalamus, no habenula, no dopamine, and a mean rate hides which pyramidal cells fire.",
  against: ["ROT11", "STA21", "AMA", "MIL14"],
  model: compose(
    { id: "disinhibition-account" },
    circuit,
    model({
      id: "disinhibition-readings",
      equations: [rival.gammaPower, rival.surgeMargin, rival.determinantOfRates, rival.traceOfRates],
      parameters: {
        pgamma: chosen("2", [0.5, 5], "plausible 1 to 2.5; chosen so that 10 mg/kg in rats lands in 200 to 400 %"),
      },
      columns: ["gammaPower", "surge"],
    }),
  ),
  knobs: { ...circuitKnobs, ...interneuronKnobs },
};
