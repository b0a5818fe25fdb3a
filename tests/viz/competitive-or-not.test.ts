import { describe, expect, it } from "vitest";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { competitiveOrNot } from "../../packages/viz/src/scenes/index.js";
import { said as saidBy } from "./page.js";

const said = (change: Values) => saidBy(competitiveOrNot, change);

describe("competitive or not: what is said", () => {
  it("competitive: the EC50 rises by 1 + [B]/KB and the height stays", () => {
    // 2 x (1 + 3/1) = 8
    expect(said({})).toBe(
      "Competitive antagonist at 3 µmol/L: the EC50 rises from 2 µmol/L to 8 µmol/L; the maximum stays at 100 %. Half of the full response needs 4 times the agonist.",
    );
  });

  it("non-competitive: the EC50 stays and 1/(1 + 3) of the response is left, so half of it is out of reach", () => {
    expect(said({ kind: "non-competitive" })).toMatch(
      /the EC50 stays at 2 µmol\/L; the maximum falls to 25 %\. .* now out of reach/,
    );
  });

  it("uncompetitive: half and height fall together", () => {
    expect(said({ kind: "uncompetitive" })).toMatch(
      /the EC50 falls from 2 µmol\/L to 0.5 µmol\/L; the maximum falls to 25 %/,
    );
  });

  it("more agonist raises the IC50 of a competitive antagonist, by Cheng and Prusoff", () => {
    // KB (1 + [A]/KA): 2 at 2 µmol/L, 11 at 20
    expect(said({ agonist: 20 })).toMatch(
      /With 20 µmol\/L of agonist the IC50 is 11 µmol\/L; with 2 µmol\/L it was 2 µmol\/L.$/,
    );
  });
});
