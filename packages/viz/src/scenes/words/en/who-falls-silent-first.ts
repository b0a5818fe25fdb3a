import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { duration, exactly, withUnit } from "../../../text/number-text.js";
import { both, known, now, setTo, within } from "../../shared/said.js";
import { stop } from "../phrases/en.js";

const percent = (value: number) => withUnit(value, "%", 2);

/** The words of the scene "Who falls silent first?". */
export const whoFallsSilentFirst = {
  title: "Who falls silent first?",
  lead: "Two kinds of cell, one holding the other back; both are blocked, not at the same pace.",
  controls: { time: "time after the dose", dose: "dose in a rat" },
  panels: {
    cells: { title: "as large as they fire; the bar holds back, the arrow drives", short: "as large as they fire" },
    rates: { title: "firing rate, of what it is without drug", short: "firing rate" },
  },
  cells: { interneurons: "interneurons, the brake", pyramidal: "pyramidal cells" },
  lines: {
    interneurons: { name: "brake", label: "interneurons" },
    pyramidal: { name: "pyramidal", label: "pyramidal cells" },
  },
  baseline: "without drug",
  steps: [
    {
      values: { time: 5, dose: 10 },
      caption: "Five minutes: interneurons have lost a tenth of their rate, pyramidal cells have hardly begun to gain.",
      holds: both(within("interneurons", 86, 92), within("pyramidal", 103, 109)),
    },
    {
      values: { time: 20, dose: 10 },
      caption: "Twenty minutes: the brake is a fifth slower, and what it held back fires nearly half as much again.",
      holds: both(within("interneurons", 76, 84), within("pyramidal", 140, 150)),
    },
    {
      values: { time: 30, dose: 30 },
      caption:
        "Three times the dose more than halves the brake, and pyramidal cells gain little more: they lose drive too.",
      holds: both(within("interneurons", 40, 50), within("pyramidal", 145, 158)),
    },
    {
      values: { time: 30, dose: 200 },
      caption: "An anaesthetic dose: interneurons nearly silent, pyramidal cells at little more than a third.",
      holds: both(within("interneurons", 5, 20), within("pyramidal", 32, 42)),
    },
  ],
  says,
  liberties: [
    {
      text: "In awake rats another blocker, dizocilpine, slowed most putative interneurons and then, with a delay, raised most pyramidal cells (Homayoun and Moghaddam 2007, read; that it took about 10 and 20 to 30 minutes is from memory). The delay here was put in to be like that.",
      evidence: "read",
    },
    {
      text: "Why interneurons go first is not settled: receptors with GluN2C or 2D, fewer of them closed by magnesium, or faster firing that lets the drug in. Here it is an affinity, fitted.",
      evidence: "fitted",
    },
    {
      text: "Against it: in slices blockers cut pyramidal cells more than fast-spiking ones (Rotaru 2011); ketamine lowered the population spike of the hippocampus while it was there (Int J Mol Sci 2021).",
      evidence: "read",
    },
    {
      text: "Knocking down GluN2B in interneurons blocked the effect in mice (Gerhard 2020), and taking it from pyramidal cells mimicked it (Miller 2014): which cell matters is open.",
      evidence: "read",
    },
    {
      text: "Spikes are drawn as many as the rate says, unevenly by a rule, and recorded from nobody. A mean rate hides that ketamine changes which pyramidal cells fire (PMC10823523), and that bursts become single spikes (Jackson 2004).",
      evidence: "illustrative",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** How both fire now, and who changed first. */
function says(said: Said): readonly Claim<Said>[] {
  const brake = (facts: Said) => now(facts, "interneurons");
  const driven = (facts: Said) => now(facts, "pyramidal");
  return spoken(said, [
    claim(
      known("interneurons", "pyramidal"),
      (facts) =>
        `${duration(setTo(facts, "time"))} after ${exactly(setTo(facts, "dose"), "mg/kg")} interneurons fire at ${percent(brake(facts))} of their rate and pyramidal cells at ${percent(driven(facts))}`,
    ),
    [
      claim(
        (facts) => brake(facts) < 95 && driven(facts) > 105,
        () => ": the brake is weaker, and what it held back fires more",
      ),
      claim(
        (facts) => brake(facts) < driven(facts) && driven(facts) < 95,
        () => ": both have lost drive, and the brake more of it",
      ),
    ],
    stop(),
    [
      claim(
        (facts) => now(facts, "lost") < now(facts, "gained") && !(now(facts, "fell") < now(facts, "gained")),
        (facts) =>
          ` The brake had lost a twentieth after ${duration(now(facts, "lost"))}, the others had gained one after ${duration(now(facts, "gained"))}.`,
      ),
      claim(
        (facts) => now(facts, "lost") < now(facts, "fell"),
        (facts) =>
          ` The brake had lost a twentieth after ${duration(now(facts, "lost"))}, the others after ${duration(now(facts, "fell"))}.`,
      ),
    ],
  ]);
}
