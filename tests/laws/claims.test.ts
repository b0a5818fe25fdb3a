import "@ketalab/core";
import { allClaims, demonstrate, verdicts } from "@ketalab/core/claims";
import { describe, expect, it } from "vitest";

it("all nineteen sentences are there, each once", () => {
  expect(Object.keys(allClaims)).toHaveLength(19);
  expect(new Set(Object.values(allClaims).map(({ sentence }) => sentence)).size).toBe(19);
});

it("every verdict is given to somebody but the one for what was true once", () => {
  const given = new Set(Object.values(allClaims).map(({ verdict }) => verdict));
  for (const verdict of verdicts) if (verdict !== "outdated") expect(given).toContain(verdict);
});

describe.each(Object.values(allClaims))("$id", (claim) => {
  it("has a sentence, a verdict with a reason, a source for what was found, and what would change it", () => {
    expect(claim.sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(verdicts).toContain(claim.verdict);
    for (const text of [claim.because, claim.wouldChange]) expect(text).toMatch(/\.$/);
    expect(claim.findings.length).toBeGreaterThan(0);
    for (const { says, source, evidence } of claim.findings) {
      expect(says).toMatch(/\.$/);
      expect(source.citation.length).toBeGreaterThan(3);
      if (/not seen/.test(source.via)) expect(evidence).not.toBe("read");
    }
  });

  it("has a scenario whose numbers bear the verdict out, or says why it is a fact without a model", () => {
    const { demonstration } = claim;
    if (typeof demonstration === "string") {
      expect(demonstration.length).toBeGreaterThan(40);
      expect(demonstrate(claim)).toBeUndefined();
      return;
    }
    const shown = demonstrate(claim);
    expect(shown?.holds, JSON.stringify(shown?.numbers)).toBe(true);
    for (const [name, value] of Object.entries(shown?.numbers ?? {})) expect(Number.isFinite(value), name).toBe(true);
    expect(shown?.sentence).toMatch(/\d/);
    expect(shown?.sentence).not.toMatch(/NaN|undefined/);
  });

  it("would not hold with numbers that are all nothing", () => {
    const { demonstration } = claim;
    if (typeof demonstration === "string") return;
    const names = Object.keys(demonstrate(claim)?.numbers ?? {});
    const nothing = Object.fromEntries(names.map((name) => [name, 0]));
    expect(demonstration.holds(nothing)).toBe(false);
  });
});
