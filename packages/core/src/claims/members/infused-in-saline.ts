import { Cmax } from "../../analysis/metrics.js";
import { significant } from "../../language/number-text.js";
import type { Result } from "../../simulation/result.js";
import { glue2017, motov2017, singh2016 } from "../../sources/effects.js";
import type { Claim } from "../claim.js";

/** The sentence "Ketamine is given as an infusion in saline.". */
export const infusedInSaline: Claim = {
  id: "infused-in-saline",
  sentence: "Ketamine is given as an infusion in saline.",
  verdict: "with caveats",
  because: "So it is, and also into the muscle, under the skin, as a nasal spray and by mouth.",
  findings: [
    { says: "0.3 mg/kg in 100 mL of saline over 15 min.", source: motov2017, evidence: "read" },
    { says: "0.5 mg/kg over 40 min, two or three times a week.", source: singh2016, evidence: "read" },
    { says: "Under the skin, 0.25 to 1 mg/kg.", source: glue2017, evidence: "read" },
  ],
  demonstration: {
    effects: [],
    scenarios: {
      vein: { regimen: "0.5 mg/kg over 40 min", span: "4 h", columns: ["Cket"] },
      muscle: { regimen: "0.5 mg/kg im", span: "4 h", columns: ["Cket"] },
    },
    measure: ({ vein, muscle }) => ({
      vein: Cmax(vein as Result, "Cket").value,
      muscle: Cmax(muscle as Result, "Cket").value,
    }),
    holds: ({ vein = 0, muscle = 0 }) => vein > 100 && muscle > 50,
    says: (numbers) =>
      `0.5 mg/kg reaches ${significant(numbers.vein as number)} ng/mL as a drip and ${significant(numbers.muscle as number)} ng/mL from the muscle: both ways lead there.`,
  },
  wouldChange: "Nothing: it is a matter of practice.",
};
