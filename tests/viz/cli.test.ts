import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drugs, effects, equations, models, purpose, regimens, significant, simulate, term } from "@ketalab/core";
import { circuitRanges, sensitivity } from "@ketalab/core/circuit";
import { fitText } from "@ketalab/core/fit";
import { ligands } from "@ketalab/core/receptor";
import { afterAll, describe, expect, test } from "vitest";
import { verbs } from "../../packages/viz/src/cli/verbs.js";
import { sceneList, sceneNamed } from "../../packages/viz/src/scenes/scene-list.js";
import { ketalab, refused } from "./terminal.js";

const folder = mkdtempSync(join(tmpdir(), "ketalab-"));
afterAll(() => rmSync(folder, { recursive: true }));

const dose = { ketalab: 1, drug: "ketamine", regimen: "0.5 mg/kg over 40 min" };
const input = JSON.stringify(dose);

describe("run", () => {
  test("JSON: only the moments asked for, exact, time in minutes", async () => {
    const { code, out, err } = await ketalab(["run", "-", "--columns", "Cket,B", "--at", "30 min, 1 h", "--json"], {
      input,
    });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const result = simulate({ ...dose, at: "30 min, 1 h", columns: ["Cket", "B"] });
    expect(JSON.parse(out)).toEqual({
      note: purpose,
      units: { time: "min", Cket: "ng/mL", B: "1" },
      rows: [
        { time: 30, ...result.at("30 min") },
        { time: 60, ...result.at("1 h") },
      ],
    });
  });

  test("CSV where nobody looks, the purpose first, the default grid", async () => {
    const { out } = await ketalab(["run", "-"], { input });
    const [comment, names, ...rows] = out.trimEnd().split("\n");
    expect(comment).toContain(purpose);
    expect(names?.split(",")[0]).toBe("time");
    expect(rows).toHaveLength(simulate(dose).time.length);
    expect(out).not.toContain("NaN");
  });

  test("a table on a terminal: as wide as the terminal, about a screen, with the end of the infusion", async () => {
    const { out, err } = await ketalab(["run", "-"], { input, width: 80 });
    const lines = out.split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines[1]).toMatch(/^ +min +ng\/mL/);
    expect(lines.filter((line) => /^ *40 /.test(line)).length).toBeGreaterThan(1);
    expect(lines.indexOf("")).toBeLessThan(35);
    expect(lines.at(-2)).toBe(purpose);
    // What was said while it ran is taken back.
    expect(err).toBe("running\u2026\r\u001b[K");
  });

  test("Markdown, other time units, and columns with spaces between", async () => {
    const words = ["run", "-", "--markdown", "--time-unit", "h", "--columns", "time Ce  G", "--at", "30 min"];
    const { out } = await ketalab(words, { input });
    expect(out).toMatch(/^\| time \(h\) \| Ce \(ng\/mL\) \| G \(%\) \|\n.*\n\| 0\.5 \|/);
  });

  test("the document may say the columns and the moments; flags go before", async () => {
    const asked = JSON.stringify({ ...dose, columns: ["Ce"], at: ["10 min", 20] });
    const { out } = await ketalab(["run", "-", "--json"], { input: asked });
    expect(JSON.parse(out).rows.map(Object.keys)).toEqual([
      ["time", "Ce"],
      ["time", "Ce"],
    ]);
    const { out: flagged } = await ketalab(["run", "-", "--json", "--columns=Cu", "--at=1 h"], { input: asked });
    expect(JSON.parse(flagged).rows).toEqual([{ time: 60, Cu: expect.any(Number) }]);
  });

  test("a file with a space in its name, as Windows writes it", async () => {
    const file = join(folder, "one dose.json");
    const text = `\ufeff{\r\n  "regimen": "0.5 mg/kg over 40 min",\r\n  "set": {"EC50_analgesia": "121.2 ug/L"}\r\n}\r\n`;
    const words = ["run", file, "--at", "40 min", "--columns", "analgesia", "--csv"];
    writeFileSync(file, text);
    const eight = await ketalab(words);
    expect(eight).toMatchObject({ code: 0, err: "" });
    writeFileSync(file, text, "utf16le");
    expect(await ketalab(words)).toEqual(eight);
  });

  const bad: readonly (readonly [document: string, message: string])[] = [
    ['{"ketalab": 2, "new": true}', "this document is of version 2; version 1 is understood"],
    ["{}", 'a scenario needs a regimen, for instance "0.5 mg/kg over 40 min"'],
    ['{"regimen": 5}', 'regimen must be text, "0.5 mg/kg over 40 min" for instance: 5'],
    ['{"regimen": "2 mg/kg bolus", "at": 40}', 'at must be "0 min, 40 min" for instance: 40'],
    ['{"regimen": "2 mg/kg bolus", "subject": "70 kg"}', 'subject must be {"weight": "70 kg"} for instance: "70 kg"'],
    ['{"regimen": "-1 mg/kg bolus"}', "dose must be between 0 and 10 mg/kg: -1 mg/kg"],
    [
      '{"regimen": "2 mg/kg bolus", "drug": "ketamin"}',
      'unknown drug "ketamin"; did you mean "ketamine", "arketamine", "esketamine"?',
    ],
    ['{"regimen": "2 mg/kg bolus", "set": {"ke0": "5 mg"}}', 'ke0 must be 1/time (1/min), not mass: "5 mg"'],
  ];
  test.each(bad)("%s is refused", async (document, message) => {
    expect(await ketalab(["run", "-"], { input: document })).toEqual(refused(message));
  });

  const broken: readonly (readonly [text: string, message: string])[] = [
    ["", "line 1, column 1: expected a value, found the end"],
    ['{\r\n  "regimen": "x",\r\n}', 'line 3, column 1: expected a name in double quotes, found "}"'],
    ['{"regimen": "x" "drug": 1}', 'line 1, column 17: expected "," or "}", found double quotes'],
    ["{'regimen': 1}", `line 1, column 2: expected a name in double quotes, found "'"`],
    ['{"a": \u201cx\u201d}', 'line 1, column 7: expected a value, found "\u201c"'],
    ['{"a":\u00a01}', "line 1, column 6: expected a value, found U+00A0"],
    ['{"a" 1}', 'line 1, column 6: expected ":", found "1"'],
    ['{"a": [1, nul]}', 'line 1, column 11: expected a value, found "nul"'],
    [
      '{"a": "x\n"}',
      "line 1, column 7: expected text that ends on its line, with \\\\ for a backslash, found double quotes",
    ],
    ["{} {}", 'line 1, column 4: expected nothing more, found "{"'],
  ];
  test.each(broken)("%j is not JSON, and the place is named", async (text, message) => {
    expect(await ketalab(["run", "-"], { input: text })).toEqual(refused(`standard input, ${message}`));
  });

  test.each([
    [[], "run takes one file: ketalab run FILE|-"],
    [["a", "b"], "run takes one file: ketalab run FILE|-"],
    [["no.json"], "cannot read no.json: there is no such file"],
    [["-", "--colums", "Ce"], 'unknown flag "--colums"; did you mean --columns?'],
    [["-", "--columns"], "--columns needs a value: --columns Cket,Ce,B"],
    [["-", "--columns", "--json"], "--columns needs a value: --columns Cket,Ce,B"],
    [["-", "--json", "--csv"], "--csv and --json exclude each other"],
    [["-", "--json=yes"], '--json takes no value: "yes"'],
    [["-", "--at", "1 h", "--at", "2 h"], "--at is given twice"],
    [["-", "--at", "40"], 'at must be time (min), not a pure number: "40"'],
    [["-", "--time-unit", "mg"], "--time-unit: cannot convert min (time) to mg (mass)"],
    [["-", "--columns", "Cpp"], /^ketalab: unknown column "Cpp"; did you mean "C.*\?\n$/],
  ] as const)("run %j is refused", async (words, message) => {
    expect(await ketalab(["run", ...words], { input })).toEqual(refused(message));
  });
});

describe("eval and explain", () => {
  // fu*Ce/MW = 0.55*220/237.73, by hand
  const values = ["Ce=220 ng/mL", "fu=0.55", "MW=237.73 g/mol"];

  test("eval: the value with its unit", async () => {
    expect(await ketalab(["eval", "free-concentration", ...values])).toEqual({
      code: 0,
      out: "0.508981 \u00b5mol/L\n",
      err: "",
    });
  });

  test("eval --json: to full precision", async () => {
    const { out } = await ketalab(["eval", "free-concentration", "--json", "Ce=0.22 ug/mL", "fu=55 %", "MW=237.73"]);
    expect(JSON.parse(out)).toEqual({
      note: purpose,
      equation: "free-concentration",
      symbol: "Cu",
      value: expect.closeTo((0.55 * 220) / 237.73, 12),
      unit: "\u00b5mol/L",
    });
  });

  test("eval: u, \u00b5 (micro) and \u03bc (mu) are the same; a bare number is in the unit of the equation", async () => {
    for (const half of ["1 umol/L", "1 \u00b5mol/L", "1 \u03bcmol/L", "1000 nmol/L", "1"]) {
      expect(await ketalab(["eval", "hill", "Cu=0.5 umol/L", `IC50=${half}`, "nH=1"])).toMatchObject({
        out: "0.333333\n",
      });
    }
  });

  test("eval: a rate is per minute, with a plain minus that other commands can read", async () => {
    const { out } = await ketalab(["eval", "effect-site", "ke0=0.0835 1/min", "C1=0", "Ce=100 ug/L"]);
    expect(out).toBe("-8.35 ng/mL/min\n");
  });

  test("explain: title, formula, worked line, symbols and source", async () => {
    const { out } = await ketalab(["explain", "free-concentration", ...values]);
    expect(out).toMatch(/^free concentration\n\nCu = fu\*Ce\/MW\n\nCu = .* = 0\.509 \u00b5mol\/L\n/);
    for (const symbol of ["Cu", "fu", "Ce", "MW"]) expect(out).toContain(term(symbol).name);
  });

  test.each(Object.keys(equations))("explain %s without values: every symbol, and the source", async (id) => {
    const { code, out } = await ketalab(["explain", id]);
    const { of, reads, source, expr } = equations[id] as (typeof equations)[string];
    expect(code).toBe(0);
    expect(out).toContain(`= ${expr}\n`);
    expect(out).toContain(source.citation);
    for (const symbol of [of, ...reads]) expect(out).toMatch(new RegExp(`^  ${symbol} +\\S+ .*\\S$`, "m"));
  });

  test.each([
    [["hil"], 'unknown equation "hil"; did you mean "hill"?'],
    [["hill", "Cuu=1"], 'unknown symbol "Cuu"; did you mean "Cu"?'],
    [["hill", "Cu=1"], "hill: no value for IC50; needed: Cu, IC50, nH"],
    [["hill", "Cu=1", "Cu=2"], "Cu is given twice"],
    [["hill", "Cu"], 'not symbol=value: "Cu"; write for instance Cu="0.5 umol/L"'],
    [["hill", "Cu=1 mg"], 'Cu must be substance/volume (\u00b5mol/L), not mass: "1 mg"'],
    [["hill", "Cu=1,500"], 'Cu: "1,500" can be read as 1.5 or as 1500; write "1.500" or "1500"'],
    [["hill", "Cu=0", "IC50=0", "nH=1"], "hill: these values give no finite number"],
  ] as const)("%j is refused", async (words, message) => {
    expect(await ketalab(["eval", ...words])).toEqual(refused(message));
    expect(await ketalab(["explain", ...words])).toEqual(refused(message));
  });
});

describe("list", () => {
  const ids = (family: object) => Object.keys(family);
  test.each([
    ["drugs", ids(drugs)],
    ["models", ids(models)],
    ["ligands", ids(ligands)],
    ["regimens", ids(regimens)],
    ["effects", [...ids(effects), "heart-rate", "surgical-anaesthesia"]],
    ["claims", ["not-approved", "reduces-glutamate", "risk-of-dizziness"]],
    ["equations", ids(equations)],
    ["scenes", ["drip-to-mood"]],
  ] as const)("list %s names every member, as text and as JSON", async (family, members) => {
    const [text, json] = [await ketalab(["list", family]), await ketalab(["list", family, "--json"])];
    expect(JSON.parse(json.out).map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([...members]));
    for (const id of members) expect(text.out).toMatch(new RegExp(`^${id}( |$)`, "m"));
  });

  test("list columns: the columns of a run, with the units that the run gives", async () => {
    const result = simulate(dose);
    const columns = JSON.parse((await ketalab(["list", "columns", "--json"])).out);
    expect(columns.map(({ name, unit }: { name: string; unit: string }) => [name, unit])).toEqual(
      result.names.map((name) => [name, result.unit(name)]),
    );
    const { out } = await ketalab(["list", "columns"]);
    expect(out).toMatch(/^MADRS +points +MADRS improvement over placebo +not for arketamine$/m);
  });

  test("list something else is refused", async () => {
    expect(await ketalab(["list", "drug"])).toEqual(refused('unknown list "drug"; did you mean "drugs"?'));
    expect(await ketalab(["list"])).toEqual(refused(/^ketalab: list takes a name: ketalab list drugs\|models/));
    expect(await ketalab(["list", "drugs", "ketamine"])).toEqual(refused("list drugs takes no further word: ketamine"));
  });

  test.each(sceneList.map(({ id }) => id))("what %s is made of, as a lecture names it", async (id) => {
    const parts = async (part: string) => JSON.parse((await ketalab(["list", part, id, "--json"])).out);
    const spec = await sceneNamed(id).load();
    expect((await parts("panels")).map((one: { id: string }) => one.id)).toEqual(
      spec.charts.map(({ chart }) => chart.id),
    );
    const controls: { name: string; takes: string; published: string }[] = await parts("controls");
    expect(controls.map(({ name }) => name)).toEqual(expect.arrayContaining(spec.controls.map(({ name }) => name)));
    for (const { takes, published } of controls) expect([takes, published]).not.toContain("");
    expect((await parts("steps")).map((one: { caption: string }) => one.caption)).toEqual(
      spec.steps.map(({ caption }) => caption),
    );
  });

  test("what a control takes is what it reads", async () => {
    const text = await ketalab(["list", "controls", "drip-to-mood"]);
    expect(text.out).toMatch(/^dose +0 to 2 mg\/kg +dose 0\.5.mg\/kg$/m);
    expect(text.out).toMatch(/^drug +ketamine, esketamine/m);
    expect(await ketalab(["list", "controls"])).toEqual(
      refused(/^ketalab: a figure is needed: ketalab list controls SCENE/),
    );
    expect(await ketalab(["list", "steps", "drip-to-moo"])).toEqual(refused(/did you mean "drip-to-mood"/));
    expect(await ketalab(["list", "panels", "drip-to-mood", "more"])).toEqual(
      refused("list panels takes one scene: more"),
    );
  });
});

const curve = "dose (µM);a;b\n0,1;4,1;6\n0,3;9,8;12,1\n1;24;27,5\n3;52,3;47,9\n10;79,5;75,2\n30;92;95,1\n100;99,2;95\n";
const ratios = "antagonist (nM),DR\n10,2.1\n30,4.2\n100,11.3\n300,30\n1000,104\n";

describe("sensitivity", () => {
  const asked = ["sensitivity", "-", "--column", "release"];

  test("JSON: every number that moves the column, with both ends of its range, the largest swing first", async () => {
    const { code, out, err } = await ketalab([...asked, "--parameters", "KE, KI", "--json"], { input });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const found = JSON.parse(out);
    expect(found).toEqual(sensitivity(dose, "release", { parameters: ["KE", "KI"], span: circuitRanges }));
    expect(found.swings.map((one: { parameter: string }) => one.parameter)).toEqual(["KI", "KE"]);
  });

  test("a table for people, with units", async () => {
    const { out } = await ketalab([...asked, "--parameters", "KI"], { input });
    const [head, row] = out.trimEnd().split("\n");
    expect(head).toMatch(/^parameter +from +to +release from/);
    expect(row).toMatch(/^KI +0\.5 +3 µmol\/L +168\.1 +100\.8 %/);
  });

  test("a rat by its name", async () => {
    const rat = JSON.stringify({ account: "disinhibition", subject: "rat", regimen: "10 mg/kg ip" });
    const { out, err } = await ketalab(["sensitivity", "-", "--column", "G", "--parameters", "sRat"], { input: rat });
    expect(err).toBe("");
    expect(out).toContain("sRat");
  });

  test.each([
    [["sensitivity", "-"], "sensitivity needs a column: ketalab sensitivity FILE|- --column NAME"],
    [["sensitivity", "--column", "B"], "sensitivity takes one file: ketalab sensitivity FILE|- --column NAME"],
    [[...asked, "--span", "2"], "--span is a fraction between 0 and 1, 0.2 for instance: 2"],
    [[...asked, "--reading", "peek"], 'unknown reading "peek"; did you mean "peak"?'],
    [[...asked, "--parameters", "Kl"], /^ketalab: unknown parameter "Kl"/],
  ])("%j is refused", async (words, message) => {
    expect(await ketalab(words, { input })).toEqual(refused(message));
  });
});

describe("fit", () => {
  test("a curve: numbers with units and intervals, at once readable", async () => {
    const { code, out, err } = await ketalab(["fit", "-"], { input: curve });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const { fit } = fitText(curve);
    const { value = 0, low = 0, high = 0 } = fit?.EC50 ?? {};
    expect(out).toContain("dose-response curve: 14 points at 7 doses\n");
    expect(out).toMatch(
      new RegExp(`^EC50 +${significant(value, 4)} µM +${significant(low, 4)} to ${significant(high, 4)}$`, "m"),
    );
    expect(out).toMatch(/^ +95 % interval$/m);
    expect(out.endsWith(`\n${purpose}\n`)).toBe(true);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test("JSON has every number of the library, and no function", async () => {
    const { out } = await ketalab(["fit", "-", "--json", "--confidence", "90%"], { input: curve });
    const { fit, remarks } = fitText(curve, { confidence: 0.9 });
    const { note, parameters, EC50, residuals, confidence, table, problems, covariance } = JSON.parse(out);
    expect({ note, confidence, remarks: [], problems }).toEqual({
      note: purpose,
      confidence: 0.9,
      remarks,
      problems: [],
    });
    expect({ parameters, EC50, residuals, covariance }).toEqual({
      parameters: fit?.parameters,
      EC50: fit?.EC50,
      residuals: fit?.residuals,
      covariance: fit?.covariance,
    });
    expect(table).toMatchObject({ separator: "semicolon", decimal: "comma", columns: [{ unit: "µM" }, {}, {}] });
  });

  test("a Schild line", async () => {
    const { out } = await ketalab(["fit", "-", "--model", "schild"], { input: ratios });
    const { fit } = fitText(ratios, { model: "schild" });
    expect(out).toContain("Schild line: 5 points at 5 concentrations\n");
    expect(out).toMatch(new RegExp(`^pA2 +${significant(fit?.pA2?.value ?? 0, 4)} +`, "m"));
    expect(out).toMatch(/^KB, slope held at 1 +[\d.]+ nM +[\d.]+ to [\d.]+$/m);
    expect(out).toContain("the slope is compatible with 1");
    const bare = await ketalab(["fit", "-", "--model=schild", "--unit", "nM"], { input: ratios.replace(" (nM)", "") });
    expect(bare.out).toBe(out);
  });

  test("numbers that are fixed, warnings, and lines that were left out, each with its place", async () => {
    const text = "dose,r\n1,10\n2,19\noops,3\n4,31\n8,about 50\n8,50\n-1,3\n";
    const { code, out } = await ketalab(["fit", "-", "--fix", "nH=1 baseline=0"], { input: text });
    expect(code).toBe(0);
    expect(out).toMatch(/^Hill slope +1 +fixed$/m);
    const comma = await ketalab(["fit", "-", "--fix", "nH=1,25,baseline=0,5"], { input: text });
    expect(comma.out).toMatch(/^Hill slope +1\.25 +fixed$/m);
    expect(comma.out).toMatch(/^baseline +0\.5 /m);
    expect(out).toContain("careful: the highest dose reaches");
    expect(out).toContain('line 4, column 1: not a number: "oops"\nline 6, column 2: not a number: "about 50"\n');
    expect(out).toContain('line 8, column 1: dose cannot be negative; the line is left out: "-1"\n');
  });

  test.each([
    [["fit"], "", /^ketalab: fit takes one file: ketalab fit FILE\|-/],
    [["fit", "no.csv"], "", "cannot read no.csv: there is no such file"],
    [["fit", "-"], "", "standard input: there are no points to fit"],
    [["fit", "-"], "dose,r\n1,2", "standard input: one point has no curve; give the response at several doses"],
    [
      ["fit", "-"],
      "dose,r\n1,x\n2,y",
      'standard input: there are no points to fit; line 2, column 2: not a number: "x", and 1 more',
    ],
    [["fit", "-", "--model", "shild"], curve, 'unknown model to fit "shild"; did you mean "schild"?'],
    [["fit", "-", "--fix", "nH=1,000"], curve, /^ketalab: --fix nH: "1,000" can be read as 1 or as 1000/],
    [["fit", "-", "--fix", "nH=0x1"], curve, /^ketalab: --fix nH: not a number: "0x1"/],
    [["fit", "-", "--fix", "nH=1,nH=2"], curve, "--fix: nH is given twice"],
    [["fit", "-", "--fix", "nH=1, 5"], curve, "--fix takes names with numbers, nH=1,baseline=0 for instance: 5"],
    [["fit", "-", "--fix", "nH"], curve, "--fix takes names with numbers, nH=1,baseline=0 for instance: nH"],
    [["fit", "-", "--fix", "top=1"], curve, /unknown number to fix "top"/],
    [["fit", "-", "--confidence", "95"], curve, "--confidence lies between 0 and 100%: 95"],
    [["fit", "-", "--unit", "µM"], curve, /^ketalab: --unit is for the antagonist of a Schild line/],
    [["fit", "-", "--model", "schild", "--fix", "nH=1"], ratios, /^ketalab: --fix is for dose-response curves/],
    [["fit", "-", "--model", "schild", "--unit", "mg"], ratios, /^ketalab: the unit of an antagonist is/],
  ] as const)("%j is refused in one line", async (words, text, message) => {
    expect(await ketalab(words, { input: text })).toEqual(refused(message));
  });
});

const files = { "infusion.json": input, "scenario.json": input, "class.csv": curve, "ratios.csv": ratios };
const ofBuilds: ReadonlySet<string> = new Set(["lecture"]);

describe("help", () => {
  test("nothing, help, --help and -h show every command with an example", async () => {
    const all = await Promise.all([[], ["help"], ["--help"], ["-h"]].map((words) => ketalab(words)));
    for (const { code, out } of all) {
      expect(code).toBe(0);
      expect(out).toBe(all[0]?.out);
      for (const { usage, examples } of Object.values(verbs)) {
        expect(out).toContain(`  ${usage}\n`);
        expect(out).toContain(`  ${examples[0]}\n`);
      }
    }
  });

  test.each(Object.keys(verbs))(
    "%s --help shows its flags, and its examples run",
    async (name) => {
      const { flags, examples } = verbs[name] as (typeof verbs)[string];
      const { out } = await ketalab([name, "--help"]);
      expect((await ketalab(["help", name])).out).toBe(out);
      for (const flag of Object.keys(flags)) expect(out).toContain(`--${flag}`);
      for (const example of examples) {
        expect(out).toContain(example);
        // What is made of built parts runs with the built command, in the tests of the examples.
        if (ofBuilds.has(name)) continue;
        const [command = "", piped] = example.split(" | ").reverse();
        const words = [...command.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ""));
        for (const [name, content] of Object.entries(files)) {
          const at = words.indexOf(name);
          if (at < 0) continue;
          words[at] = join(folder, name);
          writeFileSync(words[at] as string, content);
        }
        const output = words.indexOf("-o") + 1;
        if (output > 0) words[output] = join(folder, words[output] as string);
        const document = (/'(.*)'/.exec(piped ?? "")?.[1] ?? "").replaceAll("\\n", "\n");
        expect(await ketalab(words.slice(1), { input: document })).toMatchObject({ code: 0, err: "" });
      }
      // Some draw every figure.
    },
    120_000,
  );

  test("--version", async () => {
    expect((await ketalab(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test("an unknown command is refused with the nearest", async () => {
    expect(await ketalab(["rnu"])).toEqual(refused('unknown command "rnu"; did you mean "run"?'));
    expect(await ketalab(["--json", "run"])).toEqual(
      refused('a command comes first, as in "ketalab run --json"; see ketalab --help'),
    );
  });
});
