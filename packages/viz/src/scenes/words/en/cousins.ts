import { ligand } from "@ketalab/core/receptor";
import type { Said, SceneSpec } from "../../../scene/spec.js";
import { number, THIN, withUnit } from "../../../text/number-text.js";

const share = (value = Number.NaN) => `${number(value, 2)}${THIN}%`;
const level = (micro = Number.NaN) =>
  micro < 0.01 ? withUnit(1000 * micro, "nmol/L", 2) : withUnit(micro, "µmol/L", 2);
/** Seconds as people say them. */
const lasting = (seconds = Number.NaN) =>
  seconds < 90
    ? withUnit(seconds, "s", 2)
    : seconds < 5400
      ? withUnit(seconds / 60, "min", 2)
      : withUnit(seconds / 3600, "h", 2);
const times = (value: number) => `${number(value)}${THIN}×`;
const half = (value: number) => `${times(value)} half`;

/** The words of the scene "Why is memantine not ketamine, and dizocilpine no medicine?". */
export const cousins = {
  title: "Why is memantine not ketamine, and dizocilpine no medicine?",
  lead: "All of them sit in the same pore. Give each the same multiple of what blocks half: they differ in how they leave.",
  // The longest name last, where its line ends and no leader takes room from it on a phone.
  lines: ["ketamine", "lanicemine", "dizocilpine", "memantine"],
  cousins: ["memantine", "lanicemine", "dizocilpine", "phencyclidine", "amantadine"],
  controls: { multiple: "free drug", cousin: "beside ketamine", since: "after the wash" },
  half,
  abscissa: "since the drug was washed away",
  panels: {
    busy: { title: "channels that still hold it, with glutamate", short: "held, with glutamate" },
    silent: { title: "the same without glutamate", short: "held, without glutamate" },
    doses: { title: "free drug now (bars), IC50 in print (dots)", short: "free drug; IC50 (dots)" },
    speeds: { title: "time constants with glutamate: in, and out (bars)", short: "time in; out (bars)" },
  },
  beside: (name: string) => `${name}, 1${THIN}mM Mg²⁺`,
  blocked: (percent: number) => `blocks ${share(percent)}`,
  inAndOut(within: number, out: number): string {
    const [one, two] = [lasting(within), lasting(out)].map((text) => text.split(THIN)) as [string[], string[]];
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
    },
    {
      values: { multiple: 1, cousin: "memantine", since: 100 },
      caption: "Without glutamate the gates stay shut and most of both stays in; of memantine more escapes.",
    },
    {
      values: { multiple: 1, cousin: "lanicemine", since: 5 },
      caption: "Lanicemine needs ten times as much and escapes from the shut channel most of all.",
    },
    {
      values: { multiple: 1, cousin: "dizocilpine", since: 100 },
      caption: "Dizocilpine holds on for a quarter of an hour of wide-open gates: no dose is soon undone.",
    },
    {
      values: { multiple: 1, cousin: "phencyclidine", since: 5 },
      caption: "Of phencyclidine the affinity is in print and no rates: how it leaves cannot be drawn.",
    },
    {
      values: { multiple: 10, cousin: "memantine", since: 5 },
      caption: "More drug fills more channels and faster; beside magnesium at rest both still block little.",
    },
  ],
  says({ before, values, summary }: Said): string {
    const { settled, ketamineNow, cousinNow, ketamineOut, cousinOut, ketamineKept, cousinKept } = summary;
    const name = ligand(String(values.cousin)).short;
    if (Number.isNaN(cousinOut)) {
      return `${level(summary.cousinFree)} of ${name} would settle at ${share(settled)}, as ${level(summary.ketamineFree)} of ketamine does. How fast it comes and goes is not said: no rates of it could be traced, so there is no line of it.`;
    }
    const kept = Number.isNaN(cousinKept)
      ? `Behind shut gates ketamine keeps ${share(ketamineKept)} of the channels for two minutes; of ${name} no escape was published.`
      : `Behind shut gates, two minutes on, ketamine keeps ${share(ketamineKept)} of the channels and ${name} ${share(cousinKept)}.`;
    const rest = Number.isNaN(summary.cousinBeside)
      ? ""
      : ` Beside magnesium at rest the same doses block ${share(summary.ketamineBeside)} and ${share(summary.cousinBeside)}.`;
    const gone = `${lasting(Number(values.since))} after the wash ketamine still holds ${share(ketamineNow)} and ${name} ${share(cousinNow)} (time constants ${lasting(ketamineOut)} and ${lasting(cousinOut)}).`;
    if (before && before.values.multiple !== values.multiple) {
      return `${times(Number(values.multiple))} instead of ${times(Number(before.values.multiple))} what blocks half: block settles at ${share(settled)}, not ${share(before.summary.settled)}, of both; the time to leave stays. ${gone} ${kept}${rest}`;
    }
    return `${level(summary.ketamineFree)} of ketamine and ${level(summary.cousinFree)} of ${name} both settle at ${share(settled)}. ${gone} ${kept}${rest}`;
  },
  liberties: [
    {
      text: "What makes a medicine is decided by trials, which are not in here: the picture shows one property that sets these drugs apart, the way out of the channel.",
    },
    {
      text: "Unbinding is a measured macroscopic rate over an open probability: 0.22 for ketamine, memantine and lanicemine; 0.04 for dizocilpine, whose 90 min in print become 14 min in this scheme.",
      evidence: "derived",
    },
    {
      text: "The binding of memantine and dizocilpine is known by quotation; the rates of lanicemine are not sure. Of phencyclidine and amantadine none could be traced.",
      evidence: "unverified",
    },
    {
      text: "The exit from the shut channel was fitted to the very dots beside it, one rate to one dot, so that they agree proves nothing; memantine's real release is a fast fraction of a sixth.",
      evidence: "fitted",
    },
    {
      text: "IC50s of dizocilpine in print lie far above its constant, because no experiment waits until it has settled. Hollow dots are known second-hand.",
      evidence: "unverified",
    },
    {
      text: "Whether memantine and ketamine differ at synapses is disputed: indistinguishable (Emnett 2013), different at rest in magnesium (Gideons 2014). In mice a dose of ketamine left the channels within an hour and memantine stayed for six (Lord 2013).",
      evidence: "read",
    },
    { text: "A dish without magnesium at −70 mV, glutamate at 1 mM; magnesium at rest by Jahr and Stevens." },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"]; steps: SceneSpec["steps"] };
