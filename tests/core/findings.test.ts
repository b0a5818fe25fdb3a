import { accounts, glutamateFindings } from "@ketalab/core/circuit";
import { describe, expect, it } from "vitest";
import { ketalab } from "../viz/terminal.js";

const ids = glutamateFindings.map(({ id }) => id);

describe("what was found of ketamine and glutamate", () => {
  it("is about a hundred findings, each with an id of its own", () => {
    expect(glutamateFindings.length).toBeGreaterThan(95);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(glutamateFindings.map((one) => [one.id, one] as const))("%s says what, by whom and how well", (_, one) => {
    expect(one.says.length).toBeGreaterThan(3);
    expect(one.method).not.toBe("");
    expect(one.citation.length).toBeGreaterThan(5);
    expect(["read", "unverified", "derived"]).toContain(one.evidence);
    expect(["up", "none", "down", undefined]).toContain(one.sign);
    expect(one.signEvidence === undefined).toBe(one.sign === undefined);
    if (one.dose !== "") expect(one.dose).toMatch(/\d.*(?:mg\/kg|mg\/kg\/h|µmol\/L|mg)$/);
    if (one.time !== "") expect(one.time).toMatch(/^\d.*(?:min|h|days?|weeks)$/);
  });

  it("has no dose and no time that its own words do not have", () => {
    const numbers = (text: string) => text.match(/\d+(?:\.\d+)?/g) ?? [];
    const words = { two: "2" } as const;
    for (const { id, dose, time, says, preparation } of glutamateFindings) {
      const told = numbers(`${says} ${preparation}`.replace("two", words.two));
      for (const one of [...numbers(dose.replace(/^[A-Z]+-?\d+ /, "")), ...numbers(time)])
        expect(told, id).toContain(one);
    }
  });

  it("names the drug where what was given is not ketamine", () => {
    const dose = (id: string) => glutamateFindings.find((one) => one.id === id)?.dose;
    expect(["HOM07n", "LIQ02", "LYhum", "BOJ18", "RKET3"].map(dose)).toEqual([
      "MK-801 0.1 mg/kg",
      "MK-801 10-40 µmol/L",
      "LY354740 0.1-1 µmol/L",
      "S-ketamine 0.375 mg/kg",
      "R-ketamine 10 mg/kg",
    ]);
  });

  it("tells the signs of the dose series that were read from the sizes that were not", () => {
    const series = glutamateFindings.filter(({ id }) => /^MOG-\d+$/.test(id));
    expect(series.map(({ dose, sign }) => `${dose} ${sign}`)).toEqual([
      "10 mg/kg up",
      "20 mg/kg up",
      "30 mg/kg up",
      "50 mg/kg none",
      "200 mg/kg down",
    ]);
    for (const { evidence, signEvidence } of series) expect([evidence, signEvidence]).toEqual(["unverified", "read"]);
  });

  it("holds findings for and against: rises, falls and no change in people too", () => {
    const people = glutamateFindings.filter(({ method }) => method === "human MRS").map(({ sign }) => sign);
    expect(people).toContain("up");
    expect(people).toContain("none");
  });

  it("has every row that an account names against itself", () => {
    for (const { id, against } of Object.values(accounts)) for (const row of against) expect(ids, id).toContain(row);
  });

  it("is listed by the command, whole as JSON", async () => {
    const { out } = await ketalab(["list", "data", "--json"]);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(glutamateFindings)));
    const table = (await ketalab(["list", "data"])).out;
    for (const id of ids) expect(table).toContain(`${id} `);
  });
});
