import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controlled, pieces, reached, type Told } from "../../packages/viz/src/scene/live-sentence.js";
import type { Said } from "../../packages/viz/src/scene/spec.js";
import { withUnit } from "../../packages/viz/src/text/number-text.js";

const THIN = "\u202f";

/** Inputs as a page has them, each set to what it says. */
const inputs = (all: Readonly<Record<string, string>>) => (name: string) =>
  all[name] === undefined
    ? undefined
    : ({ getAttribute: (asked: string) => (asked === "aria-valuetext" ? all[name] : null) } as HTMLInputElement);

const told = (words: (facts: Said) => string, values: Said["values"], seen: Told["seen"] = []): Told => ({
  says: (facts) => [{ text: words(facts), holds: () => true }],
  facts: { values, summary: {} },
  seen,
});

const mg = (value: unknown) => withUnit(Number(value), "mg");

describe("a number in a sentence", () => {
  it("belongs to the control that it follows, and not to one that reads alike", () => {
    const words = ({ values }: Said) => `${mg(values.dose)} after ${mg(values.first)}, of 7${THIN}mg in all`;
    const all = told(words, { dose: 7, first: 7 });
    const text = words(all.facts);
    const found = controlled(text, all, inputs({ dose: `7${THIN}mg`, first: `7${THIN}mg` }));
    expect(found.map(({ from, control }) => [from, control])).toEqual([
      [0, "dose"],
      [text.indexOf("7", 5), "first"],
    ]);
  });

  it("is found also where another value of the control would bring other words after it", () => {
    const words = ({ values }: Said) => `${mg(values.dose)}: ${values.dose === 40 ? "just so" : "otherwise, by 3"}`;
    const all = told(words, { dose: 40 });
    expect(controlled(words(all.facts), all, inputs({ dose: `40${THIN}mg` }))).toEqual([
      { from: 0, to: 5, control: "dose" },
    ]);
  });

  it("that is part of a longer one is none", () => {
    const words = ({ values }: Said) => `10.5${THIN}mg and ${mg(Number(values.dose) * 10)}`;
    const all = told(words, { dose: 5 });
    expect(controlled(words(all.facts), all, inputs({ dose: `5${THIN}mg` }))).toEqual([]);
  });

  it("has the hue of the one curve that reaches it, and none where two do", () => {
    const columns = (values: number[]) => ({
      abscissa: Float64Array.of(0, 1, 2),
      names: ["a"],
      column: () => Float64Array.from(values),
      unit: () => "ng/mL",
      doses: [],
      without: {},
    });
    const chart = (ink: "parent" | "block") =>
      ({ readings: [{ column: "a", label: "a", unit: "ng/mL", ink }] }) as unknown as Told["seen"][number]["chart"];
    const one = { chart: chart("parent"), columns: columns([0, 253, 12]), cursor: Number.NaN };
    const text = `253${THIN}ng/mL, then 12${THIN}ng/mL, never 2530${THIN}ng/mL or 253${THIN}ng/mL/h`;
    const hues = (seen: Told["seen"]) =>
      reached(
        text,
        told(() => text, {}, seen),
      ).map(({ from, ink }) => [from, ink]);
    expect(hues([one])).toEqual([
      [0, "parent"],
      [text.indexOf("12"), "parent"],
    ]);
    expect(hues([one, { ...one, chart: chart("block") }])).toEqual([]);
  });

  it("takes nothing from the sentence: its pieces are what is read", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 999, noNaN: true }), fc.string(), fc.nat(40), (dose, after, cut) => {
        const words = ({ values }: Said) => `at ${mg(values.dose)} ${after}`;
        const all = told(words, { dose });
        const text = words(all.facts);
        const length = Math.min(cut, text.length);
        const made = pieces(text, length, all, inputs({ dose: mg(dose) }));
        expect(made.map((piece) => piece.text).join("")).toBe(text.slice(0, length));
      }),
    );
  });
});
