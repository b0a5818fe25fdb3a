import { dosePoints, fitText, readTable, schildPoints } from "@ketalab/core/fit";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

const values = (text: string) => readTable(text).rows.map((row) => row.values);
const names = (text: string) =>
  readTable(text).columns.map(({ name, unit }) => (unit === undefined ? name : `${name} in ${unit}`));
const problems = (text: string) =>
  readTable(text).problems.map(({ line, column, found, says }) => `${line}:${column} "${found}" ${says}`);

describe("a pasted table", () => {
  const same = [
    [0.1, 12.5],
    [1, -3],
    [10, 1500],
  ];
  test.each([
    ["commas", "dose,response\n0.1,12.5\n1,-3\n10,1.5e3"],
    ["commas and blanks", "dose, response\n0.1, 12.5\n1, -3\n10, 1.5e3\n"],
    ["semicolons and decimal commas", "dose;response\n0,1;12,5\n1;-3\n10;1,5E+3"],
    ["semicolons and points", "dose;response\n0.1;12.5\n1;-3\n10;1500"],
    ["tabs, as out of a spreadsheet", "dose\tresponse\n0.1\t12.5\n1\t-3\n10\t1500\t\t\n"],
    ["tabs and decimal commas", "dose\tresponse\n0,1\t12,5\n1\t-3\n10\t1500"],
    ["blanks", "dose response\n0.1  12.5\n 1 -3\n10   1500"],
    ["blanks and decimal commas", "0,1 12,5\n1 -3\n10 1500"],
    ["no header", "0.1,12.5\n1,-3\n10,1500"],
    ["Windows line endings and a mark in front", "\ufeffdose;response\r\n0,1;12,5\r\n1;-3\r\n10;1500\r\n"],
    ["old Mac line endings", "dose,response\r0.1,12.5\r1,-3\r10,1500"],
    ["a true minus", "dose,response\n0.1,12.5\n1,\u22123\n10,1500"],
    ["double quotes", '"dose","response"\n"0.1","12.5"\n"1","-3"\n"10","1500"'],
    ["comments and empty lines", "# from our class\n\ndose,response\n\n0.1,12.5\n# next\n1,-3\n10,1500\n\n"],
    ["a title and a line of units", "Guinea pig ileum\ndose,response\n(µM),(%)\n0.1,12.5\n1,-3\n10,1500"],
    ["a leading point", "dose;response\n.1;12.5\n1.;-3\n10;1500"],
  ])("%s", (_, text) => {
    expect(values(text)).toEqual(same);
    expect(problems(text)).toEqual([]);
  });

  test.each([
    ["dose (µM),response (%)\n1,2", ["dose in µM", "response in %"]],
    ["dose [nM];response\n1;2", ["dose in nM", "response"]],
    ["dose / uM;response / mV\n1;2", ["dose in uM", "response in mV"]],
    ["dose nM,response\n1,2", ["dose in nM", "response"]],
    ["[A],response (% of max)\n1,2", ["[A]", "response (% of max)"]],
    ["log [A] (M),vitamin K\n1,2", ["log [A] in M", "vitamin K"]],
    ["dose (nM) response (%)\n1 2\n3 4", ["dose in nM", "response in %"]],
    ["dose\tresponse\n(µM)\t(%)\n1\t2", ["dose in µM", "response in %"]],
    ["dose;r;r;r\n1;2;3;4", ["dose", "r", "r", "r"]],
    ["dose;1;2;3\n1;2;3;4", ["dose", "1", "2", "3"]],
    ["dose,response,,\n1,2,3,4", ["dose", "response", "response", "response"]],
    ["dose\tresponse\n1\t2\t3\n2\t2\t3", ["dose", "response", "response"]],
    ['"dose, free",b\n1,2', ["dose, free", "b"]],
    ["1,2", ["column 1", "column 2"]],
  ])("%j has the columns %j", (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  test.each([
    ["dose,response\n1,2\n3,about 4\n5,6", ['3:2 "about 4" not a number']],
    ["dose,response\n1,2\nten,4", ['3:1 "ten" not a number']],
    [
      "dose,response\n1,NaN\n2,Infinity\n3,-inf",
      ['2:2 "NaN" not a finite number', '3:2 "Infinity" not a finite number', '4:2 "-inf" not a finite number'],
    ],
    ["dose,response\n1,1e999\n2,-1e200", ['2:2 "1e999" too large a number', '3:2 "-1e200" too large a number']],
    [
      "dose,response\n10 µM,5\n20,6 %",
      ['2:1 "10 µM" a unit belongs into the header', '3:2 "6 %" a unit belongs into the header'],
    ],
    ["dose;response\n0.5;1\n1;1,5", ['3:2 "1,5" written with a comma where decimals have a point']],
    [
      "dose\tresponse\n1\t1,000\n10\t2,000",
      [
        '2:2 "1,000" can be read in two ways; write it without the comma',
        '3:2 "2,000" can be read in two ways; write it without the comma',
      ],
    ],
    ["dose,response\n0,5,12\n1,50", ['2:3 "12" 3 cells where 2 were expected; what is more is left out']],
    ["1.2.3,4\n5,6", ['1:1 "1.2.3" not a number']],
    ["0x10,4\n5,1_000", ['1:1 "0x10" not a number', '2:2 "1_000" not a number']],
  ])("%j is read as far as it goes", (text, wanted) => {
    expect(problems(text)).toEqual(wanted);
  });

  it("empty cells and marks for nothing are no problem, in lines of any length", () => {
    const text = "dose,a,b,c\n1,2\n2,,3\n3,NA,n/a,4\n4,-,5,\n5";
    expect(problems(text)).toEqual([]);
    expect(values(text)).toEqual([
      [1, 2, undefined, undefined],
      [2, undefined, 3, undefined],
      [3, undefined, undefined, 4],
      [4, undefined, 5, undefined],
      [5, undefined, undefined, undefined],
    ]);
  });

  it("decimal commas with thousands that others settle are numbers", () => {
    expect(values("1,5\t1,000\n10\t2,000")).toEqual([
      [1.5, 1],
      [10, 2],
    ]);
  });

  it("no text at all, or none with a number, has no rows and does not throw", () => {
    for (const text of ["", "\n\n", "# only a comment", "hello", "dose,response", ";;;;\n;;", '"', "\u0000"]) {
      expect(
        readTable(text).rows.flatMap((row) => row.values.filter((one) => one !== undefined)),
        text,
      ).toEqual([]);
    }
  });

  it("whatever is typed: no throw, every line accounted for, every number as it was written", () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map(String),
      fc.constantFrom("", "abc", "1,5", "NaN", "-", "(µM)", '"', "1e999"),
      fc.string({ maxLength: 6 }),
    );
    const line = fc
      .tuple(fc.array(cell, { maxLength: 5 }), fc.constantFrom("\t", ",", ";", " "))
      .map(([cells, by]) => cells.join(by));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
        const { rows, problems: found, columns } = readTable(lines.join(end));
        for (const row of rows) expect(row.values).toHaveLength(columns.length);
        for (const one of found) expect(one.line).toBeGreaterThan(0);
        expect(() => fitText(lines.join(end))).not.toThrow();
        expect(() => fitText(lines.join(end), { model: "schild" })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it("a number survives being written and read", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e149, max: 1e149 }), (x) => {
        expect(values(`dose\tresponse\n1\t${x}`)[0]?.[1] === x).toBe(true);
      }),
    );
  });
});

describe("points out of a table", () => {
  const of = (text: string) => dosePoints(readTable(text));

  it("columns side by side are replicates, each with its place", () => {
    expect(of("dose,a,b\n0,1,2\n10,3,\n").points).toEqual([
      { dose: 0, response: 1, line: 2, column: 2 },
      { dose: 0, response: 2, line: 2, column: 3 },
      { dose: 10, response: 3, line: 3, column: 2 },
    ]);
  });

  it("logarithms of doses are turned back", () => {
    expect(of("log [A] (M),r\n-6,1\n-5.5,2").points.map(({ dose }) => dose)).toEqual([1e-6, 10 ** -5.5]);
  });

  test.each([
    ["dose,r\n-1,5\n1,6", '2:1 "-1" dose cannot be negative; the line is left out', 1],
    ["dose,r\n,5\n1,6", '2:1 "" no number in the first column; the line is left out', 1],
    ["log dose,r\n-400,5\n1,6", '2:1 "-400" too large or too small a logarithm; the line is left out', 1],
    ["-log dose,r\n5,5\n6,6", '1:1 "-log dose" minus logarithms are not read; give logarithms or concentrations', 0],
    [
      "dose,r,SEM\n1,5,0.1",
      '1:3 "SEM" is taken for a column of scatter and left out; every column of responses counts as a replicate',
      1,
    ],
    [
      "dose,r,dose,r\n1,5,2,6",
      '1:3 "dose" has the name of the first column and is left out; give one dose a line, with replicates beside it',
      2,
    ],
    [
      "dose\n1\n2",
      '1:undefined "dose" one column was found; a second one is needed, parted by a tab, a semicolon or a comma',
      0,
    ],
    ["dose,r", '1:undefined "dose" no line of numbers was found below it', 0],
  ])("%j: %s", (text, wanted, count) => {
    const { points, problems: found } = of(text);
    expect(found.map(({ line, column, found: there, says }) => `${line}:${column} "${there}" ${says}`)).toEqual([
      wanted,
    ]);
    expect(points).toHaveLength(count);
  });

  it("a line that could not be read is told once", () => {
    expect(of("dose,r\n1,5\nabc,6").problems).toHaveLength(1);
  });

  it("dose ratios of 1 and less have no place on a Schild plot", () => {
    const {
      points,
      problems: found,
      measure,
    } = schildPoints(readTable("antagonist (nM),DR\n0,1\n1,0.9\n3,1\n10,2.5\n30,0"));
    expect(measure).toBe("dose ratio");
    expect(points).toEqual([{ antagonist: 10, doseRatio: 2.5, line: 5, column: 2 }]);
    expect(found.map(({ line, says }) => `${line}: ${says}`)).toEqual([
      "6: a dose ratio or an EC50 is above 0; left out",
      "3: a dose ratio of 0.900 is not above 1 and has no place on a Schild plot; left out",
      "4: a dose ratio of 1.00 is not above 1 and has no place on a Schild plot; left out",
    ]);
  });

  it("EC50s are divided by the geometric mean of the controls", () => {
    for (const text of ["antagonist,EC50,EC50\n0,1,4\n10,6,8", "antagonist,r,r\n0,1,4\n10,6,8"]) {
      const { points, measure } = schildPoints(readTable(text));
      expect(measure).toBe("EC50");
      expect(points.map(({ doseRatio }) => doseRatio)).toEqual([3, 4]);
    }
    const { points, problems: found } = schildPoints(readTable("antagonist,EC50\n10,6"));
    expect(points).toEqual([]);
    expect(found[0]?.says).toBe("EC50s need a line with an antagonist of 0 as the control; none was found");
  });
});
