import type { Evidence, Source } from "../language/source.js";
import { ketalarLabel } from "../sources/default-chain.js";
import {
  glue2017,
  idvall1979,
  motov2017,
  murrough2013,
  schwenk2018,
  sigtermansPain2009,
  singh2016,
  spravatoSafety,
} from "../sources/effects.js";

/** What is given for one indication. */
export interface ClinicDose {
  /** What for. */
  readonly indication: string;
  /** By id. */
  readonly drug: string;
  /** By which way. */
  readonly route: string;
  /** As the source gives it. */
  readonly dose: string;
  /** How long, how often. */
  readonly schedule: string;
  /** The most that the source names; nothing where it names none. */
  readonly cap?: string;
  /** A regimen that a scenario runs. */
  readonly regimen: string;
  /** Where. */
  readonly source: Source;
  /** How well it is known. */
  readonly evidence: Evidence;
}

/** Doses by indication, as their sources give them. They teach; they prescribe nothing. */
export const clinicDoses: readonly ClinicDose[] = [
  {
    indication: "depression, off the label",
    drug: "ketamine",
    route: "vein",
    dose: "0.5 mg/kg",
    schedule: "over 40 min",
    regimen: "0.5 mg/kg over 40 min",
    source: singh2016,
    evidence: "read",
  },
  {
    indication: "depression, a series, off the label",
    drug: "ketamine",
    route: "vein",
    dose: "0.5 mg/kg, six times",
    schedule: "two or three a week for two or three weeks",
    regimen: "0.5 mg/kg over 40 min",
    source: murrough2013,
    evidence: "read",
  },
  {
    indication: "treatment-resistant depression",
    drug: "esketamine",
    route: "nose",
    dose: "56 or 84 mg for everybody",
    schedule: "twice a week for four weeks, once a week for four, then every week or every second",
    cap: "84 mg",
    regimen: "84 mg nasal",
    source: spravatoSafety,
    evidence: "read",
  },
  {
    indication: "anxiety, research",
    drug: "ketamine",
    route: "skin",
    dose: "0.25 to 1 mg/kg",
    schedule: "weekly",
    regimen: "1 mg/kg sc",
    source: glue2017,
    evidence: "read",
  },
  {
    indication: "acute pain, short drip",
    drug: "ketamine",
    route: "vein",
    dose: "0.3 mg/kg",
    schedule: "in 100 mL of saline over 15 min",
    cap: "0.35 mg/kg",
    regimen: "0.3 mg/kg over 15 min",
    source: motov2017,
    evidence: "read",
  },
  {
    indication: "acute pain, continuous",
    drug: "ketamine",
    route: "vein",
    dose: "at most 1 mg/kg/h",
    schedule: "hours to days",
    cap: "1 mg/kg/h",
    regimen: "1 mg/kg/h for 4 h",
    source: schwenk2018,
    evidence: "read",
  },
  {
    indication: "complex regional pain, research",
    drug: "esketamine",
    route: "vein",
    dose: "5 to 22 mg/h for 70 kg",
    schedule: "4.2 days, by effect",
    regimen: "22.2 mg/h for 100 h",
    source: sigtermansPain2009,
    evidence: "read",
  },
  {
    indication: "anaesthesia, induction",
    drug: "ketamine",
    route: "vein",
    dose: "1 to 4.5 mg/kg, 2 on average",
    schedule: "over 60 s",
    cap: "4.5 mg/kg",
    regimen: "2 mg/kg over 1 min",
    source: ketalarLabel,
    evidence: "read",
  },
  {
    indication: "anaesthesia, induction",
    drug: "ketamine",
    route: "muscle",
    dose: "6.5 to 13 mg/kg",
    schedule: "begins after 3 to 4 min, lasts 12 to 25",
    cap: "13 mg/kg",
    regimen: "10 mg/kg im",
    source: ketalarLabel,
    evidence: "read",
  },
  {
    indication: "anaesthesia, maintenance in a study",
    drug: "ketamine",
    route: "vein",
    dose: "41 (21) µg/kg/min",
    schedule: "with nitrous oxide",
    regimen: "41 µg/kg/min for 1 h",
    source: idvall1979,
    evidence: "read",
  },
];
