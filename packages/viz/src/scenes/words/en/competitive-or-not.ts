import type { Said, SceneSpec } from "../../../scene/spec.js";
import { number, withUnit } from "../../../text/number-text.js";

const level = (value: unknown) => withUnit(Number(value), "µmol/L", 2);

/** The words of the scene "Competitive or not?". */
export const competitiveOrNot = {
  title: "Competitive or not?",
  lead: "Does more agonist win against this antagonist? The curves show it, and Schild's plot decides.",
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
    beside: { name: "all of it", label: "beside the antagonist" },
    schild: { name: "measured", label: "Schild plot" },
    unit: { name: "slope 1", label: "a competitive antagonist" },
  },
  one: "twice the agonist is needed",
  steps: [
    {
      values: { antagonist: 3, kind: "competitive", agonist: 2 },
      caption: "Competitive, as D-AP5 at the glutamate site: the curve goes to the right, and enough agonist wins.",
    },
    {
      values: { antagonist: 3, kind: "non-competitive", agonist: 2 },
      caption: "Non-competitive: the curve sinks and keeps its place, and no agonist wins it back.",
    },
    {
      values: { antagonist: 3, kind: "uncompetitive", agonist: 2 },
      caption:
        "Uncompetitive, as ketamine in the open pore: the curve sinks and goes to the left, because the agonist opens the door to the blocker.",
    },
    {
      values: { antagonist: 3, kind: "partial-allosteric", agonist: 2 },
      caption: "Partial allosteric, as ifenprodil at GluN2B: the curve sinks to a floor and no further.",
    },
  ],
  says({ before, values, summary }: Said): string {
    const { EC50, EC50alone, largest = 0, ratio, IC50 } = summary;
    const kind = String(values.kind) as keyof typeof competitiveOrNot.kinds;
    const state = `${capital(competitiveOrNot.kinds[kind])} antagonist at ${level(values.antagonist)}: half of what is left needs ${level(EC50)} of agonist instead of ${level(EC50alone)}, and at most ${withUnit(100 * largest, "%")} of the response is left.`;
    const needed =
      ratio === undefined || !Number.isFinite(ratio)
        ? "Half of the full response cannot be reached any more."
        : `Half of the full response needs ${number(ratio, 2)} times the agonist.`;
    const turned =
      before && before.values.agonist !== values.agonist
        ? ` At ${level(values.agonist)} of agonist the IC50 is ${level(IC50)}; at ${level(before.values.agonist)} it was ${level(before.summary.IC50)}.`
        : "";
    return `${state} ${needed}${turned}`;
  },
  liberties: [
    {
      text: "Constants of a worked example (agonist 2, antagonist 1 µmol/L), so that each answer can be done by hand; they belong to no drug.",
      evidence: "illustrative",
    },
    { text: "The response follows occupancy: no spare receptors, no desensitisation, equilibrium everywhere." },
    {
      text: "A Schild plot needs equal responses of one agonist; where the curve sinks, its points leave the line and it has no pA2.",
    },
  ],
} satisfies Record<string, unknown> & { liberties: SceneSpec["liberties"]; steps: SceneSpec["steps"] };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
