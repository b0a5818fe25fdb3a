import { readdirSync, readFileSync } from "node:fs";
import { load, simulate } from "@ketalab/core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { toPlan } from "../../packages/viz/src/lecture/plan.js";
import type { Said, SceneSpec, Step } from "../../packages/viz/src/scene/spec.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import { type Claim, sentence } from "../../packages/viz/src/text/claim.js";
import { exactly } from "../../packages/viz/src/text/number-text.js";
import { anyValueOf, controlsOf, gestureOf, knower, published, rangeOf } from "../viz/scene-values.js";
import { captions } from "./captions.js";

/** Every sentence that a scene can say, for random states of all its controls. KETALAB_SENTENCES asks for more seconds. */
const SECONDS = Number(process.env.KETALAB_SENTENCES ?? "6");
const family: readonly (readonly [string, SceneSpec])[] = Object.values(scenes).map((one) => [one.id, one]);
const bounded = (share: number) => ({
  seed: 20260711,
  numRuns: 10_000,
  interruptAfterTimeLimit: (1000 * SECONDS * share) / family.length,
  markInterruptAsFailure: false,
});

/** What no sentence holds: traces of numbers that are none, and of pieces that do not join. */
const BROKEN =
  /NaN|undefined|infinity|null|\[object|not a number|\u22120(?![.\d])|[^\d]\.\.|\s[,;.]|\s\s|: \.|,[,.;]|;[.;]/i;
const clean = (text: string) => {
  expect(text).not.toMatch(BROKEN);
  expect(text).toMatch(/^[A-Z\d\u2212].*\.$/s);
};

/** A number as it stands in a sentence, with half of what its last digit is worth. */
interface Read {
  readonly value: number;
  readonly within: number;
}
const NUMBER = /\u2212?\d+(?:\u202f\d{3}(?!\d))*(?:\.\d+)?(?:e\u2212?\d+)?/g;
function numbersIn(text: string): readonly Read[] {
  return [...text.matchAll(NUMBER)].map(([found]) => {
    const plain = found.replaceAll("\u202f", "").replaceAll("\u2212", "-");
    const [digits = "", power = "0"] = plain.split("e");
    const decimals = digits.split(".")[1]?.length ?? 0;
    return { value: Number(plain), within: 0.5 * 10 ** (Number(power) - decimals) };
  });
}

/** What the words of a sentence say about the numbers in it. */
function wordsFit(text: string) {
  const pair = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([found]) => numbersIn(found).map(({ value }) => value) as [number, number]);
  const n = NUMBER.source;
  for (const [from, to] of pair(new RegExp(`rises from ${n}(?:\u202f\\S+)? to ${n}`, "g")))
    expect(to, text).toBeGreaterThan(from);
  for (const [from, to] of pair(new RegExp(`falls from ${n}(?:\u202f\\S+)? to ${n}`, "g")))
    expect(to, text).toBeLessThan(from);
  for (const [low, high] of pair(new RegExp(`between ${n} and ${n}`, "g"))) expect(low, text).toBeLessThanOrEqual(high);
}

beforeAll(async () => {
  for (const [, { needs }] of family) if (needs) await load(needs);
});

describe.each(family)("sentences of %s", (_, spec) => {
  it("are claims that hold of another run as well, with numbers that it gives", () => {
    const known = knower(spec);
    fc.assert(
      fc.property(gestureOf(spec), (gesture) => {
        const facts = known(gesture);
        const claims = spec.says(facts);
        const text = sentence(claims);
        clean(text);
        wordsFit(text);
        const again = knower(spec)(gesture);
        for (const one of claims as readonly Claim<Said>[]) expect(one.holds(again), one.text).toBe(true);
        const fresh = numbersIn(sentence(spec.says(again)));
        numbersIn(text).forEach(({ value, within }, i) => {
          expect(Math.abs(value - (fresh[i]?.value ?? Number.NaN)), text).toBeLessThanOrEqual(2 * within);
        });
      }),
      bounded(0.7),
    );
  });

  it("name what was set as finely as it was set", () => {
    const known = knower(spec);
    const start = published(spec);
    for (const control of controlsOf(spec)) {
      const range = rangeOf(control);
      if (!range) continue;
      const spokenOf = (value: unknown) => exactly(Number(value), range.unit);
      const names = (text: string, value: unknown) => ` ${text}`.includes(` ${spokenOf(value)}`);
      const opened = (values: Values) => sentence(spec.says(known({ values })));
      if (range.unit === "1" || !names(opened(start), start[control.name])) continue;
      // A sentence that names the control at its published value names it at any other, to the last digit.
      fc.assert(
        fc.property(anyValueOf(spec, control), (value) => {
          if (value === 0) return;
          const text = opened({ ...start, [control.name]: value });
          // A scene may say something else of an end of its slider; it then leaves the number out.
          if (!text.includes(range.unit)) return;
          expect(names(text, value) || !names(text, Math.round(Number(value))), text).toBe(true);
        }),
        { ...bounded(0.3), numRuns: 12 },
      );
    }
  });

  it("and captions of the lesson are true of their own pictures", () => {
    const known = knower(spec);
    const all = spec.steps.map(({ values }) => known({ values }));
    spec.steps.forEach(({ caption, holds }, i) => {
      const before = all[i - 1];
      const said = { ...(all[i] as Said), ...(before && { before }) };
      expect(holds?.(said, all), caption).toBe(true);
    });
  });
});

/** Numbers of a sentence as the core alone gives them, on a grid of its own. */
const witnesses: readonly (readonly [SceneSpec, (values: Values) => Readonly<Record<string, number>>])[] = [
  [
    scenes.dripToMood,
    ({ drug, dose, duration, weight, hours }) => {
      const run = simulate({
        ketalab: 1,
        drug: String(drug),
        regimen: `${dose} mg/kg over ${duration} min`,
        subject: { weight: `${weight} kg` },
        span: "4 h",
        step: "0.2 min",
        columns: ["Cket", "Cketv", "Ce", "B", "B0", "dissociation"],
      });
      const top = (name: string) => Math.max(...run.column(name));
      return {
        arterial: top("Cket"),
        venous: top("Cketv"),
        site: top("Ce"),
        block: 100 * top("B"),
        bare: 100 * top("B0"),
        dissociation: top("dissociation"),
        level: run.at(`${hours} min`).Cket as number,
      };
    },
  ],
  [
    scenes.threeVolumes,
    ({ set, dose, duration, minutes }) => {
      const run = simulate({
        ketalab: 1,
        model: String(set),
        regimen: `${dose} mg/kg over ${duration} min`,
        subject: { weight: "70 kg" },
        span: "90 min",
        step: "0.1 min",
        columns: ["Cket"],
      });
      return { peak: Math.max(...run.column("Cket")), level: run.at(`${minutes} min`).Cket as number };
    },
  ],
  [
    scenes.leftOrRightHand,
    ({ dose }) => {
      const top = (drug: string, column: string) =>
        Math.max(
          ...simulate({
            ketalab: 1,
            drug,
            regimen: `${dose} mg/kg over 40 min`,
            span: "4 h",
            step: "0.2 min",
            columns: [column],
          }).column(column),
        );
      return {
        S: top("esketamine", "Cket"),
        R: top("arketamine", "Cket"),
        both: top("ketamine", "Cket"),
        blockS: 100 * top("esketamine", "B"),
        blockR: 100 * top("arketamine", "B"),
      };
    },
  ],
  [
    scenes.halfLife,
    ({ duration }) => {
      const run = simulate({
        ketalab: 1,
        drug: "ketamine",
        regimen: `0.5 mg/kg over ${duration} min`,
        span: `${Number(duration) + 480} min`,
        step: "0.1 min",
        columns: ["Cket"],
      });
      const [time, level] = [run.time, run.column("Cket")];
      const top = level.indexOf(Math.max(...level));
      const passes = (share: number) =>
        time[level.findIndex((value, i) => i > top && value <= share * (level[top] as number))] as number;
      return { one: passes(0.5) - (time[top] as number), two: passes(0.25) - passes(0.5) };
    },
  ],
];

describe.each(witnesses.map(([spec, witness]) => [spec.id, spec, witness] as const))(
  "numbers of %s",
  (_, spec, witness) => {
    it("are those that the core alone gives", () => {
      const known = knower(spec);
      fc.assert(
        fc.property(gestureOf(spec), ({ values }) => {
          const { summary } = known({ values });
          for (const [name, value] of Object.entries(witness(values))) {
            const slack = spec === scenes.halfLife ? 0.2 + 0.01 * value : 0.005 * Math.abs(value) + 1e-9;
            expect(
              Math.abs((summary[name] as number) - value),
              `${name} of ${JSON.stringify(values)}`,
            ).toBeLessThanOrEqual(slack);
          }
        }),
        { ...bounded(2), numRuns: 40 },
      );
    });
  },
);

const folder = new URL("../../examples/decks/", import.meta.url);
const decks = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const);

describe.each(decks)("captions of the deck %s", (_, text) => {
  it("are true of their own pictures", async () => {
    const { slides } = await toPlan(text);
    for (const slide of slides) {
      if (slide.kind !== "figure") continue;
      const known = knower(slide.scene);
      const all = slide.steps.map(({ values }) => known({ values }));
      slide.steps.forEach((step: Step, i) => {
        const before = all[i - 1];
        const said = { ...(all[i] as Said), ...(before && { before }) };
        const own = slide.scene.steps.find(({ caption }) => caption === step.caption);
        const theirs = slide.scene.steps.map(({ values }) => known({ values }));
        const holds = own?.holds ?? captions[step.caption];
        expect(holds, `who says when this is true: ${step.caption}`).toBeDefined();
        const nth = own ? slide.scene.steps.indexOf(own) - 1 : -1;
        const facts = own && theirs[nth] ? { ...said, before: theirs[nth] } : said;
        expect(holds?.(facts, own ? theirs : all), step.caption).toBe(true);
      });
    }
  });
});
