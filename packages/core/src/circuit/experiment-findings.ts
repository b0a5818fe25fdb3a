import { type Finding, findingOf } from "./finding-row.js";

/** What was found when an experiment was done, by the id of its finding: parts of the table of all findings and in its form. */
export const experimentRows = {
  LOR03:
    'LOR03 | rat | mGluR2/3 | rat, in vivo microdialysis, ventral hippocampus / mPFC | 25 mg/kg |  | LY379268 (0.3-10 mg/kg) dose-dependently inhibited ketamine (25 mg/kg)-evoked NE release; group II agonists "reverse" PCP- and ketamine-evoked glutamate release |  |  | Lorrain et al. 2003 Neuropsychopharmacology 28:1622-1632 | 10.1038/sj.npp.1300238 | read | ',
  SCH13:
    "SCH13 | mouse | mGluR2/3 | mouse (species unverified) hippocampus in vivo | 30 mg/kg |  | ketamine 30 mg/kg raised extracellular glutamate in CA1 and subiculum, not entorhinal cortex or dentate gyrus; LY379268 10 mg/kg blocked the CA1 response | up | read | Schobel et al. 2013 Neuron 78:81-93, Fig 5 | 10.1016/j.neuron.2013.02.011 | read | regional specificity: not every region surges",
  "GER20-KD":
    "GER20-KD | mouse | genetics | mouse mPFC |  |  | GluN2B knock-down in Gad1, Sst or Pvalb interneurons blocked ketamine's antidepressant-like action; knock-down in principal neurons did not |  |  | Gerhard et al. 2020 | 10.1172/JCI130808 | read | ",
  MIL14:
    "MIL14 | mouse | genetics | mouse (2B delta Ctx) |  |  | GluN2B deletion only in principal cortical neurons mimics and occludes ketamine (behaviour, EPSCs, mTOR); GluN2B there is activated by ambient glutamate |  |  | Miller et al. 2014 eLife 3:e03581 | 10.7554/eLife.03581 | read | direct conflict with GER20-KD; teach it as open",
  JEL25:
    "JEL25 | human | human MRS | 26 people with depression, naltrexone 50 mg or placebo first |  | 1 day | naltrexone weakened the rise of Glx (P = 0.029) and the effect on day 1 (P = 0.023) |  |  | Jelen LA et al. Nat Med 2025 |  | read | no mechanism is claimed",
  ANA00:
    "ANA00 | human | human, lamotrigine | 16 healthy; ketamine 0.26 mg/kg bolus + 0.65 mg/kg/h | 0.26 mg/kg and 0.65 mg/kg/h |  | lamotrigine 300 mg p.o. 2 h before reduced ketamine CADSS (p<.001), BPRS positive (p<.001), negative (p<.05), HVLT deficit (p<.05); raised immediate mood effect |  |  | Anand et al. 2000 Arch Gen Psychiatry 57:270-276 | 10.1001/archpsyc.57.3.270 | read | ",
  DEA08:
    "DEA08 | human | human, lamotrigine | 33 healthy men, phMRI |  |  | lamotrigine prevented most ketamine-evoked BOLD changes and symptoms |  |  | Deakin et al. 2008 Arch Gen Psychiatry 65:154-164 | Arch Gen Psychiatry 2008 | read | ",
  "LAM-neg":
    "LAM-neg | human | human, lamotrigine | humans |  |  | null for subjective effects: Mathew 2010 (n=26), Abdallah 2017, Gartner (n=75); but the global-connectivity surge and emotional-WM effect were reduced |  |  | table + repository | PMC8869907 table 3 | read | lamotrigine findings do not all agree",
  MAE08:
    "MAE08 | mouse | AMPA | mouse |  |  | NBQX pre-treatment attenuated ketamine antidepressant-like behaviour and hippocampal pGluR1 change; MK-801 and Ro25-6981 acted too but less sustained |  |  | Maeng et al. 2008 Biol Psychiatry 63:349-352 | PMID 17643398 | read | ",
  LI10: "LI10 | rat | mTOR | rat PFC |  |  | ketamine rapidly activated mTOR, raised synaptic proteins and spine number/function in PFC; mTOR blockade completely blocked synaptogenesis and behaviour |  |  | Li et al. 2010 Science 329:959-964 | 10.1126/science.1190287 | read | ",
  NOS13:
    "NOS13 | rat and mouse | eEF2K | rat/mouse slice |  |  | suppressing spontaneous NMDAR transmission potentiates CA1 synapses; needs protein synthesis, BDNF, eEF2K, surface AMPAR; no change in evoked release needed |  |  | Nosyreva et al. 2013 J Neurosci 33:6990-7002 | J Neurosci 2013 | read | ",
  SHI18:
    "SHI18 | rat | HNK | rat learned helplessness | 20 and 40 mg/kg |  | otherwise than others: (R)-ketamine 20 mg/kg worked, (2R,6R)-HNK 20 and 40 mg/kg did not |  |  | Shirayama & Hashimoto 2018 Int J Neuropsychopharmacol 21:84 | Int J Neuropsychopharmacol 2018 | read | ",
} as const;

/** What came of an experiment on ketamine: the effect was lost, it was weaker, or findings speak against each other. */
export type Verdict = "lost" | "weaker" | "mixed";

/** An experiment that was done, and what was found. */
export interface Tried {
  /** In one word. */
  readonly verdict: Verdict;
  /** Of what: of extracellular glutamate, of what lasts, or of both. */
  readonly of: "glutamate" | "effect" | "both";
  /** The findings that say so. */
  readonly findings: readonly Finding[];
}

const tried = (verdict: Verdict, of: Tried["of"], ...ids: readonly (keyof typeof experimentRows)[]): Tried => ({
  verdict,
  of,
  findings: ids.map((id) => findingOf(experimentRows[id])),
});

/** What was found of each experiment, by its id as a knob of the accounts; one that nobody can do is not among them. */
export const experimentFindings: Readonly<Record<string, Tried>> = {
  "mglu23-agonist": tried("lost", "glutamate", "LOR03", "SCH13"),
  lamotrigine: tried("mixed", "effect", "ANA00", "DEA08", "LAM-neg"),
  naltrexone: tried("weaker", "both", "JEL25"),
  "interneuron-knock-down": tried("lost", "effect", "GER20-KD"),
  "pyramidal-knock-down": tried("mixed", "effect", "GER20-KD", "MIL14"),
  nbqx: tried("weaker", "effect", "MAE08"),
  "bdnf-block": tried("lost", "effect", "NOS13"),
  rapamycin: tried("lost", "effect", "LI10"),
  "eef2k-knock-out": tried("lost", "effect", "NOS13"),
  "metabolite-block": tried("mixed", "effect", "SHI18"),
  dizocilpine: tried("weaker", "effect", "MAE08"),
};
