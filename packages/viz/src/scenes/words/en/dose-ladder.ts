import type { Values } from "../../../drawing/view.js";
import type { Said, SceneSpec } from "../../../scene/spec.js";
import { type Claim, claim, spoken } from "../../../text/claim.js";
import { exactly, withUnit } from "../../../text/number-text.js";
import { known, now, setTo } from "../../shared/said.js";
import { capital, stop } from "../phrases/en.js";

const forms = { ketamine: "racemate", esketamine: "S-ketamine", arketamine: "R-ketamine" } as const;
const formOf = ({ drug }: Values) => forms[drug as keyof typeof forms];
const names = { unreal: "unreality", relief: "relief", asleep: "sleep", cut: "a cut without an answer" } as const;
type Rung = keyof typeof names;
const rungs = Object.keys(names) as Rung[];
const all = { ...names, score: "drowsiness" } as const;
const joined = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** The words of the scene "Which effect comes first as the dose rises?". */
export const doseLadder = {
  title: "Which effect comes first as the dose rises?",
  lead: "One drug by the vein: relief, a feeling that nothing is real, sleep, and surgery, each at its highest.",
  controls: { dose: "dose", duration: "given over", drug: "which ketamine" },
  forms,
  panels: {
    ladder: { title: "relief, and people out of 100, by the dose", short: "relief and people" },
    person: { title: "most people at this dose" },
  },
  axis: "dose by the vein",
  lines: {
    unreal: { name: "unreal", label: "feel that nothing is real" },
    relief: { name: "relief", label: "relief, of the largest" },
    asleep: { name: "asleep", label: "cannot be roused" },
    cut: { name: "surgery", label: "do not answer a cut" },
  },
  trial: (share: number) => `Motov 2017: ${share} of 100 felt that nothing was real`,
  refused: (name: keyof typeof all, values: Values) => `${all[name]} was not measured for ${formOf(values)}`,
  signs: {
    relieved: { yes: "over half of the relief", no: "under half of the relief", unknown: "relief: not known" },
    floating: { yes: "nothing feels real", no: "things feel real", unknown: "what feels real: not known" },
    awake: { yes: "awake", no: "drowsy or deeper", unknown: "how drowsy: not known" },
    asleep: { yes: "cannot be roused", no: "can be roused", unknown: "sleep: not known" },
    covered: { yes: "does not answer a cut", no: "would answer a cut", unknown: "surgery: not known" },
  },
  steps: [
    {
      values: { dose: 0.1, duration: 15, drug: "ketamine" },
      caption: "At 0.1 mg/kg little happens: about a tenth of the relief, and hardly anybody feels unreal.",
      point: { column: "relief.beyond" },
      holds: (said) => now(said, "relief") > 5 && now(said, "relief") < 15 && now(said, "unreal") < 2,
    },
    {
      values: { dose: 0.3, duration: 15, drug: "ketamine" },
      caption: "The dose of a trial: half of the people feel that nothing is real, before half of the relief has come.",
      point: { column: "unreal.beyond" },
      holds: (said) => now(said, "unreal") > 45 && now(said, "unreal") < 60 && now(said, "relief") < 50,
    },
    {
      values: { dose: 1, duration: 15, drug: "ketamine" },
      caption: "Most cannot be roused now. Nobody can be asked what feels real, so that line has ended.",
      point: { column: "asleep.beyond" },
      holds: (said) => now(said, "asleep") > 50 && Number.isNaN(now(said, "unreal")),
    },
    {
      values: { dose: 1, duration: 40, drug: "ketamine" },
      caption: "The same dose more slowly: most can be roused. The rungs move apart.",
      point: { column: "asleep.beyond" },
      holds: (said, steps) => {
        const before = steps[2];
        const apart = (one: Said) => now(one, "half.asleep") / now(one, "half.unreal");
        return before !== undefined && now(said, "asleep") < 50 && apart(said) > apart(before);
      },
    },
    {
      values: { dose: 2.5, duration: 15, drug: "ketamine" },
      caption: "Surgery is a rung of its own: it takes more than twice the dose at which half cannot be roused.",
      point: { column: "cut.beyond" },
      holds: (said) => now(said, "cut") > 50 && now(said, "half.cut") > 2 * now(said, "half.asleep"),
    },
  ],
  says,
  liberties: [
    {
      text: "Each effect is read at its own highest, in one model person; they do not all come at the same minute.",
      evidence: "derived",
    },
    {
      text: "Relief has its half at 121 ng/mL of S-ketamine at the site (90 to 157); how steep it is was chosen.",
      evidence: "read",
    },
    {
      text: "Unreality was placed by two shares of one trial, and so has no band.",
      evidence: "fitted",
    },
    {
      text: "Drowsiness was measured in children, and sleep is the level of adults at which they woke, 740 ± 240 ng/mL.",
      evidence: "read",
    },
    {
      text: "The blood of the model is mixed at once. After a fast push that is not so, and sleep comes too early here.",
    },
    {
      text: "Against one ladder: trials count different things by one name, and people differ. Left out: mood, nausea, breathing, pressure, and what an operation adds.",
    },
  ],
} satisfies Record<string, unknown> & Pick<SceneSpec, "liberties" | "steps">;

/** What has its half within the picture, the lowest dose first. */
const ordered = (said: Said) =>
  rungs
    .filter((name) => now(said, `half.${name}`) <= now(said, "most"))
    .toSorted((a, b) => now(said, `half.${a}`) - now(said, `half.${b}`));
const missing = (said: Said) => rungs.filter((name) => Number.isNaN(now(said, `half.${name}`)));
const dashed = (said: Said) =>
  rungs.filter((name) => known(name)(said) && !known(`studied.${name}`)(said)).map((name) => names[name]);
const pace = (said: Said) => exactly(setTo(said, "duration"), "min");
const amount = (said: Said) => exactly(setTo(said, "dose"), "mg/kg");
const people = (share: number) => `${Math.round(share)} of 100`;
/** What is known at this dose, in words. */
const does = (said: Said): readonly string[] => {
  const [unreal, relief, asleep] = (["unreal", "relief", "asleep"] as const).map((name) =>
    known(name)(said) ? Math.round(now(said, name)) : undefined,
  );
  return [
    ...(unreal === undefined ? [] : [`${people(unreal)} feel unreal`]),
    ...(relief === undefined ? [] : [`relief is ${withUnit(relief, "%")}`]),
    ...(asleep === undefined ? [] : [`${unreal === undefined ? people(asleep) : asleep} cannot be roused`]),
  ];
};

/** What comes first, what the dose does, and what is not known. */
function says(said: Said): readonly Claim<Said>[] {
  return spoken(said, [
    [
      claim(
        (facts) => ordered(facts).length > 1 && does(facts).length > 0,
        (facts) =>
          `Given over ${pace(facts)}, ${names[ordered(facts)[0] as Rung]} comes first: at ${amount(facts)} ${joined(does(facts))}`,
      ),
      claim(
        (facts) => does(facts).length > 0,
        (facts) => `At ${amount(facts)} over ${pace(facts)} ${joined(does(facts))}`,
      ),
      claim(
        (facts) => does(facts).length === 0,
        (facts) => `At ${amount(facts)} over ${pace(facts)} nothing is drawn: it is too far beyond what was studied`,
      ),
    ],
    stop(),
    claim(
      (facts) => ordered(facts).length > 1,
      (facts) =>
        ` Half of each comes at: ${ordered(facts)
          .map((name) => `${names[name]} ${withUnit(now(facts, `half.${name}`), "mg/kg", 2)}`)
          .join(", ")}.`,
    ),
    claim(
      (facts) => dashed(facts).length > 0,
      (facts) =>
        ` ${capital(joined(dashed(facts)))} ${dashed(facts).length > 1 ? "were" : "was"} not studied at this dose, and so dashed.`,
    ),
    claim(
      (facts) => missing(facts).length > 0,
      (facts) =>
        ` ${capital(joined(missing(facts).map((name) => names[name])))} ${missing(facts).length > 1 ? "were" : "was"} not measured for ${formOf(facts.values)}.`,
    ),
    claim(
      (facts) => known("half.unreal")(facts) && !known("unreal")(facts) && now(facts, "asleep") > 50,
      () => " Most cannot be asked what feels real.",
    ),
    claim(known("cut"), (facts) => ` ${people(now(facts, "cut"))} people do not answer a cut.`),
  ]);
}
