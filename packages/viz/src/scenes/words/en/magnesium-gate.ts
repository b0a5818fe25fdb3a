import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, withUnit } from "../../../text/number-text.js";
import { changed, known, knownTwice, near, now, setTo, was } from "../../shared/said.js";

const share = (value = Number.NaN) => withUnit(value, "%", 2);
const volt = (value: unknown) => exactly(Number(value), "mV");
const mM = (value: unknown) => exactly(Number(value), "mM");

/** Without magnesium and without drug; what bends by less than a thousandth of a picoampere is straight to the eye. */
const straight = (said: Said) => now(said, "bend") < 1e-3;

/** The words of the scene "What does magnesium do to the current?". */
export const magnesiumGate = {
  title: "What does magnesium do to the current?",
  lead: "A gate that voltage opens: the NMDA channel passes most inward current when the cell is already partly depolarised.",
  controls: { magnesium: "magnesium", voltage: "membrane voltage", ketamine: "free ketamine" },
  abscissa: "membrane voltage",
  panels: {
    current: { title: "current through open channels", short: "current" },
    pore: { title: "what sits in the pore" },
  },
  lines: {
    bare: { name: "no Mg²⁺", label: "NMDA, nothing in the pore" },
    NMDA: { name: "with Mg²⁺", label: "NMDA, with magnesium and drug" },
    open: { name: "open", label: "open pores" },
    magnesium: { name: "Mg²⁺", label: "blocked by magnesium" },
    ketamine: { name: "ketamine", label: "blocked by ketamine" },
  },
  zero: "no current",
  steps: [
    {
      values: { magnesium: 1, voltage: -70, ketamine: 0 },
      caption: "At rest magnesium sits in almost every pore: glutamate alone lets little through.",
      holds: (said) => now(said, "magnesium") > 95,
    },
    {
      values: { magnesium: 1, voltage: -20, ketamine: 0 },
      caption: "Depolarised to −20 mV half of the pores are free, and the inward current is largest near there.",
      holds: (said) => near(now(said, "open"), 50) && Math.abs(now(said, "deepest") - setTo(said, "voltage")) < 10,
    },
    {
      values: { magnesium: 0, voltage: -70, ketamine: 0 },
      caption: "Take the magnesium away, as in many a dish, and the J becomes a straight line.",
      holds: straight,
    },
    {
      values: { magnesium: 1, voltage: -20, ketamine: 5 },
      caption: "Ketamine competes for the same pore: it takes most where magnesium has left.",
      holds: (said) => now(said, "ketamine") > now(said, "magnesium"),
    },
  ],
  says,
  liberties: [
    {
      text: "Magnesium by Jahr and Stevens 1990, at equilibrium; other published forms put half block a few millivolts away.",
      evidence: "read",
    },
    {
      text: "One nanosiemens with every gate open and a reversal at 0 mV are round numbers: the shape is the lesson, not the picoamperes.",
      evidence: "illustrative",
    },
    { text: "Ketamine's depth in the field (delta 0.79) was read for human GluN1/GluN2A.", evidence: "read" },
    { text: "Calcium permeation, the glycine site and desensitisation are left out." },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** What holds the pore here, what passes, and where the current is largest. */
function says(said: Said): readonly Claim<Said>[] {
  const [name, ...more] = changed(said, ["magnesium", "voltage", "ketamine"]);
  const alone: Readonly<Record<string, Parameters<typeof spoken<Said>>[1]>> = {
    magnesium: [exchanged, turn],
    ketamine: [...state, drugged],
  };
  return spoken(said, (more.length === 0 && alone[name ?? ""]) || [...state, turn]);
}

const state = [
  claim(
    known("magnesium"),
    (said: Said) =>
      `At ${volt(said.values.voltage)} magnesium blocks ${share(now(said, "magnesium"))} of the open channels`,
  ),
  claim(
    (said: Said) => setTo(said, "ketamine") > 0,
    (said) => ` and ketamine ${share(now(said, "ketamine"))}`,
  ),
  claim(
    (said: Said) => Math.abs(now(said, "open") + now(said, "magnesium") + now(said, "ketamine") - 100) < 1e-6,
    (said) => `; ${share(now(said, "open"))} pass current.`,
  ),
];
const exchanged = claim(
  knownTwice("open"),
  (said: Said) =>
    `${mM(said.values.magnesium)} magnesium instead of ${mM(said.before?.values.magnesium)}: the share that passes at ${volt(said.values.voltage)} goes from ${share(was(said, "open"))} to ${share(now(said, "open"))}.`,
);
const drugged = claim(
  known("passes"),
  (said: Said) => ` Of what magnesium alone would let through, ketamine blocks ${share(now(said, "passes"))} here.`,
);
const turn = [
  claim(straight, () => " The current is a straight line."),
  claim(
    (said: Said) => now(said, "deepest") > -100,
    (said) => ` The inward current is largest at ${volt(now(said, "deepest"))}.`,
  ),
  claim(
    (said: Said) => now(said, "deepest") === -100,
    () => ` The inward current still grows at ${volt(-100)}.`,
  ),
];
