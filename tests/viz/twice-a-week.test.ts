import { simulate } from "@ketalab/core";
import { chainWith, dissociationWithPractice } from "@ketalab/core/effects";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twiceAWeek } from "../../packages/viz/src/scenes/index.js";
import { drawn, said } from "./page.js";
import { knower, published } from "./scene-values.js";

const summaryOf = (values = {}) =>
  knower(twiceAWeek)({ values: { ...published(twiceAWeek), ...values } }).summary as Readonly<Record<string, number>>;

describe("what adds up over sessions", () => {
  it.each([
    [6, 3.5],
    [4, 2],
    [8, 7],
  ])("the response after %d doses, one every %d d, is that of the chain with all of them", (times, every) => {
    const run = simulate({
      regimen: `0.5 mg/kg over 40 min every ${every} d x ${times}`,
      span: `${every * times + 2} d`,
      step: "6 h",
      columns: ["MADRS"],
    });
    const day = ((times - 1) * every + 1) * 1440;
    expect(summaryOf({ times, every }).points).toBeCloseTo(run.at(`${day} min`).MADRS as number, 1);
  });

  it("dissociation falls as the effect with practice says, from 20 to 8.8 of its points over fourteen weeks", () => {
    const practised = (sessions: number) =>
      simulate({
        model: chainWith(dissociationWithPractice),
        regimen: "0.5 mg/kg over 40 min",
        span: "2 h",
        columns: ["practiced"],
        set: { sessions },
      });
    const top = (sessions: number) => Math.max(...practised(sessions).column("practiced"));
    const { felt = 0, dissociation = 0 } = summaryOf({ times: 14, every: 7 });
    expect(felt).toBeCloseTo((100 * 8.8) / 20, 0);
    expect(dissociation).toBeCloseTo(top(14), 1);
  });

  it("more often adds up to more, and after a pause less is left of what was gained and of what was lost", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 13 }), fc.integer({ min: 2, max: 13 }), (times, half) => {
        const every = half / 2;
        const [often, seldom] = [summaryOf({ times, every }), summaryOf({ times, every: every + 0.5 })];
        expect(often.response).toBeGreaterThan(seldom.response as number);
        const later = summaryOf({ times, every, pause: 70 });
        expect(later.response).toBeLessThan(often.response as number);
        expect(later.felt).toBeGreaterThan(often.felt as number);
        expect(later.felt).toBeLessThan(100);
      }),
      { numRuns: 12 },
    );
  });

  it("pressure is the same each time, and the response of S-ketamine is refused in words", () => {
    const run = twiceAWeek.runs[0]?.ready();
    const made = run?.({ ...published(twiceAWeek), drug: "esketamine" });
    expect(new Set(made?.column("pressure"))).toEqual(new Set([100]));
    expect(made?.names).not.toContain("points");
    expect(said(twiceAWeek, { drug: "esketamine" })).toMatch(/no course of doses was fitted/);
    const { element } = drawn(twiceAWeek, { start: { drug: "esketamine" } });
    expect(element.querySelector('svg[data-chart="response"] .note')?.textContent).toMatch(/fitted to ketamine/);
  });

  it("what was not studied is dashed and said", () => {
    const solid = (values: object, column: string) =>
      (
        twiceAWeek.runs[0]
          ?.ready()({ ...published(twiceAWeek), ...values })
          .column(column) ?? []
      ).filter(Number.isFinite).length;
    expect([solid({}, "felt"), solid({ every: 7 }, "felt"), solid({ times: 9 }, "response")]).toEqual([1, 6, 6]);
    expect(said(twiceAWeek, { times: 9 })).toMatch(/six sessions at most/);
    expect(said(twiceAWeek, { every: 7 })).not.toMatch(/extrapolated/);
  });
});
