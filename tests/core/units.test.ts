import {
  baseFromSalt,
  convert,
  nearest,
  parameter,
  quantity,
  saltFactor,
  saltFromBase,
  significant,
  text,
  unit,
  withUnit,
} from "@ketalab/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unknown } from "../../packages/core/src/language/names.js";
import { readValue } from "../../packages/core/src/language/parameter.js";
import { dimensionText, fromBase, sameDimension, toBase } from "../../packages/core/src/language/units.js";
import { convention } from "../../packages/core/src/sources/default-chain.js";

/** Units of one kind: any two of a row can be converted. */
const kinds = [
  ["g", "mg", "µg", "ng"],
  ["L", "dL", "mL", "µL"],
  ["ms", "s", "min", "h", "d", "week"],
  ["mol", "mmol", "µmol", "nmol"],
  ["M", "mM", "µM", "nM", "mol/L", "mmol/L", "µmol/L", "nmol/mL"],
  ["g/L", "mg/L", "µg/L", "ng/mL", "mg/dL", "µg/mL"],
  ["L/h", "L/min", "mL/min", "mL/s"],
  ["mg/kg", "µg/kg", "g/kg"],
  ["mg/kg/h", "µg/kg/min", "mg/(kg*h)", "mg*kg^-1*h^-1"],
  ["V", "mV"],
  ["nA", "pA"],
  ["nS", "pS", "pA/mV", "nA/mV"],
  ["1/min", "1/h", "1/d", "Hz", "bpm"],
  ["1", "%"],
] as const;
const pair = fc.constantFrom(...kinds).chain((kind) => fc.tuple(fc.constantFrom(...kind), fc.constantFrom(...kind)));
const size = fc.double({ min: 1e-9, max: 1e9, noNaN: true });

describe("units: conversion", () => {
  it("there and back is the same number", () => {
    fc.assert(
      fc.property(size, pair, (value, [a, b]) => {
        const back = convert(convert(value, a, b), b, a);
        expect(Math.abs(back - value)).toBeLessThanOrEqual(4e-16 * value);
      }),
    );
  });

  it("to the base system and back is the same number", () => {
    fc.assert(
      fc.property(size, pair, (value, [a]) => {
        expect(Math.abs(fromBase(toBase(value, a), a) - value)).toBeLessThanOrEqual(4e-16 * value);
      }),
    );
  });

  it("of a way in two steps equals the way in one", () => {
    fc.assert(
      fc.property(size, pair, (value, [a, b]) => {
        const direct = convert(value, a, b);
        expect(Math.abs(fromBase(toBase(value, a), b) - direct)).toBeLessThanOrEqual(4e-16 * direct);
      }),
    );
  });

  it("uses exact factors", () => {
    expect(convert(1, "mg/L", "ng/mL")).toBe(1000);
    expect(convert(1, "ng/mL", "µg/L")).toBe(1);
    expect(convert(84, "L/h", "L/min")).toBe(1.4);
    expect(convert(1, "d", "min")).toBe(1440);
    expect(convert(1, "week", "d")).toBe(7);
    expect(convert(1, "mM", "µmol/L")).toBe(1000);
    expect(convert(0.2, "mg/kg/h", "µg/kg/min")).toBe((0.2 * 1000) / 60);
    expect(convert(1, "Hz", "1/min")).toBe(60);
    expect(convert(35.3, "%", "1")).toBe(0.353);
    expect(convert(2500, "µM/s", "µmol/L/min")).toBe(150000);
  });

  it("needs no factor for the units of the field", () => {
    for (const text of ["ng/mL", "µg/L", "µmol/L", "L/min", "µg", "min", "mV", "kg", "g/mol", "1", "point"]) {
      expect(unit(text)).toMatchObject({ num: 1, den: 1 });
    }
  });

  it("crosses between mass and moles by the molar mass, both ways, and not without it", () => {
    const MW = 237.73;
    expect(convert(237.73, "ng/mL", "µmol/L", { MW })).toBe(1);
    expect(convert(1, "µmol/L", "ng/mL", { MW })).toBe(237.73);
    expect(convert(0.51, "nmol/mL", "ng/mL", { MW })).toBeCloseTo(121.2, 1);
    expect(convert(1, "mg", "µmol", { MW })).toBeCloseTo(1000 / MW, 12);
    expect(() => convert(1, "ng/mL", "µmol/L")).toThrow("give the molar mass as { MW }");
    expect(() => convert(1, "ng/mL", "µmol", { MW })).toThrow("cannot convert");
    expect(convert(1, "µmol/L", "ng/mL", { MW: "237.73 g/mol" })).toBe(237.73);
    expect(convert(1, "µmol/L", "ng/mL", { MW: "0.23773 mg/µmol" })).toBeCloseTo(237.73, 10);
    for (const bad of [0, -1, Number.NaN, "237.73", "237.73 mg", "heavy", Number.POSITIVE_INFINITY])
      expect(() => convert(1, "µmol/L", "ng/mL", { MW: bad }), String(bad)).toThrow(/^MW/);
    expect(() => convert(1, "µmol/L", "ng/mL", { MW: {} as never })).toThrow(TypeError);
    expect(() => convert("1" as never, "mg", "g")).toThrow(TypeError);
  });

  it("tells salt from base by the factor of the labels", () => {
    expect(saltFromBase(1)).toBe(saltFactor);
    expect(baseFromSalt(115.33)).toBeCloseTo(100, 12);
    // 274.2 g/mol of the hydrochloride over 237.73 g/mol of the base, in the rounding of the labels.
    expect(Math.abs(saltFactor - 274.2 / 237.73)).toBeLessThan(2e-4);
  });
});

describe("units: body weight is a dimension", () => {
  it("a dose per kilogram of body is not a dose", () => {
    expect(sameDimension(unit("mg/kg"), unit("mg"))).toBe(false);
    expect(() => convert(1, "mg/kg", "mg")).toThrow("cannot convert mg/kg (mass/body weight) to mg (mass)");
    expect(() => convert(1, "L/min/kg", "L/min")).toThrow("body weight");
  });

  it("a dose per kilogram is not a fraction of a millionth", () => {
    expect(dimensionText(unit("mg/kg"))).toBe("mass/body weight");
    expect(dimensionText(unit("1"))).toBe("a pure number");
  });
});

describe("units: reading", () => {
  it("both micro signs and the letter u are the same", () => {
    for (const text of ["µg", "μg", "ug", "mcg"]) expect(toBase(1, text)).toBe(1);
    for (const text of ["µmol/L", "μmol/L", "umol/L", "µM", "uM"]) expect(toBase(1, text)).toBe(1);
    expect(sameDimension(unit("μmol/L"), unit("µmol/L"))).toBe(true);
  });

  it("people's spellings are understood", () => {
    expect(quantity("40 minutes")).toMatchObject({ value: 40, unit: { num: 1, den: 1 } });
    expect(toBase(...read("3 days"))).toBe(4320);
    expect(toBase(...read("2 hours"))).toBe(120);
    expect(toBase(...read("500 ml"))).toBe(0.5);
    expect(toBase(...read("2 weeks"))).toBe(20160);
  });

  it("what is written on a ward is read where only one unit can be meant", () => {
    expect(quantity("154 lb").value * toBase(1, "lb")).toBeCloseTo(69.853, 3);
    for (const text of ["70 Kg", "70 KG", "70 kgs", "70 kilograms"]) expect(toBase(...read(text))).toBe(70);
    for (const text of ["35 MG", "35 mgs", "35 milligrams"]) expect(toBase(...read(text))).toBe(35000);
    for (const text of ["5 ML", "5 ml", "5 cc", "5 millilitres"]) expect(toBase(...read(text))).toBe(0.005);
    for (const text of [
      "10 mcg/kg/min",
      "10 ug/kg/min",
      "10 \u00b5g/kg/min",
      "10 \u03bcg/kg/min",
      "10 \u00b5g·kg⁻¹·min⁻¹",
    ])
      expect(toBase(...read(text)), text).toBe(10);
    for (const text of ["2 h", "2 hr", "2 hrs", "2 HR", "2 Hours"]) expect(toBase(...read(text))).toBe(120);
  });

  it.each([
    ["5 Mg", 'milligrams are "mg"'],
    ["40'", 'minutes are "min"'],
    ["40 m", 'minutes are "min"'],
    ["10 mg i.v.", "is a route; a quantity"],
    ["10 mg IV", "is a route; a quantity"],
    ["10 gamma/kg/min", '"µg"'],
    ["2 months", 'write "days" or "weeks"'],
    ["37 °C", "310 K"],
  ])("%s is refused with what would do", (text, hint) => {
    expect(() => quantity(text)).toThrow(hint);
    expect(() => quantity(text)).toThrow(/^unknown unit "/);
  });

  it("a factor is never beyond what can be counted exactly", () => {
    expect(unit("g^3")).toMatchObject({ num: 1e18, den: 1 });
    for (const text of ["g^4", "g^60", "g^9", "g*g*g*g", "1/ms^9", "ng^-60", "L^99999999999999999999", "g^"])
      expect(() => unit(text), text).toThrow(/^un(known unit|it) "/);
    for (const text of ["constructor", "__proto__", "toString", "mg/constructor"])
      expect(() => unit(text), text).toThrow("unknown unit");
  });

  it("powers, products, quotients and one level of brackets", () => {
    expect(unit("mg/(kg*h)").dims).toEqual(unit("mg/kg/h").dims);
    expect(unit("L^2/min^2").dims).toEqual(unit("L*L/min/min").dims);
    expect(unit("min^-1").dims).toEqual(unit("1/min").dims);
    expect(unit("µg·h/mL").dims).toEqual(unit("µg*h/mL").dims);
  });

  it("an unknown unit is named, with what is known", () => {
    expect(() => unit("mg/kb")).toThrow(/unknown unit "kb" in "mg\/kb"; known: .*mg, µg, ng/);
    expect(() => unit("")).toThrow("unknown unit");
    expect(() => unit("mg/")).toThrow("unknown unit");
    expect(() => unit("mg kg")).toThrow("unknown unit");
    expect(() => unit("(mg/kg")).toThrow("unknown unit");
  });

  it("a number with a unit, and nothing else", () => {
    expect(quantity("0.5 mg/kg").value).toBe(0.5);
    expect(quantity("1e-3 mg").value).toBe(0.001);
    expect(quantity(".5mg").value).toBe(0.5);
    expect(quantity("-70 mV").value).toBe(-70);
    expect(quantity("\u221270 mV").value).toBe(-70);
    expect(quantity("0.75").unit.text).toBe("1");
    for (const text of ["", "mg", "0.5.5 mg", "1 2 mg", "NaN mg", "Infinity mg", "0x10 mg"]) {
      expect(() => quantity(text), text).toThrow(RangeError);
    }
    expect(quantity("0,5 mg/kg")).toMatchObject({ value: 0.5, unit: { text: "mg/kg" } });
    expect(quantity("10 000 ng").value).toBe(10000);
    expect(quantity("0.0835 1/min")).toMatchObject({ value: 0.0835, unit: { text: "1/min" } });
    expect(quantity("5 1/min")).toMatchObject({ value: 5, unit: { text: "1/min" } });
    expect(() => quantity("1,000 mg")).toThrow("can be read as 1 or as 1000");
    expect(() => quantity("5-10 mg")).toThrow("a range and not one number");
    expect(() => quantity("5 to 10 mg")).toThrow("a range and not one number");
    expect(() => quantity(5 as never)).toThrow(TypeError);
    expect(() => quantity("1e999 mg")).toThrow("not a finite number");
  });

  function read(text: string): [number, string] {
    const { value, unit } = quantity(text);
    return [value, unit.text];
  }
});

describe("parameters", () => {
  const of = { source: convention, evidence: "read" } as const;

  it("keep the number as it was written, and in the base system", () => {
    expect(parameter("84 L/h", of)).toMatchObject({ value: 84, unit: "L/h", base: 1.4 });
    expect(parameter("1 mM", { ...of, range: ["0 mM", "5000 µM"] })).toMatchObject({ base: 1000, range: [0, 5] });
  });

  it("lie in their own range, or the range or the number is a slip", () => {
    expect(() => parameter("1 mM", { ...of, range: ["0 mM", "5 µM"] })).toThrow(
      "1 mM is not in its own range, 0 mM to 5 µM",
    );
    expect(() => parameter("0.5", { ...of, range: [1, 0] })).toThrow("0.5 is not in its own range, 1 to 0");
    expect(() => parameter("84 L/h", { ...of, range: ["1 L", "2 L"] })).toThrow("range must be volume/time (L/h)");
  });

  it("take another value in any unit of the same kind", () => {
    const clearance = parameter("84 L/h", { ...of, range: ["10 L/h", "200 L/h"] });
    expect(readValue("CL", "1.4 L/min", clearance)).toBe(1.4);
    expect(readValue("CL", 84, clearance)).toBe(1.4);
  });

  it("refuse another dimension with both, and a value out of range with the range", () => {
    const clearance = parameter("84 L/h", { ...of, range: ["10 L/h", "200 L/h"] });
    expect(() => readValue("CL", "84 L", clearance)).toThrow('CL must be volume/time (L/h), not volume: "84 L"');
    expect(() => readValue("CL", "84 L/h/kg", clearance)).toThrow("not volume/time/body weight");
    expect(() => readValue("CL", 0, clearance)).toThrow("CL must be between 10 and 200 L/h: 0 L/h");
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, -1])
      expect(() => readValue("CL", bad, clearance)).toThrow("between 10 and 200 L/h");
  });
});

describe("numbers as people write them", () => {
  it("three figures, a true minus, no trailing dust", () => {
    expect(significant(252.68)).toBe("253");
    expect(significant(0.1 + 0.2)).toBe("0.3");
    expect(significant(-0.00123456)).toBe("\u22120.00123");
    expect(significant(123456)).toBe("123456");
    expect(significant(1.5e-7)).toBe("1.5e\u22127");
    expect(significant(Number.NaN)).toBe("not a number");
    expect(withUnit(12.345, "%")).toBe("12.3 %");
    expect(withUnit(0.5, "1")).toBe("0.5");
  });

  it("a quantity brings its unit, and is written in another of the same kind", () => {
    expect(text(quantity("252.68 ng/mL"))).toBe("253 ng/mL");
    expect(text({ value: 0.25268, unit: "mg/L" }, { unit: "ng/mL", figures: 4 })).toBe("252.7 ng/mL");
    expect(text({ value: 0.353, unit: "1" }, { unit: "%" })).toBe("35.3 %");
    expect(() => text({ value: 1, unit: "mg" }, { unit: "min" })).toThrow("cannot convert mg (mass) to min (time)");
  });
});

describe("suggestions", () => {
  const names = ["Cket", "CketS", "Ce", "Cu", "analgesia", "MAP"];

  it("the nearest names come first, letters swapped count as one slip", () => {
    expect(nearest("Ckte", names)[0]).toBe("Cket");
    expect(nearest("anlagesia", names)).toEqual(["analgesia"]);
    expect(nearest("map", names)[0]).toBe("MAP");
  });

  it("a name that is near to nothing gets the list of what is known", () => {
    expect(unknown("column", "xyzzyxyzzy", names).message).toBe(
      'unknown column "xyzzyxyzzy"; known: "Cket", "CketS", "Ce", "Cu", "analgesia", "MAP"',
    );
    expect(unknown("column", "Ckett", names).message).toMatch(/^unknown column "Ckett"; did you mean "Cket", "CketS"/);
  });

  it("a known name is nearest to itself", () => {
    for (const name of names) expect(nearest(name, names)[0]).toBe(name);
  });
});
