import {
  convert,
  quantity,
  type Result,
  readNumber,
  regimen,
  type Scenario,
  simulate,
  splitList,
  unit,
} from "@ketalab/core";
import { readTable } from "@ketalab/core/fit";
import { protocol } from "@ketalab/core/receptor";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { anyDocument } from "../fuzz/documents.js";
import { endure } from "../fuzz/endure.js";
import { anyText } from "../fuzz/texts.js";

/** Some seconds as a part of the unit tests; as long as one likes with `npx pnpm fuzz --minutes N`. */
const minutes = Number(process.env.FUZZ_MINUTES ?? 0.07);
const half = { numRuns: 1e9, interruptAfterTimeLimit: minutes * 30_000, markInterruptAsFailure: false };

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  quantity,
  unit,
  regimen,
  readNumber,
  splitList,
  protocol,
  readTable,
  convert: (text) => convert(1, text, "mg"),
  "at of a scenario": (text) => simulate({ regimen: "1 mg bolus", at: text, columns: ["Cket"] }),
  "weight of a scenario": (text) =>
    simulate({ regimen: "1 mg/kg bolus", subject: { weight: text }, at: "0 min", columns: ["Cket"] }),
  "JSON of a scenario": (text) => simulate(JSON.parse(text) as Scenario),
};

/** A share of channels lies between 0 and 1, give or take what rounding does. */
const isShare = (name: string) => /^B[0-9A-Z]?$/.test(name);
const DUST = 1e-9;

/** What no run may hold. */
function faultOf(result: Result): string | undefined {
  for (const name of result.names) {
    const column = result.column(name);
    if (column.length !== result.time.length) return `${name} has ${column.length} moments of ${result.time.length}`;
    const most = column.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
    const level = /mL|\/L/.test(result.unit(name));
    for (const [k, value] of column.entries()) {
      const where = `${name} is ${value} at ${result.time[k]} min`;
      if (!Number.isFinite(value)) return where;
      if (level && value < -DUST * most) return where;
      if (isShare(name) && !(value >= -DUST && value <= 1 + DUST)) return where;
    }
  }
  return undefined;
}

/** How many there were; a long run tells. */
const tried = { texts: 0, documents: 0 };
afterAll(() => {
  if (process.env.FUZZ_MINUTES !== undefined)
    process.stdout.write(
      `${tried.texts} texts through ${Object.keys(readers).length} readers, ${tried.documents} documents\n`,
    );
});

describe("whatever comes in", () => {
  it("each reader reads a text or refuses it in words, within a second", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        tried.texts++;
        const faults = Object.entries(readers).flatMap(([name, read]) => endure(name, () => read(text)).fault ?? []);
        expect(faults).toEqual([]);
      }),
      half,
    );
  });

  it("each document runs or is refused in words; what runs has no gaps, no negative levels and no block above one", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        tried.documents++;
        const { fault, made } = endure("simulate", () => simulate(document as Scenario));
        expect(fault ?? (made && faultOf(made))).toBeUndefined();
      }),
      // Thousands of doses, each of which begins before the one before it has ended.
      { ...half, examples: [[{ regimen: "0.12 mg/kg over 13 min every 5 min", span: "3 weeks", at: "0 min" }]] },
    );
  });
});
