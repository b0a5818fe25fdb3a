import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Cmax, effects, models, type Result, simulate } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Written {
  readonly minutes: number;
  readonly [field: string]: unknown;
}
const read = (name: string) => readFileSync(resolve(import.meta.dirname, `../../examples/decks/${name}.yaml`), "utf8");
const hour = read("one-hour");
const { slides } = parse(hour) as { slides: readonly Written[] };

/** A sentence of the lecture, which must still be there to be true. */
const says = (sentence: string, text = hour) => expect(text).toContain(sentence);

const given = (regimen: string, columns: readonly string[], span = "4 h"): Result =>
  simulate({ drug: "ketamine", regimen, subject: { weight: "70 kg" }, span, columns: [...columns] });
const drip = "0.5 mg/kg over 40 min";
const peak = (regimen: string, column: string) => Cmax(given(regimen, [column]), column).value;

describe("what the lecture of an hour says in numbers", () => {
  it("lasts an hour, and the speaker's notes count right", () => {
    const begins = (wanted: string) => {
      const at = slides.findIndex(({ section }) => section === wanted);
      return slides.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0);
    };
    expect(slides.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(60);
    expect(slides.length).toBeGreaterThanOrEqual(25);
    says("Six figures until minute 23");
    expect(begins("2. The receptor")).toBe(23);
    const first = slides.findIndex(({ section }) => section === "2. The receptor");
    expect(slides.slice(0, first).filter(({ scene }) => scene)).toHaveLength(6);
    says("Seven minutes are left");
    expect(60 - begins("4. The effect")).toBe(7);
  });

  it("half a micromole per litre is free after a drip, six times as much at the site after a push", () => {
    says("Half a micromole per litre is free at the end of a depression drip.");
    expect(peak(drip, "Cu")).toBeCloseTo(0.5, 2);
    says("Six times as much is what an anaesthetic push of 2 mg/kg reaches at the site.");
    expect(peak("2 mg/kg over 1 min", "Cu")).toBeCloseTo(3, 0);
    expect(Math.round(peak("2 mg/kg over 1 min", "Cu") / peak(drip, "Cu"))).toBe(6);
  });

  it("about 3 % of resting channels are blocked, and about 40 % without magnesium", () => {
    says("About 3 % with magnesium at rest, and about 40 % without magnesium.");
    expect(Math.round(100 * peak(drip, "B"))).toBe(3);
    expect(peak(drip, "B0")).toBeGreaterThan(0.375);
    expect(peak(drip, "B0")).toBeLessThan(0.425);
  });

  it("the surge of glutamate doubles with the dose, is less than threefold at four times, and gone at an anaesthetic level", () => {
    const surge = (dose: number) => peak(`${dose} mg/kg over 40 min`, "release") - 100;
    says("Twice the dose, and twice the surge.");
    expect(surge(1) / surge(0.5)).toBeGreaterThan(1.9);
    expect(surge(1) / surge(0.5)).toBeLessThan(2.1);
    says("Four times the dose, and less than three times the surge.");
    says("Four times the dose makes less than three times the surge", read("ten-minutes"));
    expect(surge(2) / surge(0.5)).toBeLessThan(3);
    expect(surge(2) / surge(0.5)).toBeGreaterThan(2.5);
    says("release settles a little **below** where it began");
    // A steady 2211 ng/mL in plasma, at which patients of Idvall were anaesthetised.
    const steady = { model: "disinhibition", regimen: "0 mg bolus", set: { Cu: "5.1 µmol/L" }, columns: ["release"] };
    const settled = simulate({ ...steady, at: ["30 h"] }).at("30 h").release as number;
    expect(settled).toBeLessThan(100);
    expect(settled).toBeGreaterThan(90);
  });

  it("after a day the drug has left and the mood is near its largest; after a week part is there", () => {
    says("A day after the drip hardly any drug is left, and the response is near its largest.");
    says("After a week part of it is still there.");
    const weeks = given(drip, ["MADRS", "Cket"], "14 d");
    const on = (day: string) => weeks.at(day) as Readonly<Record<"MADRS" | "Cket", number>>;
    const most = Cmax(weeks, "MADRS").value;
    expect(on("1 d").MADRS / most).toBeGreaterThan(0.95);
    expect(on("1 d").Cket / Cmax(weeks, "Cket").value).toBeLessThan(0.01);
    expect(on("7 d").MADRS / most).toBeGreaterThan(0.25);
    expect(on("7 d").MADRS / most).toBeLessThan(0.75);
  });

  it("left and right hand: alike in the blood, and about fourfold at the channel", () => {
    says("Hardly any difference in the blood, a more than fourfold one at the channel.");
    const peaks = (column: string) =>
      ["esketamine", "arketamine"].map((drug) => {
        const run = simulate({ drug, regimen: drip, subject: { weight: "70 kg" }, span: "4 h", columns: [column] });
        return Cmax(run, column).value;
      }) as [number, number];
    const [[bloodS, bloodR], [blockS, blockR]] = [peaks("Cket"), peaks("B")];
    expect(Math.max(bloodS, bloodR) / Math.min(bloodS, bloodR)).toBeLessThan(1.25);
    expect(Math.round(blockS / blockR)).toBe(4);
    expect(blockS / blockR).toBeGreaterThan(4);
  });

  it("constants in the notes are those of the library, with their words", () => {
    says("EC50 121 ng/mL (Olofsen 2022, read)");
    const all = Object.values(effects).flatMap(({ model }) => Object.values(model.parameters));
    const ec50 = all.filter(({ value, unit }) => Math.round(value) === 121 && unit === "ng/mL");
    expect(ec50.length).toBeGreaterThan(0);
    for (const { evidence, source } of ec50)
      expect([evidence, source.citation]).toEqual(["read", expect.stringContaining("Olofsen")]);
    says("the largest CADSS of 43 points is fitted");
    expect(all.find(({ value, evidence }) => value === 43 && evidence === "fitted")).toBeDefined();
    says("half of their block at 1.15 µmol/L (fitted), against 4.37 µmol/L for pyramidal cells (fitted)");
    const { KI, KE } = models.disinhibition?.parameters ?? {};
    expect([KI?.value, KI?.evidence, KE?.value, KE?.evidence]).toEqual([1.152, "fitted", 4.3678, "fitted"]);
  });
});
