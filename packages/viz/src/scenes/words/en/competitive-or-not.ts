import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, number, withUnit } from "../../../text/number-text.js";
import { alike, both, changed, known, now, was } from "../../shared/said.js";
import { capital, stop } from "../phrases/en.js";

const level = (value: number) => withUnit(value, "µmol/L", 2);
const set = (value: unknown) => exactly(Number(value), "µmol/L");

const inPlace = (said: Said) => alike(now(said, "EC50"), now(said, "EC50alone"), 2);
const right = (said: Said) => !inPlace(said) && now(said, "EC50") > now(said, "EC50alone");
const left = (said: Said) => !inPlace(said) && now(said, "EC50") < now(said, "EC50alone");
const fullHeight = (said: Said) => alike(now(said, "largest"), 1);
const sunk = (said: Said) => !fullHeight(said) && now(said, "largest") < 1;

/** The words of the scene "Competitive or not?". */
export const competitiveOrNot = {
  title: "Competitive or not?",
  lead: "Does more agonist overcome this antagonist? The curves show it, and Schild's plot decides.",
  controls: { antagonist: "antagonist", kind: "antagonism", agonist: "agonist" },
  kinds: {
    competitive: "competitive",
    uncompetitive: "uncompetitive",
    "non-competitive": "non-competitive",
    mixed: "mixed",
    "partial-allosteric": "partial allosteric",
    "competitive-two-sites": "two sites",
  },
  panels: {
    curves: { title: "response to the agonist", short: "response" },
    schild: { title: "Schild plot: lg (dose ratio − 1)", short: "Schild plot" },
    half: { title: "EC50 and IC50", short: "EC50 and IC50" },
  },
  agonistAxis: "agonist",
  antagonistAxis: "antagonist",
  lines: {
    alone: { name: "alone", label: "agonist alone" },
    low: { name: "a third", label: "a third of the antagonist" },
    beside: { name: "all of it", label: "with the antagonist" },
    schild: { name: "measured", label: "Schild plot" },
    unit: { name: "slope 1", label: "a competitive antagonist" },
  },
  one: "twice the agonist is needed",
  steps: [
    {
      values: { antagonist: 3, kind: "competitive", agonist: 2 },
      caption: "Competitive, as D-AP5 at the glutamate site: the curve moves to the right, and enough agonist wins.",
      holds: both(right, fullHeight),
    },
    {
      values: { antagonist: 3, kind: "non-competitive", agonist: 2 },
      caption:
        "Non-competitive: the curve sinks and keeps its place, and no agonist wins it back. Ketamine, trapped in the channel, looks like this at equilibrium.",
      holds: both(sunk, inPlace),
    },
    {
      values: { antagonist: 3, kind: "uncompetitive", agonist: 2 },
      caption:
        "Uncompetitive, as a blocker of the open pore over which the channel cannot close: the curve sinks and moves to the left, because the agonist opens the door to the blocker.",
      holds: both(sunk, left),
    },
    {
      values: { antagonist: 3, kind: "partial-allosteric", agonist: 2 },
      caption: "Partial allosteric, as ifenprodil at GluN2B: the curve sinks to a floor and no further.",
      holds: (said) => sunk(said) && now(said, "floor") > 0,
    },
  ],
  says,
  liberties: [
    {
      text: "Constants of a worked example (agonist 2, antagonist 1 µmol/L), so that every answer can be worked out by hand; they belong to no drug.",
      evidence: "illustrative",
    },
    { text: "The response follows occupancy: no spare receptors, no desensitisation, equilibrium everywhere." },
    {
      text: "A Schild plot needs equal responses of one agonist; where the curve sinks, its points leave the line and it has no pA2.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** How high the curve is and where it lies, and what that asks of the agonist. */
function says(said: Said): readonly Claim<Said>[] {
  return spoken(said, [
    claim(
      known("EC50", "largest"),
      ({ values }) =>
        `${capital(competitiveOrNot.kinds[values.kind as "mixed"])} antagonist at ${set(values.antagonist)}: `,
    ),
    place,
    height,
    stop(),
    needed,
    claim(
      (facts) => changed(facts, ["agonist"]).length > 0,
      (facts) =>
        ` With ${set(facts.values.agonist)} of agonist the IC50 is ${level(now(facts, "IC50"))}; with ${set(facts.before?.values.agonist)} it was ${level(was(facts, "IC50"))}.`,
    ),
  ]);
}

const place = [
  claim(inPlace, (said: Said) => `the EC50 stays at ${level(now(said, "EC50"))}`),
  claim(right, (said: Said) => `the EC50 rises from ${level(now(said, "EC50alone"))} to ${level(now(said, "EC50"))}`),
  claim(left, (said: Said) => `the EC50 falls from ${level(now(said, "EC50alone"))} to ${level(now(said, "EC50"))}`),
];
const height = [
  claim(fullHeight, () => "; the maximum stays at 100\u202f%"),
  claim(sunk, (said: Said) => `; the maximum falls to ${withUnit(100 * now(said, "largest"), "%")}`),
];
const needed = [
  claim(
    (said: Said) => !Number.isFinite(now(said, "ratio")),
    () => " Half of the full response is now out of reach.",
  ),
  claim(
    known("ratio"),
    (said: Said) => ` Half of the full response needs ${number(now(said, "ratio"), 2)} times the agonist.`,
  ),
];
