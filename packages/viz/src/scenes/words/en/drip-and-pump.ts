import type { Said, SceneSpec } from "../../../scene/spec.js";
import { duration, number, THIN, withUnit } from "../../../text/number-text.js";

/** The words of the scene "What is the pump set to?". */
export const dripAndPump = {
  title: "What is the pump set to?",
  lead: "From weight and dose to millilitres an hour, and what the blood makes of it.",
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
    plan: { title: "from the order to the pump", units: "step by step" },
    plasma: { title: "ketamine in plasma" },
    rate: { title: "what the pump runs at" },
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
        "The depression drip: 35 mg are 0.7 mL of a 50 mg/mL vial, and a 100 mL bag in forty minutes is 150 mL/h.",
    },
    {
      values: { dose: 0.5, weight: 70, duration: 40, vial: "10", into: "100", pace: "even", hours: 20 },
      caption:
        "Another vial: five times the millilitres of drug, and neither the pump nor the blood knows the difference.",
    },
    {
      values: { dose: 0.5, weight: 70, duration: 40, vial: "50", into: "500", pace: "even", hours: 20 },
      caption: "Another bag: five times the rate on the pump, the same milligrams a minute, the same curve.",
    },
    {
      values: { dose: 2, weight: 75, duration: 1, vial: "100", into: "neat", pace: "even", hours: 1 },
      caption: "The strongest vial must not go into a vein as it is: the plan is refused, with the reason.",
    },
    {
      values: { dose: 2, weight: 75, duration: 1, vial: "100", into: "1:1", pace: "even", hours: 1 },
      caption: "Diluted with an equal volume it may: 3 mL in a minute.",
    },
    {
      values: { dose: 0.5, weight: 70, duration: 40, vial: "50", into: "100", pace: "fast first", hours: 20 },
      caption: "Half of it in the first quarter of the time: two rates on the pump, and a flatter curve.",
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
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"] };

/** One sentence: what the pump is set to and what follows, or what a change did and did not change. */
function says({ before, values, summary }: Said): string {
  const { pump = Number.NaN, last = pump, perMinute = 0, peak = 0, drug = 0 } = summary;
  if (Number.isNaN(pump))
    return "This plan cannot be carried out, so nothing is given and there is no curve: the reason stands in its place.";
  const set = withUnit(pump, "mL/h");
  const level = withUnit(peak, "ng/mL");
  const now = `The pump is set to ${set}${last === pump ? "" : ` and then to ${withUnit(last, "mL/h")}`}, which is ${last === pump ? "" : "at first "}${withUnit(perMinute, "mg/min")}; the plasma peaks at ${level}.`;
  const names = ["dose", "weight", "duration", "vial", "into", "pace"];
  const changed = before ? names.filter((name) => before.values[name] !== values[name]) : [];
  const was = before?.summary ?? {};
  if (changed.length !== 1 || Number.isNaN(was.pump)) return now;
  switch (changed[0]) {
    case "vial":
      return `Another vial changes what is drawn up, from ${number(was.drug ?? 0)} to ${withUnit(drug, "mL")}, and nothing else in a bag of the same size: ${set}, ${withUnit(perMinute, "mg/min")}, the same curve.`;
    case "into":
      return `Made up otherwise, the pump goes from ${number(was.pump ?? 0)} to ${set}, and the vein gets the same ${withUnit(perMinute, "mg/min")}: the curve does not move, because it follows milligrams and not millilitres.`;
    case "pace":
      return `The same dose in the same time, at another pace: the plasma peaks at ${level} instead of ${number(was.peak ?? 0)}. ${values.pace === "even" ? "One rate piles up towards the end." : "What comes early has spread by the time the rest arrives."}`;
    case "duration":
      return `Over ${duration(Number(values.duration))} the pump runs at ${set} instead of ${number(was.pump ?? 0)} and the plasma peaks at ${level} instead of ${number(was.peak ?? 0)}.`;
    case "weight":
      return `At the same mg/kg the milligrams follow the weight and the volume does not: still ${set}, now with ${withUnit(perMinute, "mg/min")} in it; the plasma peaks at ${level}.`;
    default:
      return now;
  }
}
