import { demonstrate, verdicts } from "@ketalab/core/claims";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choice } from "../../packages/viz/src/controls/choice.js";
import { claims } from "../../packages/viz/src/scenes/index.js";
import { claimAt, claimList, guessOf } from "../../packages/viz/src/scenes/shared/claim-at.js";
import { drawn, paper, said } from "./page.js";
import { knower, published } from "./scene-values.js";

const anyClaim = fc.integer({ min: 1, max: claimList.length });
const anyVerdict = fc.constantFrom(...verdicts);
const textOf = (values: object, chart: string) => {
  const { element } = drawn(claims, { start: values as never });
  return [...element.querySelectorAll(`svg[data-chart="${chart}"] text`)].map((one) => one.textContent).join(" ");
};

describe("the scene of nineteen sentences", () => {
  it.each(claimList.map((one, i) => [one.id, i + 1] as const))(
    "%s: no verdict before a guess; then verdict, reason, every finding and the numbers of its demonstration",
    (_, number) => {
      const one = claimAt({ claim: number });
      const values = { ...published(claims), claim: number };
      const told = { ...values, guess: `supported.${number}` };
      for (const word of one.sentence.split(" ")) expect(textOf(values, "card")).toContain(word);
      for (const panel of ["card", "found", "model"])
        expect(textOf(values, panel)).not.toContain(one.because.slice(0, 15));
      const card = textOf(told, "card");
      for (const text of [one.sentence, one.because, one.wouldChange])
        for (const word of text.split(" ")) expect(card).toContain(word);
      const found = textOf(told, "found");
      for (const { says, evidence } of one.findings) {
        for (const word of says.replace(/\.$/, "").split(" ")) expect(found).toContain(word);
        expect(found).toContain(evidence);
      }
      const shown = demonstrate(one);
      const summary = knower(claims)({ values: told }).summary;
      expect(summary).toEqual(shown?.numbers ?? {});
      if (shown) expect(said(claims, {}, told)).toContain(shown.sentence);
      else expect(textOf(told, "model")).toContain("a date on record");
      const lines = drawn(claims, { start: told }).element.querySelectorAll('svg[data-chart="model"] .line');
      const filled = [...lines].filter((line) => (line.getAttribute("d") ?? "").length > 5);
      expect(filled.length).toBe(shown ? lines.length : 0);
      const [run] = claims.runs;
      expect(run?.ready()(values).names).toEqual([]);
      // Lines of one picture are measured in one unit.
      const model = run?.ready()({ ...told });
      expect(new Set(model?.names.map((name) => model.unit(name))).size).toBeLessThan(2);
    },
  );

  it.each(["narrow", "single", "medium", "wide", "projector", "slide"] as const)(
    "every card has room for its words on a screen that is %s",
    (shape) => {
      for (const number of claimList.keys()) {
        const { element } = drawn(claims, { shape, start: { claim: number + 1, guess: `outdated.${number + 1}` } });
        const [card, found] = ["card", "found"].map(
          (id) => element.querySelector(`svg[data-chart="${id}"]`) as Element,
        );
        const lowest = (svg?: Element) =>
          Math.max(
            ...[...(svg?.querySelectorAll("text[data-part]:not(.end):not(.middle)") ?? [])].map((one) =>
              Number(one.getAttribute("y")),
            ),
          );
        const circle = Number(card?.querySelector("circle")?.getAttribute("cy"));
        const written = [...(card?.querySelectorAll('text[x="16"]') ?? [])].map((one) => Number(one.getAttribute("y")));
        expect(Math.max(...written), `${number + 1}`).toBeLessThan(circle - 16);
        const [, , , height] = (found?.getAttribute("viewBox") ?? "").split(" ").map(Number);
        expect(lowest(found), `${number + 1}`).toBeLessThan((height as number) - 12);
      }
    },
  );

  it("shares stand as shares: relief beside unreality, sleep beside surgery", () => {
    const top = (claim: number, name: string) =>
      Math.max(
        ...(claims.runs[0]
          ?.ready()({ claim, guess: `supported.${claim}` })
          .column(name) ?? []),
      );
    expect(top(19, "relief, 5 min")).toBeGreaterThan(30);
    expect(top(1, "sleep")).toBeGreaterThan(99);
    expect(top(2, "relief")).toBeCloseTo(top(2, "dissociation"), 0);
  });

  it("a guess belongs to its sentence: the next one is still to be guessed", () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, anyVerdict, (claim, of, verdict) => {
        expect(guessOf({ claim, guess: `${verdict}.${of}` })).toBe(claim === of ? verdict : undefined);
        expect(guessOf({ claim, guess: verdict })).toBe(verdict);
      }),
    );
    expect(said(claims, { claim: 8 }, { guess: "contradicted.7" })).toMatch(/choose your verdict/);
    expect(said(claims, { guess: "contradicted.7" })).toMatch(/as you said/);
    expect(said(claims, { guess: "supported.7" })).toMatch(/^You said supported, and sentence 7 is contradicted\./);
  });
});

describe("a choice that belongs to another control", () => {
  const one = choice({
    name: "vote",
    label: "vote",
    options: ["none", "yes", "no"].map((value) => ({ value, label: value })),
    published: "none",
    of: "card",
  });
  const shown = (values: { card: number; vote: string }) => {
    const view = one.draw(paper());
    view.show(values);
    const radios = [...view.element.querySelectorAll("input")] as unknown as HTMLInputElement[];
    return radios.map(({ value, checked }) => (checked ? `(${value})` : value));
  };

  it("says what it belongs to, and is open again elsewhere", () => {
    expect(shown({ card: 3, vote: "yes.3" })).toEqual(["none", "(yes.3)", "no.3"]);
    expect(shown({ card: 4, vote: "yes.3" })).toEqual(["(none)", "yes.4", "no.4"]);
    expect(shown({ card: 4, vote: "no" })).toEqual(["none", "yes.4", "(no.4)"]);
  });

  it("reads both spellings and refuses what it does not offer", () => {
    expect(one.read("yes.3")).toBe("yes.3");
    expect(one.read("no")).toBe("no");
    for (const wrong of ["maybe", "yes.", "yes.x", "maybe.3"]) expect(() => one.read(wrong)).toThrow(/must be one of/);
    expect(one.tell("yes.3")).toBe("vote yes");
  });
});
