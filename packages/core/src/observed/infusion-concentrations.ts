import { type Measurement, measured } from "../receptors/measurement.js";
import { otto2021, simons2022 } from "../sources/default-chain.js";
import { zanos2018, zhao2012 } from "../sources/observed-kinetics.js";

/** A concentration that was read in people some time after the start of a drip. */
export interface InfusionConcentration extends Measurement {
  /** mg */
  readonly dose: number;
  /** min, over which it was given */
  readonly duration: number;
  /** kg; of a mean person where only a mean is known */
  readonly weight: number;
  /** min after the start */
  readonly time: number;
  /** Where the blood was drawn. */
  readonly site: "arterial" | "venous";
  /** What was given. */
  readonly form: "racemate" | "S";
}

const drip = (given: Pick<InfusionConcentration, "dose" | "duration" | "weight" | "site" | "form">) => ({
  at: (time: number, level: string, spec: Parameters<typeof measured>[2]): InfusionConcentration => ({
    ...measured("concentration", level, spec),
    ...given,
    time,
  }),
});

const depression = drip({ dose: 35, duration: 40, weight: 70, site: "venous", form: "racemate" });
const ten = drip({ dose: 10, duration: 30, weight: 68, site: "venous", form: "S" });
const twenty = drip({ dose: 20, duration: 20, weight: 70, site: "arterial", form: "S" });
const median = {
  conditions: "healthy volunteers, medians",
  source: otto2021,
  evidence: "read",
  note: "digitised by others",
} as const;

/** Plasma concentrations after drips into a vein, for pictures that hold a curve against what was measured. */
export const infusionConcentrations: readonly InfusionConcentration[] = [
  depression.at(40, "185 ng/mL", {
    conditions: "patients with resistant depression, 0.5 mg/kg",
    source: zanos2018,
    evidence: "read",
    note: "no spread read; that it was a vein is assumed",
  }),
  depression.at(40, "200 ng/mL", {
    conditions: "patients with resistant depression, 0.5 mg/kg",
    source: zhao2012,
    evidence: "unverified",
    as: "about",
  }),
  ten.at(30, "56 ng/mL", median),
  ten.at(60, "27 ng/mL", median),
  ten.at(120, "15.5 ng/mL", median),
  ten.at(180, "11.5 ng/mL", median),
  ten.at(300, "6 ng/mL", median),
  ten.at(360, "4.2 ng/mL", median),
  ten.at(480, "2.5 ng/mL", median),
  ten.at(600, "1.8 ng/mL", median),
  twenty.at(20, "266 ng/mL", {
    conditions: "20 healthy volunteers, peak of two sessions",
    source: simons2022,
    evidence: "read",
    note: "273 (259 to 287) and 260 (251 to 269)",
  }),
];
