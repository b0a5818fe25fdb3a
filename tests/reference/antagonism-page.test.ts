import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { significant, withUnit } from "@ketalab/core";
import { antagonised, antagonisms, competitiveDoseRatio } from "@ketalab/core/receptor";
import { describe, expect, it } from "vitest";

const page = readFileSync(resolve(import.meta.dirname, "../../docs/model.md"), "utf8");
const [, section = ""] = /^## Antagonism\n([\s\S]*?)^## /m.exec(page) ?? [];
const words = section.replaceAll(/\s+/g, " ");

describe("docs/model.md: antagonism", () => {
  it.each(Object.keys(antagonisms))("the row of %s is what the library gives", (id) => {
    const made = antagonised({ antagonism: id });
    const IC50 = [0.2, 2, 10].map((agonist) => significant(made.IC50(agonist), 4)).join(", ");
    const cells = [
      id,
      made.antagonism.moves,
      significant(made.EC50(3), 4),
      withUnit(100 * made.largest(3), "%", 4),
      IC50,
    ];
    expect(section).toContain(`| ${cells.join(" | ")} |\n`);
  });

  it("its sentences hold the numbers of the library", () => {
    const { KA, KB, alphaB, nA, mB } = Object.assign({}, ...Object.values(antagonisms).map((one) => one.parameters));
    expect(words).toContain(`with $K_A$ ${KA.value} µmol/L, an antagonist with $K_B$ ${KB.value} µmol/L`);
    expect(words).toContain(
      `$\\alpha$ ${alphaB.value}, a largest inhibition of ${100 * mB.value} %, a Hill slope of ${nA.value}`,
    );
    const wrong = antagonised({ antagonism: "competitive" }).IC50(10);
    const right = antagonised({ antagonism: "competitive-hill" }).IC50(10);
    expect(words).toContain(`says ${wrong} µmol/L where ${significant(right)} is right`);
    const two = [1, 4].map((KB) => competitiveDoseRatio({ KB, antagonist: KB }));
    const both = 1 + two.reduce((sum, ratio) => sum + ratio - 1, 0);
    expect(words).toContain(`ratios of ${two.join(" and ")} make ${both}, not ${two.reduce((a, b) => a * b)}`);
    const partial = antagonised({ antagonism: "partial-allosteric" });
    const slope = (response: number) => partial.schild(0.3, response) - partial.schild(0.03, response);
    expect(slope(0.1)).toBeCloseTo(1, 12);
    expect(words).toContain(`slope of exactly 1 at a response of 10 %, and ${significant(slope(0.5))} at 50 %`);
  });
});
