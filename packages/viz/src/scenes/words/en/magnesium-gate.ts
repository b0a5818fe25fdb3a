import type { Said, SceneSpec } from "../../../scene/spec.js";
import { withUnit } from "../../../text/number-text.js";

const share = (value = Number.NaN) => withUnit(value, "%", 2);
const volt = (value: unknown) => withUnit(Number(value), "mV");
const mM = (value: unknown) => withUnit(Number(value), "mM");

/** The words of the scene "What does magnesium do to the current?". */
export const magnesiumGate = {
  title: "What does magnesium do to the current?",
  lead: "A gate that voltage opens: the NMDA channel passes most where the cell is already half awake.",
  controls: { magnesium: "magnesium", voltage: "membrane voltage", ketamine: "free ketamine" },
  abscissa: "membrane voltage",
  panels: {
    current: { title: "current through open channels", short: "current" },
    pore: { title: "who holds the pore" },
  },
  lines: {
    bare: { name: "no Mg²⁺", label: "NMDA, nothing in the pore" },
    NMDA: { name: "with Mg²⁺", label: "NMDA, with magnesium and drug" },
    open: { name: "open", label: "open pores" },
    magnesium: { name: "Mg²⁺", label: "held by magnesium" },
    ketamine: { name: "ketamine", label: "held by ketamine" },
  },
  zero: "no current",
  steps: [
    {
      values: { magnesium: 1, voltage: -70, ketamine: 0 },
      caption: "At rest magnesium sits in almost every pore: glutamate alone opens little.",
    },
    {
      values: { magnesium: 1, voltage: -20, ketamine: 0 },
      caption:
        "Depolarised to −20 mV half of the pores are free, and the current has its largest inward value near there.",
    },
    {
      values: { magnesium: 0, voltage: -70, ketamine: 0 },
      caption: "Take the magnesium away, as many a dish does, and the J becomes a straight line.",
    },
    {
      values: { magnesium: 1, voltage: -20, ketamine: 5 },
      caption: "Ketamine competes for the same pore: it takes most where magnesium has left.",
    },
  ],
  says({ before, values, summary }: Said): string {
    const { open = 0, magnesium = 0, ketamine = 0, passes = 0 } = summary;
    const drug = Number(values.ketamine) > 0 ? ` and ketamine ${share(ketamine)}` : "";
    const state = `At ${volt(values.voltage)} magnesium holds ${share(magnesium)} of the open channels${drug}; ${share(open)} pass current.`;
    if (before && before.values.magnesium !== values.magnesium) {
      return `${mM(values.magnesium)} magnesium instead of ${mM(before.values.magnesium)}: the share that passes at ${volt(values.voltage)} goes from ${share(before.summary.open)} to ${share(open)}. ${turn(summary.deepest)}`;
    }
    if (before && before.values.ketamine !== values.ketamine) {
      return `${state} Against what magnesium alone would leave, ketamine blocks ${share(passes)} here.`;
    }
    return `${state} ${turn(summary.deepest)}`;
  },
  liberties: [
    {
      text: "Magnesium by Jahr and Stevens 1990, at equilibrium; other published forms put half block some millivolts elsewhere.",
      evidence: "read",
    },
    {
      text: "One nanosiemens with every gate open and a reversal at 0 mV are round numbers: the shape is the lesson, not the picoamperes.",
      evidence: "illustrative",
    },
    { text: "Ketamine's depth in the field (delta 0.79) was read for human GluN1/GluN2A.", evidence: "read" },
    { text: "Calcium permeation, the glycine site and desensitisation are left out." },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"]; steps: SceneSpec["steps"] };

const turn = (deepest = Number.NaN) =>
  Number.isNaN(deepest) ? "The current is a straight line." : `The inward current is largest at ${volt(deepest)}.`;
