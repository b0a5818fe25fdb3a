import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { number, withUnit } from "../../../text/number-text.js";
import { both, known, now, within } from "../../shared/said.js";
import { capital, stop } from "../phrases/en.js";

const percent = (value: number) => withUnit(value, "%", 2);

/** The experiments from the top down: in the matrix, on the slider, and at the head of the sentence. */
const experiments = {
  none: { label: "no experiment", short: "none" },
  "mglu23-agonist": { label: "agonist at mGlu2/3 first", short: "mGlu2/3 agonist" },
  lamotrigine: { label: "lamotrigine first", short: "lamotrigine" },
  naltrexone: { label: "naltrexone first", short: "naltrexone" },
  "interneuron-knock-down": { label: "less GluN2B, interneurons", short: "GluN2B, brake" },
  "pyramidal-knock-down": { label: "less GluN2B, pyramidal cells", short: "GluN2B, driven" },
  "equal-affinity": { label: "one affinity for both cells", short: "one affinity" },
  nbqx: { label: "NBQX, blocks AMPA", short: "NBQX" },
  "bdnf-block": { label: "BDNF blocked", short: "no BDNF" },
  rapamycin: { label: "rapamycin, blocks mTOR", short: "rapamycin" },
  "eef2k-knock-out": { label: "eEF2K knocked out", short: "no eEF2K" },
  "metabolite-block": { label: "metabolite not made", short: "no metabolite" },
  dizocilpine: { label: "dizocilpine, equal block", short: "dizocilpine" },
} as const;
type Experiment = keyof typeof experiments;
/** The end of the drip, and a day later, min. */
const moments = { hours: 40, days: 1440 } as const;
const order = Object.keys(experiments) as Experiment[];

/** What was found, as far as it was read. */
const found: Readonly<Record<Experiment, string>> = {
  none: "",
  "mglu23-agonist":
    " Found in rodents: it blocked the rise of glutamate (Schobel 2013); what it does to mood was not read.",
  lamotrigine: " Found in people: it weakened what ketamine does to the mind in some trials and not in others.",
  naltrexone: " Found in people: a weaker rise of Glx and a weaker effect on day 1 (Jelen 2025).",
  "interneuron-knock-down": " Found in mice: the effect was lost (Gerhard 2020).",
  "pyramidal-knock-down":
    " Found in mice: it took nothing away (Gerhard 2020), or it did what ketamine does and left ketamine nothing to do (Miller 2014).",
  "equal-affinity": " Nobody can do this one: it shows what the surge stands on.",
  nbqx: " Found in mice: the effect was weaker (Maeng 2008).",
  "bdnf-block": " Found in slices: no stronger synapses without BDNF (Nosyreva 2013).",
  rapamycin: " Found in rats: neither new synapses nor an effect on behaviour (Li 2010).",
  "eef2k-knock-out": " Found in slices: no stronger synapses without eEF2K (Nosyreva 2013).",
  "metabolite-block":
    " Found, from the other side: in rats the metabolite did not work where R-ketamine did (Shirayama 2018).",
  dizocilpine: " Found in mice: it worked too, for a shorter time (Maeng 2008).",
};

/** The words of the scene "Which experiment tells the accounts apart?". */
export const whichExperiment = {
  title: "Which experiment tells the accounts apart?",
  lead: "Twelve experiments against four accounts of one drip: press a row to run it.",
  controls: { experiment: "experiment", hours: "glutamate at", days: "effect at" },
  experiments,
  groups: {
    glutamate: { label: "release, 40 min", short: "release, %" },
    effect: { label: "effect a day later, of what it is without", short: "effect, day 1, %" },
    found: { label: "" },
  },
  heads: {
    direct: { label: "direct" },
    surge: { label: "surge" },
    eef2k: { label: "eEF2K" },
    metabolite: { label: "metabolite", short: "HNK" },
    found: { label: "found" },
  },
  cells: {
    percent: (value: number) => ({ label: percent(value), short: number(value, 2) }),
    same: { label: "same", short: "=" },
    mute: { label: "?" },
    about: {
      same: "this account has nothing that the experiment acts on, so nothing changes",
      mute: "this account has no number for the experiment",
      found: (citation: string, found: string) => `${citation}: ${found}`,
    },
    verdicts: { lost: "lost", weaker: "weaker", mixed: "mixed" },
    none: (id: string) => (id === "none" ? "" : "–"),
  },
  panels: {
    matrix: {
      title: "what each account predicts, and what was found",
      short: "predicted, and found",
    },
    glutamate: { title: "glutamate release, of what it is without drug", short: "glutamate release" },
    effect: { title: "effect, of what it is on day 1 without", short: "effect" },
  },
  lines: {
    direct: { name: "direct", label: "release, direct" },
    surge: { name: "surge", label: "by the surge" },
    eef2k: { name: "eEF2K", label: "effect, eEF2K" },
    metabolite: { name: "metabolite", label: "effect, metabolite" },
  },
  baseline: "without drug",
  steps: [
    {
      values: { experiment: order.indexOf("nbqx"), ...moments },
      caption:
        "NBQX, an AMPA antagonist: next to nothing is left under all three accounts. A clear result that decides nothing.",
      holds: both(within("effect.surge", 0, 15), within("effect.eef2k", 0, 15), within("effect.metabolite", 0, 15)),
    },
    {
      values: { experiment: order.indexOf("mglu23-agonist"), ...moments },
      caption:
        "An agonist at mGlu2/3 takes the surge away. Only one account loses its effect: this experiment could decide.",
      holds: both(within("effect.surge", 0, 1), within("effect.eef2k", 99, 101), within("effect.metabolite", 99, 101)),
    },
    {
      values: { experiment: order.indexOf("eef2k-knock-out"), ...moments },
      caption: "Without eEF2K it is another account that loses its effect; the surge and the metabolite keep theirs.",
      holds: both(within("effect.eef2k", 0, 1), within("effect.surge", 99, 101), within("effect.metabolite", 99, 101)),
    },
    {
      values: { experiment: order.indexOf("pyramidal-knock-down"), ...moments },
      caption:
        "Less GluN2B in pyramidal cells: two laboratories found opposite things, one account cannot say, and the others hardly part.",
      holds: (said) =>
        Number.isNaN(now(said, "effect.eef2k")) &&
        Math.abs(now(said, "effect.surge") - now(said, "effect.metabolite")) < 25,
    },
    {
      values: { experiment: order.indexOf("dizocilpine"), ...moments },
      caption:
        "Dizocilpine blocks the same receptors and makes no hydroxynorketamine: it tells the metabolite from the rest.",
      holds: both(within("effect.metabolite", 0, 1), within("effect.surge", 99, 101), within("effect.eef2k", 99, 101)),
    },
  ],
  says,
  liberties: [
    {
      text: "What an experiment does to a number is chosen: an agonist takes nine tenths of the autoreceptor, lamotrigine half of the excess, NBQX nine tenths of the AMPA receptors. Of naltrexone only a weaker rise is known, so the excess is cut by some, and no mechanism is claimed.",
      evidence: "illustrative",
    },
    {
      text: "Predictions are for the drip of the trials in people; most experiments were done in mice, rats or slices, at other doses. Each effect is compared with its own: sizes of two accounts are not.",
      evidence: "illustrative",
    },
    {
      text: "Direct inhibition has no effect a day later that could be taken away: its relief ends with the drug. With an agonist release falls before the drug comes, more than was reported.",
      evidence: "derived",
    },
    {
      text: "Against each other: GluN2B in interneurons was needed (Gerhard 2020), GluN2B in pyramidal cells was enough (Miller 2014). Lamotrigine weakened symptoms (Anand 2000, Deakin 2008), and in three other studies it did not.",
      evidence: "read",
    },
    {
      text: "That eEF2K knock-outs do not respond was not read in a paper on behaviour; what was read are slices (Nosyreva 2013).",
      evidence: "unverified",
    },
    {
      text: "Dizocilpine is set to the same block, which nobody measured side by side. The accounts may all be partly right: a lost effect shows what is needed, and never that it is enough.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const effects = ["effect.surge", "effect.eef2k", "effect.metabolite"] as const;
const who = { "effect.surge": "the surge", "effect.eef2k": "eEF2K", "effect.metabolite": "the metabolite" } as const;
/** Less than this reads as nothing, and so near to the whole as all, %. */
const [NOTHING, NEARLY] = [0.5, 0.5] as const;
const amount = (value: number) =>
  value < NOTHING ? "nothing" : Math.abs(value - 100) < NEARLY ? "all" : percent(value);

/** What each account keeps of its effect, whether that tells them apart, and what was found. */
function says(said: Said): readonly Claim<Said>[] {
  const id = (facts: Said) => order[now(facts, "experiment")] ?? "none";
  const name = (facts: Said) => capital(experiments[id(facts)].label);
  const left = (facts: Said) => effects.map((one) => now(facts, one)).filter(Number.isFinite);
  const spread = (facts: Said) => Math.max(...left(facts)) - Math.min(...left(facts));
  const kept = (facts: Said) =>
    effects
      .map((one) => {
        const value = now(facts, one);
        return Number.isFinite(value) ? `${who[one]} keeps ${amount(value)}` : `${who[one]} cannot say`;
      })
      .join(", ");
  const lost = (facts: Said) => effects.filter((one) => now(facts, one) < 25);
  const done = (facts: Said) => id(facts) !== "none";
  return spoken(said, [
    [
      claim(both(done, known("effect.surge")), (facts) => `${name(facts)}: of the effect a day later ${kept(facts)}`),
      claim(
        known("glutamate.direct", "glutamate.surge"),
        (facts) =>
          `After the drip release is ${percent(now(facts, "glutamate.direct"))} by direct inhibition and ${percent(now(facts, "glutamate.surge"))} by the surge; three accounts have an effect a day later`,
      ),
    ],
    stop(),
    [
      claim(
        both(done, (facts) => spread(facts) > 75 && lost(facts).length === 1),
        (facts) => ` It tells ${lost(facts).map((one) => who[one])} from the others.`,
      ),
      claim(
        both(done, (facts) => spread(facts) < 25),
        () => " It decides nothing between them.",
      ),
      claim(
        both(done, (facts) => spread(facts) >= 25),
        () => " They differ by degree only.",
      ),
    ],
    claim(
      both(done, (facts) => found[id(facts)] !== ""),
      (facts) => found[id(facts)],
    ),
  ]);
}
