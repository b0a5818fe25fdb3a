import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acrossAxis, valueAxis } from "../../packages/viz/src/drawing/axis.js";
import { frame } from "../../packages/viz/src/drawing/frame.js";
import { begun, guessOf, guessText, nothing } from "../../packages/viz/src/moves/guessed.js";
import { keptOf, keptText } from "../../packages/viz/src/moves/kept.js";
import { namedErrors, numbersBehind } from "../../packages/viz/src/moves/named-errors.js";
import { featuresOf, heightOf, placesOn, SAMPLES, sampled, score } from "../../packages/viz/src/moves/samples.js";
import { curvePanels } from "../../packages/viz/src/moves/where.js";
import { words } from "../../packages/viz/src/moves/words.js";
import { routes, sameDoseSlower, twiceTheDose } from "../../packages/viz/src/scenes/index.js";
import { drawn } from "./page.js";

const linear = { scale: "linear", lowest: 0 } as const;
const falling = Float64Array.from({ length: SAMPLES }, (_, i) => 100 * Math.exp(-i / 12));

describe("the score of a guess", () => {
  it("is 100 for the model's own curve and falls with the distance from it", () => {
    expect(score(falling, falling, linear)).toBe(100);
    const off = (by: number) =>
      score(
        falling.map((value) => value + by),
        falling,
        linear,
      );
    expect([5, 10, 20, 40].map(off)).toEqual([...[5, 10, 20, 40].map(off)].sort((a, b) => b - a));
    // The mean distance as a share of the height: 10 of 98.2, where a half leaves nothing.
    expect(off(10)).toBe(80);
  });

  it("counts what was not drawn as missed", () => {
    const half = falling.map((value, i) => (i < SAMPLES / 2 ? value : Number.NaN));
    expect(score(half, falling, linear)).toBe(51);
    expect(score(nothing(), falling, linear)).toBe(0);
  });

  it("is the same whatever unit the axis is in", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (unit, by) => {
          const guess = falling.map((value) => value * by);
          const inUnit = score(
            guess.map((value) => value * unit),
            falling.map((value) => value * unit),
            linear,
          );
          expect(Math.abs(inUnit - score(guess, falling, linear))).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("sees a logarithmic axis as the eye does: a factor of two is as far anywhere", () => {
    const log = { scale: "log", lowest: 0.01 } as const;
    const twice = (from: number) =>
      score(
        falling.map((value, i) => (Math.abs(i - from) < 4 ? 2 * value : value)),
        falling,
        log,
      );
    expect(twice(5)).toBe(twice(40));
  });

  it("is the same for the same data on a phone and on a wide screen, whatever the axes show", () => {
    const hand = (shape: "narrow" | "wide", domain: readonly [number, number]) => {
      const room = frame(shape, "front", { plot: shape === "narrow" ? 236 : 360 });
      const [x, y] = [acrossAxis([0, 240], room), valueAxis(domain, room)];
      const places = placesOn(x);
      // A hand sets pixels; what it meant is read off the axes again.
      const guess = places.map((at) => y.invert(y(120 * Math.exp(-at / 80))));
      const model = sampled(places, Float64Array.of(0, 40, 240), Float64Array.of(100, 60, 5), 1);
      return { points: score(guess, model, heightOf(y)), features: featuresOf(places, guess) };
    };
    const phone = hand("narrow", [0, 150]);
    const wall = hand("wide", [0, 150]);
    expect(phone.points).toBe(wall.points);
    expect(phone.points).toBe(hand("wide", [0, 600]).points);
    expect(phone.features.peak).toBeCloseTo(wall.features.peak, 9);
    expect(phone.features.ending).toBe("falls");
  });
});

describe("the sentence on a guess", () => {
  const place = (at: number) => `${at} min`;
  const model = { peak: 250, at: 40, slope: -0.05, ending: "falls" };
  it("names the peak, its time and the end", () => {
    const mine = { peak: 500, at: 10, slope: 0, ending: "is level" };
    expect(words.guess.missed(mine, model, "ng/mL", place).replaceAll("\u202f", " ")).toBe(
      "Your peak is 500 ng/mL where the model's is 250 ng/mL, at 10 min instead of 40 min; at the end yours is level and the model falls.",
    );
  });
  it("says what was right", () => {
    expect(words.guess.missed(model, model, "ng/mL", place).replaceAll("\u202f", " ")).toBe(
      "Your peak is right (the model's is 250 ng/mL), at the right place, 40 min; at the end both fall alike.",
    );
  });
});

describe("a guess in an attribute", () => {
  it("comes back as it was committed", () => {
    const values = nothing();
    values[0] = 0;
    values[7] = 251;
    const all = [
      begun,
      { guess: { by: "drawing", values }, votes: [], answer: "shown" },
      { guess: { by: "choice", letter: "B" }, votes: [3, 14, 2], answer: "hidden" },
      { guess: { by: "choice", letter: "" }, votes: [], answer: "hidden" },
      { guess: { by: "direction", way: "up" }, votes: [1], answer: "shown" },
    ] as const;
    for (const one of all) expect(guessOf(guessText(one))).toEqual(one);
  });

  it("takes nothing but its own words, whatever is written there", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(drawn|curve|way|votes|shown)[ -~]{0,40}$/)), (text) => {
        const { guess, votes } = guessOf(text);
        expect(["drawing", "choice", "direction"]).toContain(guess.by);
        if (guess.by === "choice") expect("ABCD").toContain(guess.letter);
        expect(votes.every((one) => Number.isInteger(one) && one >= 0 && one <= 9999)).toBe(true);
        expect(guessOf(guessText(guessOf(text)))).toEqual(guessOf(text));
      }),
      { examples: [["votes :"], ["votes 0 0"]] },
    );
  });
});

describe("kept states in an attribute", () => {
  const published = Object.fromEntries(sameDoseSlower.controls.map((one) => [one.name, one.published]));
  it("come back as they were kept, with every other control as published", () => {
    const kept = [
      { name: "as it opens", values: published },
      { name: "slow", values: { ...published, duration: 120, dose: 0.89 } },
    ];
    expect(keptText(kept, sameDoseSlower)).toBe("as it opens:; slow: duration=120, dose=0.89");
    expect(keptOf(keptText(kept, sameDoseSlower), sameDoseSlower)).toEqual(kept);
  });

  it("are four at most, and take nothing that the scene does not", () => {
    const found = keptOf("A: dose=1; B: dose=900; C: onclick=1; D: hours=7; E: dose=1", sameDoseSlower);
    expect(found.map(({ name }) => name)).toEqual(["A", "B", "C", "D"]);
    expect(found.map(({ values }) => values)).toEqual([{ ...published, dose: 1 }, published, published, published]);
  });

  it("have names without what separates them", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { name } of keptOf(text, sameDoseSlower)) expect(name).not.toMatch(/[;:,=]/);
      }),
    );
  });
});

describe("named errors", () => {
  const errorsOf = (spec: typeof sameDoseSlower, start = {}) => {
    const page = drawn(spec, { start });
    const [panel] = curvePanels(page.panels());
    if (!panel) throw new Error("no curve");
    return { panel, errors: namedErrors(panel, numbersBehind(spec, panel, page.values)) };
  };

  it("with twice the half-life, a curve takes twice as long to fall after its peak", () => {
    const { panel, errors } = errorsOf(sameDoseSlower);
    const { values } = errors.find(({ id }) => id === "half-life") as (typeof errors)[number];
    const places = placesOn(panel.plot.x);
    const [line] = panel.lines;
    const truth = sampled(places, panel.columns.abscissa, panel.columns.column(line?.column ?? ""), panel.plot.factor);
    const top = featuresOf(places, truth).at;
    const lasts = (curve: Float64Array, level: number) =>
      (places.find((at, i) => at > top && (curve[i] as number) < level) ?? Number.NaN) - top;
    const level = 0.4 * Math.max(...truth);
    expect(lasts(values, level) / lasts(truth, level)).toBeGreaterThan(1.6);
    expect(lasts(values, level) / lasts(truth, level)).toBeLessThan(2.4);
  });

  it("mixing up total and free drug multiplies a concentration by the free fraction", () => {
    const { errors, panel } = errorsOf(twiceTheDose);
    const free = errors.find(({ id }) => id === "free");
    const [line] = panel.lines;
    const truth = sampled(
      placesOn(panel.plot.x),
      panel.columns.abscissa,
      panel.columns.column(line?.column ?? ""),
      panel.plot.factor,
    );
    if (free) expect((free.values[24] as number) / (truth[24] as number)).toBeCloseTo(0.55, 9);
    expect(errors.length).toBeGreaterThanOrEqual(2);
  });

  it("have at least two in a scene of routes or of doses", () => {
    for (const spec of [routes, sameDoseSlower, twiceTheDose])
      expect(errorsOf(spec).errors.length).toBeGreaterThanOrEqual(2);
  });
});
