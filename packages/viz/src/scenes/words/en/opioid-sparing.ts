import type { Values } from "../../../drawing/view.js";
import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import { alike, known, knownTwice, near, now, setFrom, setTo, was } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const percent = (value: number) => withUnit(value, "%", 2);
const opioids = {
  oxycodone: "oxycodone",
  morphine: "morphine",
  remifentanil: "remifentanil",
  fentanyl: "fentanyl",
} as const;
const opioidOf = ({ opioid }: Values) => opioids[opioid as keyof typeof opioids];

/** The words of the scene "How much opioid does ketamine spare?". */
export const opioidSparing = {
  title: "How much opioid does ketamine spare?",
  lead: "The same relief from less opioid beside a steady level of S-ketamine: do the two add, or do they help each other?",
  controls: { level: "S-ketamine at the site", share: "given", bend: "bend", opioid: "opioid" },
  opioids,
  panels: {
    isobole: { title: "opioid still needed for half of the relief", short: "opioid still needed" },
    relief: { title: "relief with the opioid that is given", short: "relief by both" },
  },
  axis: "S-ketamine at the effect site",
  lines: {
    straight: { name: "adding", label: "if they only add" },
    needed: { name: "needed", label: "opioid still needed" },
    studied: "as far as it was studied",
    same: { name: "given", label: "same relief as what is given" },
    independent: { name: "apart", label: "if each acts apart (Bliss)" },
    additive: { name: "together", label: "on one surface (Greco)" },
  },
  refused: (values: Values, measured: readonly string[]) =>
    `${opioidOf(values)} is on no surface: measured beside S-ketamine were ${measured.join(", ")}`,
  trials: [
    {
      label: "",
      about: "Brinck 2021, 0.25 mg/mL in the pump: 90.5 % of the oxycodone",
    },
    {
      label: "oxycodone",
      about: "Brinck 2021, 0.5 mg/mL in the pump: 91.2 % of the oxycodone",
    },
    {
      label: "",
      about: "Brinck 2021, 0.75 mg/mL in the pump: 74.7 % of the oxycodone",
    },
    {
      label: "morphine",
      about: "Nielsen 2017, after spinal fusion, level worked out: 65.3 % of the morphine",
    },
  ] as const,
  steps: [
    {
      values: { level: 40, share: 67, bend: 0, opioid: "morphine" },
      caption:
        "A third of the S-ketamine that would do alone replaces a third of the opioid: that is adding, and no more.",
      holds: (said) => near(now(said, "needed"), 67) && alike(now(said, "needed"), now(said, "straight")),
    },
    {
      values: { level: 40, share: 50, bend: 1, opioid: "morphine" },
      caption: "If the two helped each other the line would sag, and half of the opioid would do.",
      holds: (said) => near(now(said, "needed"), 50) && now(said, "needed") < now(said, "straight"),
    },
    {
      values: { level: 17, share: 86, bend: 0, opioid: "oxycodone" },
      caption:
        "The middle arm of one trial needed no less than its lowest: the dots scatter more than the lines differ.",
      holds: (said) => now(said, "high") - now(said, "low") < 9,
    },
    {
      values: { level: 100, share: 17, bend: 0, opioid: "oxycodone" },
      caption: "Beyond 60 ng/mL nobody measured what is spared, so the line is dashed.",
      holds: (said) => setTo(said, "level") > now(said, "studied"),
    },
    {
      values: { level: 40, share: 30, bend: 0, opioid: "oxycodone" },
      caption: "Each acting apart would relieve less than the two on one surface, for the same two doses.",
      panels: ["relief", "isobole"],
      holds: (said) => now(said, "independent") < now(said, "additive") - 2,
    },
  ],
  says,
  liberties: [
    {
      text: "Half of the relief by S-ketamine alone at 121 ng/mL (90 to 157) was read, and the band follows from its interval.",
      evidence: "read",
    },
    {
      text: "That relief by an opioid is of the same kind and as steep is assumed. A fit to the three oxycodone arms gives a bend of 0.15, which their scatter does not tell from 0.",
      evidence: "illustrative",
    },
    {
      text: "Levels of the trials were worked out from their pumps and not measured.",
      evidence: "derived",
    },
    {
      text: "Against it: a trial of 352 people saw no sparing at all (Sveticic 2008). For it: 36 trials, 2502 people, 5 to 20 mg less morphine (Wang 2016).",
      evidence: "read",
    },
    {
      text: "Less opioid is no aim in itself: breathing, nausea and dissociation are not on this line. Left out: the days after, tolerance, and pain that an opioid has made worse.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** How much is still needed, and against which line. */
function says(said: Said): readonly Claim<Said>[] {
  return spoken(said, [
    [
      claim(
        known("needed"),
        (facts) =>
          `Beside ${exactly(setTo(facts, "level"), "ng/mL")} of S-ketamine ${percent(now(facts, "needed"))} of the ${opioidOf(facts.values)} is still needed for the same relief`,
      ),
      claim(
        (facts) => Number.isNaN(now(facts, "needed")),
        (facts) => `Nobody has measured how much ${opioidOf(facts.values)} S-ketamine spares, so no line is drawn`,
      ),
    ],
    [
      claim(
        (facts) => now(facts, "needed") < now(facts, "straight") - 0.5,
        (facts) => `, less than the ${percent(now(facts, "straight"))} that adding would leave`,
      ),
      claim(
        (facts) => now(facts, "needed") > now(facts, "straight") + 0.5,
        (facts) => `, more than the ${percent(now(facts, "straight"))} that adding would leave`,
      ),
      claim(
        (facts) => setTo(facts, "level") > 0 && now(facts, "needed") > 0 && setTo(facts, "bend") === 0,
        () => ": each replaces its share of the other, and no more",
      ),
    ],
    stop(),
    claim(
      (facts) => known("needed")(facts) && setTo(facts, "level") > now(facts, "studied"),
      (facts) => ` Beyond ${exactly(now(facts, "studied"), "ng/mL")} nobody measured it: this is extrapolated.`,
    ),
    claim(
      known("additive", "independent"),
      (facts) =>
        ` With ${exactly(setTo(facts, "share"), "%")} of the opioid, relief is ${number(now(facts, "additive"), 2)} % of the largest on one surface, and ${percent(now(facts, "independent"))} if each acts apart.`,
    ),
    claim(
      (facts) =>
        knownTwice("needed")(facts) &&
        setTo(facts, "level") !== setFrom(facts, "level") &&
        setTo(facts, "bend") === setFrom(facts, "bend") &&
        !alike(was(facts, "needed"), now(facts, "needed"), 2),
      (facts) => ` Beside ${exactly(setFrom(facts, "level"), "ng/mL")} it was ${percent(was(facts, "needed"))}.`,
    ),
  ]);
}
