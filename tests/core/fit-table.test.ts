import { columnsInWords, dosePoints, fitText, readTable, schildPoints } from "@ketalab/core/fit";
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
    ["dose, response\n0.5, 5, 12\n1, 50", ['2:3 "12" 3 cells where 2 were expected; what is more is left out']],
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

describe("marks in numbers", () => {
  test.each([
    // A point or a comma that groups thousands, settled by a neighbour that can be read in one way only.
    [
      "dose;response\n1.000;80,5\n10;3",
      [
        [1000, 80.5],
        [10, 3],
      ],
    ],
    [
      "dose\tresponse\n1.000\t0,5\n0,1\t3",
      [
        [1000, 0.5],
        [0.1, 3],
      ],
    ],
    [
      "dose\tresponse\n1,000\t80.5\n10\t3",
      [
        [1000, 80.5],
        [10, 3],
      ],
    ],
    [
      "dose;response\n1.000.000;80\n10;3",
      [
        [1e6, 80],
        [10, 3],
      ],
    ],
    [
      "dose;response\n1,000,000;80\n10;3",
      [
        [1e6, 80],
        [10, 3],
      ],
    ],
    [
      "dose\tresponse\n1,234.5\t80\n1,000\t3",
      [
        [1234.5, 80],
        [1000, 3],
      ],
    ],
    [
      "dose\tresponse\n10 000\t80\n10\t3",
      [
        [10000, 80],
        [10, 3],
      ],
    ],
    [
      "dose;response\n1'000;80\n10;3",
      [
        [1000, 80],
        [10, 3],
      ],
    ],
    [
      '"dose","response"\n"0,5","80,5"\n"1,000","3,1"',
      [
        [0.5, 80.5],
        [1, 3.1],
      ],
    ],
    // Three decimals everywhere, as programs write them.
    [
      "dose\tresponse\n1\t12.345\n2\t45.678",
      [
        [1, 12.345],
        [2, 45.678],
      ],
    ],
  ])("%j", (text, wanted) => {
    expect(values(text)).toEqual(wanted);
    expect(problems(text)).toEqual([]);
  });

  test.each([
    [
      "dose;response\n1;10\n100;40\n1.000;80",
      "1.000",
      [
        [1, 10],
        [100, 40],
        [undefined, 80],
      ],
    ],
    [
      "dose;response\n1.000;80\n2.000;90",
      "1.000",
      [
        [undefined, 80],
        [undefined, 90],
      ],
    ],
    [
      "dose\tresponse\n1\t10\n1.000\t80",
      "1.000",
      [
        [1, 10],
        [undefined, 80],
      ],
    ],
    ['"dose","response"\n"1,000",80', "1,000", [[undefined, 80]]],
  ])("%j can be read in two ways and is read in neither", (text, found, wanted) => {
    expect(values(text)).toEqual(wanted);
    expect(readTable(text).problems[0]).toMatchObject({ found, readings: ["1", "1000"] });
  });

  test.each([
    ["dose,response\n1,10\n10,20\n1,000,80", 4, ["1,000 as one number", "1 and 000"]],
    ["1,10\n10,20\n1,000,80", 3, ["1,000 as one number", "1 and 000"]],
    ["dose,response\n0,5,12\n1,50", 2, ["0,5 as one number", "0 and 5"]],
    ["dose,a,b\n1,000,80\n2,3,4", 2, ["1,000 as one number", "1 and 000"]],
    ["dose,a,b\n0,05,12\n2,3,4", 2, ["0,05 as one number", "0 and 05"]],
    ["dose,a,b\n1,80,85\n2,000,82,86", 3, ["2,000 as one number", "2 and 000"]],
  ])("%j: a comma that may belong to a number takes its line out", (text, line, readings) => {
    const { rows, problems: found } = readTable(text);
    expect(found).toEqual([expect.objectContaining({ line, readings })]);
    expect(rows.map((row) => row.line)).not.toContain(line);
    expect(dosePoints(readTable(text)).points.every((point) => point.line !== line)).toBe(true);
  });

  test.each([
    ["dose,response\n1,5 ± 2", "a mean and its scatter in one cell; give each a column of its own"],
    ["dose,response\n1,< 3", "a limit and not a number; leave the cell empty"],
    ["dose,response\n1 x 10^-9,3\n2,3", "not a number; write powers of ten as 1e-9"],
  ])("%j: what would do is said", (text, says) => {
    expect(readTable(text).problems.map((one) => one.says)).toEqual([says]);
  });

  it("a tab parts cells where the numbers have one, whatever stands in a title", () => {
    const rows = [
      [1, 2.5],
      [10, 3.5],
    ];
    expect(values("Guinea pig\tileum\ndose,response\n1,2.5\n10,3.5")).toEqual(rows);
    expect(values("Guinea pig, ileum; 3 animals\ndose\tresponse\n1\t2.5\n10\t3.5")).toEqual(rows);
    expect(readTable("dose, free\tresponse; %\n1\t2").separator).toBe("tab");
    expect(readTable("dose, free;response\n1;2").separator).toBe("semicolon");
    expect(readTable("dose\tresponse").separator).toBe("tab");
    // One line of many is enough, because a comma may stand before decimals.
    expect(readTable("1,5\n2,5\t3,5").separator).toBe("tab");
  });
});

describe("what the columns of a table are", () => {
  const read = (text: string) => columnsInWords(dosePoints(readTable(text)).columns);
  const lines = "1\t10\t2\n2\t50\t3";
  const pointsOf = (text: string) => dosePoints(readTable(text)).points;

  it("stands in one line, as data and in the fit", () => {
    expect(read(`Dose (log nM)\tblock (%)\tStdDev\n${lines}`)).toBe(
      "doses: 10^x nM; responses: block, %; left out: StdDev",
    );
    expect(read("dose (µM),r,r\n1,2,3")).toBe("doses: dose, µM; responses: r (2 columns)");
    const { columns, used } = fitText(`dose (nM)\tblock (%)\tSEM\n${lines}`);
    expect(columns).toEqual([
      { column: 1, name: "dose", unit: "nM", use: "dose", scale: "x" },
      { column: 2, name: "block", unit: "%", use: "response", scale: "x" },
      { column: 3, name: "SEM", unit: undefined, use: "left out", scale: "x" },
    ]);
    expect(used.map(({ dose, response }) => [dose, response])).toEqual([
      [1, 10],
      [2, 50],
    ]);
  });

  it.each([
    ["mean,lower,upper", "mean; left out: lower, upper"],
    ["Mean,Min,Max", "Mean; left out: Min, Max"],
    ["average,low,high", "average; left out: low, high"],
    ["median,range", "median; left out: range"],
    ["block,mean", "block; left out: mean"],
    ["mean,mean", "mean (2 columns)"],
  ])("where nothing else is a response a mean is one, and what stands beside it is about it: %s", (names, said) => {
    const row = (dose: number) => [dose, ...names.split(",").map((_, i) => dose + i)].join(",");
    expect(read(`dose,${names}\n${row(1)}\n${row(2)}`)).toBe(`doses: dose; responses: ${said}`);
  });

  // Names of scatter, of counts and of tests, as programs and people write them.
  const notResponses = [
    ...[
      "SD",
      "S.D.",
      "StdDev",
      "Std. Dev.",
      "STDEV.S",
      "stdev2",
      "sdev",
      "std",
      "SD (n=3)",
      "SD_1",
      "SD of block",
      "block_sd",
    ],
    ...[
      "SEM",
      "S.E.M.",
      "± SEM",
      "+/- SD",
      "SEM (%)",
      "Std. Error",
      "std err",
      "stderr",
      "SE",
      "standard error of the mean",
    ],
    ...["standard deviation", "response SD", "error bar", "Variance", "var", "CV", "CV%", "CV (%)", "% CV", "RSD"],
    ...[
      "95% CI",
      "95 % CI",
      "Lower 95% CI",
      "CI upper",
      "CI_low",
      "LCL",
      "upper limit",
      "95 % confidence interval",
      "IQR",
    ],
    ...[
      "N",
      "n",
      "n=3",
      "n (cells)",
      "No. of cells",
      "number of animals",
      "sample size",
      "p-value",
      "P value",
      "df",
      "R²",
    ],
    ...["Standardabweichung", "StAbw", "Standardfehler", "Anzahl", "Konfidenzintervall", "Fehlerbalken"],
  ];
  test.each(notResponses)("%s is never counted as a replicate", (name) => {
    const { points, columns, problems: found } = dosePoints(readTable(`dose (µM)\tblock (%)\t${name}\n${lines}`));
    expect(points.map(({ response }) => response)).toEqual([10, 50]);
    expect(columns[2]?.use).toBe("left out");
    expect(found).toEqual([expect.objectContaining({ line: 1, column: 3 })]);
    // Nor does it become the response where nothing else is one.
    expect(pointsOf(`dose (µM)\t${name}\n1\t2\n2\t3`)).toEqual([]);
  });

  test.each([
    "error",
    "range",
    "min",
    "max",
    "n1",
    "count",
    "time (s)",
    "weight",
    "mean",
    "mean ± SEM",
    "SD rats",
    "well",
  ])("%s may be a response: it is asked about beside one, and counts alone", (name) => {
    const beside = dosePoints(readTable(`dose\tblock (%)\t${name}\n${lines}`));
    expect(beside.points).toHaveLength(2);
    expect(beside.problems[0]?.says).toMatch(/^may hold responses or .*; it is left out, name it "response"/);
    expect(pointsOf(`dose\t${name}\n1\t2\n2\t3`)).toHaveLength(2);
  });

  test.each(["response (% of max)", "block", "rat 1", "b", "sample", "current", "analog", "minimal response"])(
    "%s is a response",
    (name) => {
      expect(pointsOf(`dose\tblock\t${name}\n${lines}`)).toHaveLength(4);
    },
  );

  it("n1, n2 and n3 alone are replicates", () => {
    expect(pointsOf("dose\tn1\tn2\tn3\n1\t2\t3\t4")).toHaveLength(3);
  });

  it("columns in another unit than the first response are left out", () => {
    const { points, problems: found } = dosePoints(readTable("dose\tblock (%)\tcurrent (pA)\n1\t2\t3"));
    expect(points).toHaveLength(1);
    expect(found[0]?.says).toBe("is in pA where the first response is in %; it is left out");
    expect(pointsOf("dose\ta (µM)\tb (uM)\n1\t2\t3")).toHaveLength(2);
  });

  test.each([
    ["Dose (log nM)", [100, 1000], "nM"],
    ["Dose [log M]", [100, 1000], "M"],
    ["dose (log10 µM)", [100, 1000], "µM"],
    ["log10[A]", [100, 1000], undefined],
    ["log₁₀ [A]", [100, 1000], undefined],
    ["Log[Ketamine], M", [100, 1000], "M"],
    ["log(dose)", [100, 1000], undefined],
    ["logDose", [100, 1000], undefined],
    ["logdose", [100, 1000], undefined],
    ["log_dose", [100, 1000], undefined],
    ["Dose_log10", [100, 1000], undefined],
    ["LOG DOSE", [100, 1000], undefined],
    ["logM", [100, 1000], "M"],
    ["log concentration / M", [100, 1000], "M"],
    ["lg c", [100, 1000], undefined],
    ["log2 dose", [4, 8], undefined],
    ["Dose (log2 nM)", [4, 8], "nM"],
    ["ln dose", [Math.exp(2), Math.exp(3)], undefined],
    ["ln(conc) (µM)", [Math.exp(2), Math.exp(3)], "µM"],
    ["pA", [1e-2, 1e-3], "M"],
    ["p[A]", [1e-2, 1e-3], "M"],
    ["-log [A] (M)", [1e-2, 1e-3], "M"],
    ["dose (nM)", [2, 3], "nM"],
    ["catalog no.", [2, 3], undefined],
    ["analog (µM)", [2, 3], "µM"],
  ])("doses called %s", (name, doses, unit) => {
    const { points, columns } = dosePoints(readTable(`${name.includes(",") ? `"${name}"` : name}\tr\n2\t10\n3\t50`));
    for (const [i, { dose }] of points.entries()) expect(dose / (doses[i] ?? 0)).toBeCloseTo(1, 12);
    expect(points).toHaveLength(2);
    expect(columns[0]?.unit).toBe(unit);
  });

  test.each(["log5 dose", "log(dose+1)", "log1p(dose)", "dose (log scale)", "-log dose", "-ln dose", "pA (nM)"])(
    "doses called %s are asked about",
    (name) => {
      const { points, problems: found } = dosePoints(readTable(`${name}\tr\n2\t10\n3\t50`));
      expect(points).toEqual([]);
      expect(found[0]).toMatchObject({ line: 1, column: 1 });
    },
  );

  it("doses that do not stand first are asked about", () => {
    for (const text of ["well,dose (µM),response\n1,2,3", "response,log concentration\n1,2"]) {
      const { points, problems: found } = dosePoints(readTable(text));
      expect(points).toEqual([]);
      expect(found[0]?.says).toMatch(/put the doses first$/);
    }
  });

  it("logarithms under a name of doses are suspected", () => {
    const { points, problems: found } = dosePoints(readTable("dose (M),r\n-9,1\n-8,2\n-7,3"));
    expect(points).toEqual([]);
    expect(found[0]?.says).toBe('most of its numbers are negative; if they are logarithms, name it "log10 dose"');
  });

  const ratio = (name: string, number: number) =>
    schildPoints(readTable(`antagonist (µM)\t${name}\n1\t${number}`)).points[0]?.doseRatio;
  test.each([
    ["log(DR-1)", 2, 101],
    ["log10 (dose ratio - 1)", 2, 101],
    ["Log(CR\u22121)", 2, 101],
    ["lg(DR - 1)", 2, 101],
    ["ln(DR-1)", 2, 1 + Math.exp(2)],
    ["log2(DR-1)", 2, 5],
    ["DR-1", 2, 3],
    ["log DR", 2, 100],
    ["log dose ratio", 2, 100],
    ["dose ratio", 2, 2],
    ["DR", 2, 2],
  ])("ratios called %s", (name, number, wanted) => {
    expect(ratio(name, number)).toBeCloseTo(wanted, 10);
  });

  test.each([
    ["pEC50", "9", "7"],
    ["-log EC50 (M)", "9", "7"],
    ["pD2", "9", "7"],
    ["pIC50", "9", "7"],
    ["log EC50 (M)", "-9", "-7"],
    ["logEC50", "-9", "-7"],
    ["EC50 (nM)", "1", "100"],
    ["A50", "1", "100"],
  ])("half-way doses called %s become dose ratios", (name, control, beside) => {
    const { points, measure } = schildPoints(readTable(`antagonist (µM)\t${name}\n0\t${control}\n1\t${beside}`));
    expect(measure).toBe("EC50");
    expect(points[0]?.doseRatio).toBeCloseTo(100, 9);
  });

  test.each(["pA2", "pKB", "KB (nM)", "slope", "1/DR", "-log(DR-1)", "SEM", "n"])("%s is no dose ratio", (name) => {
    expect(schildPoints(readTable(`antagonist (µM)\t${name}\n1\t2\n10\t5`)).points).toEqual([]);
  });

  it("the same ratios in two forms count once", () => {
    const { points, columns } = schildPoints(readTable("antagonist (µM)\tDR\tlog(DR-1)\n1\t11\t1"));
    expect(points.map(({ doseRatio }) => doseRatio)).toEqual([11]);
    expect(columnsInWords(columns)).toBe("antagonist: antagonist, µM; dose ratios: DR; left out: log(DR-1)");
  });
});
