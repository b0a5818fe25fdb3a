import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { lasting, number, THIN, withUnit } from "../../../text/number-text.js";
import { alike, both, changed, falls, known, not, now, ratioIn, rises, setTo, stays, was } from "../../shared/said.js";
import { moves, stop } from "../phrases/en.js";

/** The words of the scene "How do I set the pump?". */
export const dripAndPump = {
  title: "How do I set the pump?",
  lead: "From dose and weight to millilitres an hour, and to the curve in the blood.",
  controls: {
    dose: "dose",
    weight: "body weight",
    duration: "given over",
    vial: "vial, mg/mL",
    into: "made up in",
    pace: "pace",
    hours: "values at",
  },
  vials: { "10": "10", "50": "50", "100": "100" },
  into: {
    neat: "syringe, neat",
    "1:1": "syringe, 1 : 1",
    "50": "50 mL bag",
    "100": "100 mL bag",
    "250": "250 mL bag",
    "500": "500 mL bag",
  },
  paces: { even: "one rate", "fast first": "half in the first quarter" },
  presets: {
    depression: { label: "depression drip", detail: "0.5 mg/kg over 40 min" },
    pain: { label: "pain bolus", detail: "0.3 mg/kg over 15 min" },
    anaesthetic: { label: "anaesthetic push", detail: "2 mg/kg over 1 min, 1 : 1" },
  },
  panels: {
    plan: { title: "how to set the pump", units: "step by step" },
    plasma: { title: "ketamine in plasma" },
    rate: { title: "rate of the pump" },
  },
  lines: {
    Cket: { name: "arterial", label: "ketamine, arterial" },
    rate: { name: "pump", label: "pump" },
  },
  stations: {
    dose: "dose",
    drug: "from the vial",
    bag: "in the bag",
    syringe: "in the syringe",
    pump: "the pump",
    vein: "into the vein",
  },
  diluted: (millilitres: number) => (millilitres > 0 ? `with ${withUnit(millilitres, "mL")} diluent` : "undiluted"),
  stages: (minutes: readonly number[]) => `${minutes.map((one) => number(one)).join(", then ")}${THIN}min`,
  steps: [
    {
      values: { dose: 0.5, weight: 70, duration: 40, vial: "50", into: "100", pace: "even", hours: 20 },
      caption:
        "The depression drip: 35 mg is 0.7 mL from a 50 mg/mL vial, and a 100 mL bag in forty minutes is 150 mL/h.",
      holds: (said) =>
        alike(setTo(said, "dose") * setTo(said, "weight"), 35) &&
        alike(now(said, "drug"), 0.7) &&
        alike(now(said, "pump"), 150),
    },
    {
      values: { dose: 0.5, weight: 70, duration: 40, vial: "10", into: "100", pace: "even", hours: 20 },
      caption: "Another vial: five times the millilitres of drug, the same rate on the pump and the same curve.",
      holds: both((said) => alike(ratioIn("drug")(said), 5), stays("pump"), stays("peak")),
    },
    {
      values: { dose: 0.5, weight: 70, duration: 40, vial: "50", into: "500", pace: "even", hours: 20 },
      caption: "Another bag: five times the rate on the pump, the same milligrams a minute, the same curve.",
      holds: both((said) => alike(ratioIn("pump")(said), 5), stays("perMinute"), stays("peak")),
    },
    {
      values: { dose: 2, weight: 75, duration: 1, vial: "100", into: "neat", pace: "even", hours: 1 },
      caption: "The strongest vial must not go into a vein undiluted: the plan is refused, and the figure says why.",
      holds: not(known("pump")),
    },
    {
      values: { dose: 2, weight: 75, duration: 1, vial: "100", into: "1:1", pace: "even", hours: 1 },
      caption: "Diluted with an equal volume it may: 3 mL in a minute.",
      holds: (said) => alike((now(said, "pump") * setTo(said, "duration")) / 60, 3),
    },
    {
      values: { dose: 0.5, weight: 70, duration: 40, vial: "50", into: "100", pace: "fast first", hours: 20 },
      caption:
        "Half of it in the first quarter of the time: two rates on the pump, and a higher peak that comes after ten minutes.",
      holds: (said, [even]) =>
        even !== undefined &&
        now(said, "pump") !== now(said, "last") &&
        now(said, "peak") > now(even, "peak") &&
        now(said, "peakAt") === 10,
    },
  ],
  says,
  liberties: [
    {
      text: "The pump's fastest rate, 1200 mL/h, stands for common pumps; yours may differ.",
      evidence: "illustrative",
    },
    {
      text: "Vials hold ketamine base in 10, 50 or 100 mg/mL; that the strongest must be diluted is on its label.",
      evidence: "read",
    },
    {
      text: "As much is drawn from the bag as drug goes in, so the volume stays that of the bag. Overfill and tubing are left out.",
    },
    {
      text: "The curve is that of the default kinetics, arterial, of one typical adult of this weight.",
      evidence: "derived",
    },
    { text: "Arithmetic for a class: what is given to whom is decided elsewhere." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

const CONTROLS = ["dose", "weight", "duration", "vial", "into", "pace"];
const rate = (value: number) => withUnit(value, "mL/h");
const inVein = (said: Said) => withUnit(now(said, "perMinute"), "mg/min");
const level = (said: Said) => withUnit(now(said, "peak"), "ng/mL");
const refused = not(known("pump"));

/** What the pump is set to and what follows, or what a change did and did not change. */
function says(said: Said): readonly Claim<Said>[] {
  const [name, ...more] = changed(said, CONTROLS);
  const compared = name !== undefined && more.length === 0 && known("pump")(said) && Number.isFinite(was(said, "pump"));
  return spoken(said, compared ? (alone[name as keyof typeof alone] ?? plan) : plan);
}

const plan = [
  claim(
    refused,
    () => "This plan cannot be carried out, so nothing is given and there is no curve: the figure says why.",
  ),
  [
    claim(
      (said: Said) => now(said, "pump") === now(said, "last"),
      (said) => `The pump is set to ${rate(now(said, "pump"))}, which is ${inVein(said)}`,
    ),
    claim(
      known("pump", "last"),
      (said) =>
        `The pump is set to ${rate(now(said, "pump"))} and then to ${rate(now(said, "last"))}, which is at first ${inVein(said)}`,
    ),
  ],
  claim(known("peak"), (said) => `; the plasma peaks at ${level(said)}.`),
];

const curve = [
  claim(stays("peak"), () => ", the same curve"),
  claim(known("peak"), (said: Said) => `, a peak of ${level(said)} instead of ${number(was(said, "peak"))}`),
];
const pumps = [
  claim(stays("pump"), (said: Said) => `the pump still runs at ${rate(now(said, "pump"))}`),
  claim(
    known("pump"),
    (said: Said) => `the pump runs at ${rate(now(said, "pump"))} instead of ${number(was(said, "pump"))}`,
  ),
];
const gets = [
  claim(stays("perMinute"), (said: Said) => ` and the vein gets the same ${inVein(said)}`),
  claim(
    known("perMinute"),
    (said: Said) => ` and the vein gets ${inVein(said)} instead of ${number(was(said, "perMinute"))}`,
  ),
];
const peaks = moves("the plasma peak", "peak", "ng/mL");

const alone = {
  vial: [
    claim(
      known("drug"),
      (said: Said) =>
        `Another vial changes what is drawn up, from ${number(was(said, "drug"))} to ${withUnit(now(said, "drug"), "mL")}; `,
    ),
    pumps,
    gets,
    curve,
    stop(),
  ],
  into: [
    claim(
      (said: Said) => changed(said, ["into"]).length === 1,
      () => "Made up differently, ",
    ),
    pumps,
    gets,
    claim(stays("peak"), () => ": the curve does not move, because it follows milligrams and not millilitres"),
    stop(),
  ],
  pace: [
    claim(
      (said: Said) => changed(said, ["pace"]).length === 1,
      () => "The same dose in the same time, at another pace: ",
    ),
    peaks,
    [
      claim(
        both(rises("peak"), (said) => now(said, "peakAt") < setTo(said, "duration")),
        () => ", because half of the dose comes in a quarter of the time, and the peak comes early",
      ),
      claim(
        both(falls("peak"), (said) => alike(now(said, "peakAt"), setTo(said, "duration"))),
        () => ", because no part of the dose comes faster than the rest, and the peak comes at the end",
      ),
    ],
    stop(),
  ],
  duration: [
    claim(
      known("pump"),
      (said: Said) =>
        `Over ${lasting(setTo(said, "duration"))} the pump runs at ${rate(now(said, "pump"))} instead of ${number(was(said, "pump"))}; `,
    ),
    peaks,
    stop(),
  ],
  weight: [
    claim(
      (said: Said) => changed(said, ["weight"]).length === 1,
      () => "At the same mg/kg the milligrams follow the weight: ",
    ),
    pumps,
    gets,
    claim(known("peak"), () => "; "),
    peaks,
    stop(),
  ],
};
