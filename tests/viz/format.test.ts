import { describe, expect, it } from "vitest";
import { duration, number, withUnit } from "../../packages/viz/src/text/number-text.js";

describe("format", () => {
  it("a number has three significant figures, a true minus and no dust", () => {
    expect(number(252.7014)).toBe("253");
    expect(number(-3.0149)).toBe("\u22123.01");
    expect(number(0.1 + 0.2)).toBe("0.3");
    expect(number(1e-9)).toBe("0");
  });

  it("five figures and more are set apart in thousands", () => {
    expect(number(5040)).toBe("5040");
    expect(number(150000)).toBe("150\u202f000");
  });

  it("a unit follows after a narrow space; a pure number stands alone", () => {
    expect(withUnit(0.5, "mg/kg")).toBe("0.5\u202fmg/kg");
    expect(withUnit(1.5, "1")).toBe("1.5");
  });

  it("minutes become hours and days as a clinician says them", () => {
    expect(duration(40)).toBe("40\u202fmin");
    expect(duration(80)).toBe("1\u202fh 20\u202fmin");
    expect(duration(119.8)).toBe("2\u202fh");
    expect(duration(1440)).toBe("1\u202fd");
    expect(duration(2160)).toBe("1.5\u202fd");
  });
});
