import { compose, drugs, effects, equations, model, models, prepare } from "@ketalab/core";
import { course, POINTS } from "./controls/course.mjs";
import { compare, relativeError } from "./report.mjs";

const { ke0 } = models["effect-site"].parameters;
const hypnosis = effects.hypnosis.model.parameters;
// One site behind the artery for all three effects.
const site = model({
  id: "one-site",
  states: ["CeS"],
  equations: [
    equations["effect-site"].as({ C1: "Cket", Ce: "CeS" }),
    equations.emax.as(
      { E: "hypnosis", Emax: "Emax_hypnosis", EC50: "EC50_hypnosis", gamma: "gamma_hypnosis", C: "CeS" },
      "hypnosis-at-the-site",
    ),
  ],
  parameters: {
    ke0,
    Emax_hypnosis: hypnosis.Emax_hypnosis,
    gamma_hypnosis: hypnosis.gamma_hypnosis,
    EC50_hypnosis: drugs.esketamine.parameters.EC50_hypnosis,
  },
});
const columns = ["Cket", "Cnk", "Chnk", "CeS", "analgesia", "dissociation", "hypnosis"];
const prepared = prepare({
  model: compose(
    { id: "six-infusions", measured: models["simons-2022"].measured },
    models["simons-2022"],
    site,
    effects.analgesia.model,
    effects.dissociation.model,
  ),
  regimen: "0.5 mg/kg over 40 min every 56 h x 6",
  span: "14 d",
  step: "10 min",
  columns,
});
const out = columns.map(() => new Float64Array(POINTS));
let dose = 0.5;
const next = () => {
  dose = dose > 0.6 ? 0.5 : dose + 1e-6;
  return dose;
};

/** The largest difference of any column from the one written by hand. */
function difference() {
  const byHand = course(0.5, out);
  const ours = prepared.run({ dose: 0.5 });
  return Math.max(...columns.map((name, c) => relativeError(ours.column(name), byHand[c])));
}

export const sixInfusions = async () => [
  await compare(
    "P2  parent, two metabolites, a site and three effects, 6 infusions in 14 days, 2,017 x 7 values",
    {
      "control: the same modes by hand": { run: () => course(next(), out) },
      "ketalab, prepared": { run: () => prepared.run({ dose: next() }), error: difference },
    },
    { limit: 2.5, time: 1500 },
  ),
];
