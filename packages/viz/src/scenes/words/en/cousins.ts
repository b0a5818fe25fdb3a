import { ligand } from "@ketalab/core/receptor";
import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, THIN, withUnit } from "../../../text/number-text.js";
import { alike, both, changed, known, near, not, now, setFrom, setTo, stays, was } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const share = (value = Number.NaN) => `${number(value, 2)}${THIN}%`;
const level = (micro = Number.NaN) =>
  micro < 0.01 ? withUnit(1000 * micro, "nmol/L", 2) : withUnit(micro, "µmol/L", 2);
/** Seconds as people say them. */
const seconds = (seconds = Number.NaN) =>
  seconds < 90
    ? withUnit(seconds, "s", 2)
    : seconds < 5400
      ? withUnit(seconds / 60, "min", 2)
      : withUnit(seconds / 3600, "h", 2);
const times = (value: number) => `${number(value)}${THIN}×`;
const half = (value: number) => `${times(value)} half`;

/** The words of the scene "Same pore: why is memantine not ketamine, and why did dizocilpine fail?". */
export const cousins = {
  title: "Same pore: why is memantine not ketamine, and why did dizocilpine fail?",
  lead: "All of them sit in the same pore. Give each the same multiple of its half-blocking concentration: they differ in how they leave.",
  controls: { multiple: "free drug", cousin: "compare with", since: "after the wash" },
  half,
  abscissa: "since the drug was washed away",
  panels: {
    busy: { title: "channels still blocked, with glutamate", short: "blocked, with glutamate" },
    silent: { title: "the same without glutamate", short: "blocked, without glutamate" },
    doses: { title: "free drug now (bars), published IC50s (dots)", short: "free drug; IC50 (dots)" },
    speeds: { title: "time constants with glutamate: in, and out (bars)", short: "time in; out (bars)" },
  },
  beside: (name: string) => `${name}, 1${THIN}mM Mg²⁺`,
  blocked: (percent: number) => `blocks ${share(percent)}`,
  inAndOut(within: number, out: number): string {
    const [one, two] = [seconds(within), seconds(out)].map((text) => text.split(THIN)) as [string[], string[]];
    return one[1] === two[1] ? `${one[0]}, ${two.join(THIN)}` : `${one.join(THIN)}, ${two.join(THIN)}`;
  },
  noRates: "no rates",
  tick: (micro: number) => (micro < 0.1 ? withUnit(1000 * micro, "nM") : withUnit(micro, "µM")),
  duration: (seconds: number) =>
    seconds < 60
      ? withUnit(seconds, "s")
      : seconds < 3600
        ? withUnit(seconds / 60, "min")
        : withUnit(seconds / 3600, "h"),
  names: { dizocilpine: "dizocilpine (MK-801)", phencyclidine: "phencyclidine (PCP)" } as Readonly<
    Record<string, string>
  >,
  steps: [
    {
      values: { multiple: 1, cousin: "memantine", since: 5 },
      caption: "Equal block before the wash; five seconds later memantine has left most of its channels.",
      holds: (said) => now(said, "cousinNow") < now(said, "settled") / 2,
    },
    {
      values: { multiple: 1, cousin: "memantine", since: 100 },
      caption: "Without glutamate the gates stay shut and most of both drugs stays in; more of memantine escapes.",
      holds: (said) =>
        now(said, "cousinKept") > now(said, "settled") / 2 && now(said, "cousinKept") < now(said, "ketamineKept"),
    },
    {
      values: { multiple: 1, cousin: "lanicemine", since: 5 },
      caption: "Lanicemine needs more than fifteen times as much and escapes from the shut channel most of all.",
      holds: (said, [memantine]) =>
        memantine !== undefined &&
        near(now(said, "cousinFree") / now(said, "ketamineFree"), 15.5) &&
        now(said, "cousinKept") < now(memantine, "cousinKept"),
    },
    {
      values: { multiple: 1, cousin: "dizocilpine", since: 100 },
      caption: "Dizocilpine holds on for a quarter of an hour of wide-open gates: no dose is soon undone.",
      holds: (said) => now(said, "cousinOut") > 720 && now(said, "cousinOut") < 960,
    },
    {
      values: { multiple: 1, cousin: "phencyclidine", since: 5 },
      caption: "For phencyclidine an affinity is published but no rates: how it leaves cannot be drawn.",
      holds: not(known("cousinOut")),
    },
    {
      values: { multiple: 10, cousin: "memantine", since: 5 },
      caption:
        "Ten times as much fills nine channels in ten without magnesium; with magnesium at rest both block less than a third.",
      holds: (said) =>
        near(now(said, "settled"), 90) && now(said, "ketamineBeside") < 33 && now(said, "cousinBeside") < 33,
    },
  ],
  says,
  liberties: [
    {
      text: "What makes a medicine is decided by trials, which are not in here: the picture shows one property that sets these drugs apart, the way out of the channel.",
    },
    {
      text: "Unbinding is a measured macroscopic rate over an open probability: 0.22 for ketamine, memantine and lanicemine; 0.04 for dizocilpine, whose published 90 min become 14 min in this scheme.",
      evidence: "derived",
    },
    {
      text: "The binding rates of memantine and dizocilpine are quoted second-hand; those of lanicemine are uncertain. None could be traced for phencyclidine and amantadine.",
      evidence: "unverified",
    },
    {
      text: "The exit from the shut channel was fitted to the very dots beside it, one rate to one dot, so their agreement proves nothing; memantine's real release is a fast fraction of a sixth.",
      evidence: "fitted",
    },
    {
      text: "Published IC50s of dizocilpine lie far above the constant that its rates give (the scene How much is blocked? draws one about 80 times as high), because no experiment waits until it has settled. Hollow dots are known second-hand.",
      evidence: "unverified",
    },
    {
      text: "Whether memantine and ketamine differ at synapses is disputed: indistinguishable (Emnett 2013), different at rest in magnesium (Gideons 2014). In mice a dose of ketamine left the channels within an hour and memantine stayed for six (Lord 2013).",
      evidence: "read",
    },
    { text: "A dish without magnesium at −70 mV, glutamate at 1 mM; magnesium at rest by Jahr and Stevens." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const cousinOf = ({ values }: Said) => ligand(String(values.cousin)).short;
/** A moment that was set, as finely as it was. */
const moment = (said: Said) => exactly(setTo(said, "since"), "s");
/** A share so small that two figures would call it nothing. */
const held = (value: number) => (value < 0.05 ? "practically nothing" : share(value));

/** That both settle alike, how they leave, with the gates open and shut, and what magnesium leaves of it. */
function says(said: Said): readonly Claim<Said>[] {
  if (!known("cousinOut")(said)) return spoken(said, withoutRates);
  return spoken(said, [...(changed(said, ["multiple"]).length > 0 ? more : opening), ...leaving]);
}

const withoutRates = [
  claim(
    both(not(known("cousinOut")), known("cousinFree", "settled")),
    (said: Said) =>
      `${level(now(said, "cousinFree"))} of ${cousinOf(said)} would settle at ${share(now(said, "settled"))}, as ${level(now(said, "ketamineFree"))} of ketamine does. No rates of ${cousinOf(said)} could be traced, so there is no line for how fast it comes and goes.`,
  ),
];

const more = [
  claim(
    (said: Said) => changed(said, ["multiple"]).length > 0,
    (said) =>
      `${exactly(setTo(said, "multiple"), "×")} instead of ${exactly(setFrom(said, "multiple"), "×")} what blocks half: block settles at ${share(now(said, "settled"))}, not ${share(was(said, "settled"))}, for both`,
  ),
  claim(both(stays("ketamineOut"), stays("cousinOut")), () => "; the time to leave does not change"),
  stop(),
];

const opening = [
  claim(
    known("ketamineFree", "cousinFree", "settled"),
    (said: Said) =>
      `${level(now(said, "ketamineFree"))} of ketamine and ${level(now(said, "cousinFree"))} of ${cousinOf(said)} both settle at ${share(now(said, "settled"))}.`,
  ),
];

const leaving = [
  claim(
    known("ketamineNow", "cousinNow"),
    (said: Said) =>
      ` ${moment(said)} after the wash ketamine still blocks ${held(now(said, "ketamineNow"))} and ${cousinOf(said)} ${held(now(said, "cousinNow"))} (time constants ${seconds(now(said, "ketamineOut"))} and ${seconds(now(said, "cousinOut"))}).`,
  ),
  [
    claim(
      known("ketamineKept", "cousinKept"),
      (said: Said) =>
        ` With the gates shut, ketamine still blocks ${share(now(said, "ketamineKept"))} after two minutes and ${cousinOf(said)} ${share(now(said, "cousinKept"))}.`,
    ),
    claim(
      known("ketamineKept"),
      (said: Said) =>
        ` With the gates shut, ketamine still blocks ${share(now(said, "ketamineKept"))} after two minutes; for ${cousinOf(said)} no escape was published.`,
    ),
  ],
  [
    claim(
      (said: Said) => alike(now(said, "ketamineBeside"), now(said, "cousinBeside"), 2),
      (said) =>
        ` With magnesium at rest both block ${now(said, "cousinBeside") < 10 ? "only " : ""}${share(now(said, "cousinBeside"))}.`,
    ),
    claim(
      known("ketamineBeside", "cousinBeside"),
      (said: Said) =>
        ` With magnesium at rest they block ${share(now(said, "ketamineBeside"))} and ${share(now(said, "cousinBeside"))}.`,
    ),
  ],
];
