import { prepare, type Scenario, simulate, sweep, toScenario } from "@ketalab/core";
import { circuitSet } from "@ketalab/core/circuit";
import { describe, expect, it } from "vitest";

const regimen = "0.5 mg/kg over 40 min";
/** Every error is a short fragment that says where, what was given and what would do. */
const refused = (given: unknown) => {
  try {
    prepare(given as Scenario);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return (error as Error).message;
  }
  throw new Error("it was not refused");
};

describe("scenario: unknown names get the nearest known ones", () => {
  it.each([
    [{ regimen, drug: "ketamin" }, 'unknown drug "ketamin"; did you mean "ketamine"'],
    [{ regimen, drug: "eskatamine" }, 'unknown drug "eskatamine"; did you mean "esketamine"'],
    [{ regimen, model: "drip-to-mod" }, 'unknown model "drip-to-mod"; did you mean "drip-to-mood"'],
    [{ regimen, columns: ["Ckett"] }, 'unknown column "Ckett"; did you mean "Cket"'],
    [{ regimen, set: { keo: "1 1/min" } }, 'unknown parameter "keo"; did you mean "ke0"'],
    [{ regimen, subject: { kind: "adlut" } }, 'unknown subject "adlut"; did you mean "adult"'],
    [{ regimen, subject: { wieght: "70 kg" } }, 'unknown subject field "wieght"; did you mean "weight"'],
    [{ regimen, spam: "4 h" }, 'unknown scenario field "spam"; did you mean "span"'],
    [{ regimen, constructor: "x" }, 'unknown scenario field "constructor"'],
    [{ regimen, drug: "toString" }, 'unknown drug "toString"'],
    [{ regimen, set: { hasOwnProperty: 1 } }, 'unknown parameter "hasOwnProperty"'],
  ])("%j", (given, message) => {
    expect(refused(given)).toContain(message);
  });
});

describe("scenario: wrong dimensions name both", () => {
  it.each([
    [{ regimen, subject: { weight: "70 min" } }, 'weight must be body weight (kg), not time: "70 min"'],
    [{ regimen, span: "4 mg" }, 'span must be time (min), not mass: "4 mg"'],
    [{ regimen, step: "1 L" }, 'step must be time (min), not volume: "1 L"'],
    [{ regimen, at: "10 min, 3 mg" }, 'at must be time (min), not mass: "3 mg"'],
    [{ regimen, set: { ke0: "0.1 min" } }, 'ke0 must be 1/time (1/min), not time: "0.1 min"'],
    [{ regimen, set: { CL: "84 L/h/kg" } }, "CL must be volume/time (L/h), not volume/time/body weight"],
    [{ regimen: "40 min over 0.5 mg/kg" }, "dose must be in mg/kg or mg, not time: 40 min"],
    [{ regimen: "2 mg/mL bolus" }, "dose must be in mg/kg or mg, not mass/volume: 2 mg/mL"],
    [{ regimen, set: { Cu: "1 ng/mL" } }, "Cu must be substance/volume (µmol/L), not mass/volume"],
  ])("%j", (given, message) => {
    expect(refused(given)).toContain(message);
  });
});

describe("scenario: values out of range name the range", () => {
  it.each([
    [{ regimen, subject: { weight: "-70 kg" } }, "weight must be between 2 and 300 kg: -70 kg"],
    [{ regimen, subject: { weight: 0 } }, "weight must be between 2 and 300 kg: 0 kg"],
    [{ regimen, subject: { weight: Number.NaN } }, "weight must be between 2 and 300 kg"],
    [{ regimen, subject: { weight: Number.POSITIVE_INFINITY } }, "weight must be between 2 and 300 kg: infinity kg"],
    [{ regimen, set: { ke0: "1000 1/min" } }, "ke0 must be between 0.01 and 20 1/min: 1000 1/min"],
    [{ regimen, set: { Mg: "-1 mM" } }, "Mg must be between 0 and 10 mM: -1 mM"],
    [{ regimen: "-0.5 mg/kg over 40 min" }, "dose must be between 0 and 10 mg/kg: -0.5 mg/kg"],
    [{ regimen, span: "-4 h" }, "span must be between 0 and 1825 days: -4 h"],
    [{ regimen, span: 0 }, "span must be more than 0: 0"],
    [{ regimen, span: Number.NaN }, "span must be between 0 and 1825 days: NaN"],
    [{ regimen, at: [-5] }, "at must be between 0 and 1825 days: -5"],
    [{ regimen, span: "1 h", at: "2 h" }, "at: 120 min is after the end of the span, 60 min"],
    [{ regimen, at: [] }, "at needs at least one time"],
    [{ regimen, at: "40,80 min" }, 'at: "40,80" can be read as 40.80 or as 40, 80'],
    [{ regimen, at: "0 min, 1,000 min" }, "can be read as"],
    [{ regimen, at: "1,000 h" }, "can be read as"],
    [{ regimen, step: 0 }, "step must be at least 0.00024 min for this span: 0"],
    [
      { regimen, step: "0.000001 min", span: "30 days" },
      "step must be at least 0.0432 min for this span: 0.000001 min",
    ],
    [{ regimen, columns: [] }, "columns needs at least one name"],
    [{ regimen, set: { Cu: "-1 µmol/L" } }, "Cu must be between 0 and 1e9 µmol/L: -1 µmol/L"],
    [{ regimen, set: { Cu: Number.NaN } }, "Cu must be between 0 and 1e9 µmol/L: not a number µmol/L"],
  ])("%j", (given, message) => {
    expect(refused(given)).toContain(message);
  });
});

describe("scenario: what cannot be read says where it stands", () => {
  it.each([
    [{ regimen, set: { ke0: "fast" } }, 'ke0: not a number with a unit: "fast"'],
    [{ regimen, span: "4 fortnights" }, 'span: unknown unit "fortnights"'],
    [{ regimen, at: "0 min, soon" }, 'at: not a number with a unit: "soon"'],
    [{ regimen, subject: { weight: "70 stone" } }, 'weight: unknown unit "stone"'],
  ])("%j", (given, message) => {
    expect(refused(given)).toContain(message);
  });
});

describe("scenario: the one rule for commas holds for moments", () => {
  it.each([
    ["0 min, 40,5 min", undefined],
    ["0,5 h, 1,5 h", [30, 90]],
    ["0 h; 1,5 h", [0, 90]],
    ["0 min\n40 min", [0, 40]],
    ["0 min,40 min,2 h", [0, 40, 120]],
  ])("%j", (at, minutes) => {
    if (minutes === undefined) expect(refused({ regimen, at })).toContain("40,5");
    else expect(toScenario({ regimen, at }).at).toEqual(minutes);
  });
});

describe("scenario: what no document can hold is refused in words", () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  const fields = ["ketalab", "drug", "model", "regimen", "subject", "span", "set", "columns", "at", "step"];
  it.each(
    fields.flatMap((field) =>
      [10n, circle, [circle], [10n], Symbol("no"), () => 1].map((value) => [field, value] as const),
    ),
  )("%s", (field, value) => {
    const message = refused({ regimen, [field]: value } as never);
    expect(message).not.toMatch(/serialize|circular|Converting|undefined/);
    expect(message).toContain(field === "ketalab" ? "of version" : field);
  });
});

describe("scenario: what belongs elsewhere is sent there", () => {
  it.each([
    [
      { regimen, set: { dose: "1 mg/kg" } },
      'dose is of the regimen; write it there and not in set: "0.5 mg/kg over 40',
    ],
    [{ regimen, set: { weight: "60 kg" } }, 'weight is of the subject: "subject": {"weight": "60 kg"}'],
    [{ regimen, columns: ["trigger"] }, "trigger is worked out for each dose and has no course over time"],
    [{ regimen, columns: ["Cket", "D"] }, "D is worked out for each dose"],
  ])("%j", (given, message) => {
    expect(refused(given)).toContain(message);
  });
});

describe("scenario: the document", () => {
  it("of a newer version says which version is understood", () => {
    expect(refused({ ketalab: 2, regimen })).toBe("this document is of version 2; version 1 is understood");
    expect(refused({ ketalab: "1", regimen })).toBe('this document is of version "1"; version 1 is understood');
  });

  it("names a body by its kind alone, as a rat in an experiment is named", () => {
    expect(toScenario({ regimen, subject: "elder" }).subject.id).toBe("elder");
    expect(refused({ regimen, subject: "adlut" })).toContain('unknown subject "adlut"; did you mean "adult"');
  });

  it("that is no document, or asks for nothing, says what one looks like", () => {
    for (const wrong of [null, [], "text", 3]) expect(refused(wrong)).toContain("a scenario is an object such as");
    expect(refused({})).toContain("a scenario needs a regimen");
  });

  it.each([
    [{ regimen: 5 }],
    [{ regimen: {} }],
    [{ regimen, model: {} }],
    [{ regimen, model: { equations: [], states: [] } }],
    [{ regimen, columns: "Cket" }],
    [{ regimen, set: [] }],
    [{ regimen, set: { ke0: null } }],
    [{ regimen, drug: 3 }],
    [{ regimen, subject: ["adult"] }],
    [{ regimen, account: 3 }],
    [{ regimen, experiments: "lamotrigine" }],
    [{ regimen, at: 5 }],
    [{ regimen, span: {} }],
    [{ regimen, model: 3 }],
  ])("of the wrong shape is refused with a message for people: %j", (given) => {
    const message = refused(given);
    expect(message).toMatch(
      /^(regimen|columns|set|drug|subject|account|experiments|at|span|model) must be like .*, not /,
    );
    expect(message).not.toMatch(/is not a function|undefined|cannot read properties|not iterable/i);
  });

  it("with only a regimen takes the racemate, an adult of 70 kg and four hours", () => {
    const read = toScenario({ regimen });
    expect([read.drug.id, read.model.id, read.subject.id, read.span]).toEqual([
      "ketamine",
      "drip-to-mood",
      "adult",
      240,
    ]);
    expect(simulate({ regimen }).doses).toEqual([{ time: 0, route: "iv", amount: 35000, duration: 40 }]);
  });

  it("of JSON text and back gives the same run", () => {
    const given: Scenario = {
      ketalab: 1,
      drug: "esketamine",
      regimen,
      subject: { weight: "61 kg" },
      span: "3 h",
      set: { ke0: "0.1 1/min" },
    };
    const [a, b] = [simulate(given), simulate(JSON.parse(JSON.stringify(given)) as Scenario)];
    for (const name of a.names) expect(b.column(name), name).toEqual(a.column(name));
  });

  it("a column that has no number for a drug is left out, and asked for it says why", () => {
    expect(simulate({ regimen, drug: "arketamine" }).names).not.toContain("MADRS");
    expect(refused({ regimen, drug: "arketamine", columns: ["MADRS"] })).toContain(
      "arketamine has no MADRS: no dose-response",
    );
  });
});

describe("run: another value", () => {
  const { run, parameters } = prepare({ regimen, columns: ["Cket", "Ce"] });

  it("is a number in the unit that is stated, or text in any", () => {
    expect(parameters.dose).toMatchObject({ value: 0.5, unit: "mg/kg" });
    expect(parameters.weight).toMatchObject({ value: 70, unit: "kg", min: 2, max: 300 });
    const wanted = run({ dose: 1, duration: 60, weight: 80, ke0: 0.2 });
    const text = run({ dose: "1000 µg/kg", duration: "1 h", weight: "80 kg", ke0: "12 1/h" });
    const anew = simulate({
      regimen: "1 mg/kg over 60 min",
      subject: { weight: 80 },
      set: { ke0: 0.2 },
      columns: ["Cket", "Ce"],
    });
    for (const name of wanted.names) {
      expect(text.column(name)).toEqual(wanted.column(name));
      expect(anew.column(name)).toEqual(wanted.column(name));
    }
  });

  it("takes a dose in mg by the weight of the body, the one that is set with it too", () => {
    for (const [values, dose] of [
      [{ dose: "35 mg" }, 0.5],
      [{ dose: "35 mg", weight: "50 kg" }, 0.7],
      [{ weight: 50, dose: "35 mg" }, 0.7],
    ] as const) {
      const weight = "weight" in values ? 50 : 70;
      expect(run(values).column("Cket")).toEqual(run({ dose, weight }).column("Cket"));
    }
    const whole = prepare({ regimen: "35 mg over 40 min", columns: ["Cket"] });
    expect(whole.run({ dose: "0.5 mg/kg", weight: 60 }).column("Cket")).toEqual(
      whole.run({ dose: 30, weight: 60 }).column("Cket"),
    );
    const heavy = prepare({ regimen, columns: ["Cket"], subject: { weight: "120 kg", dosing: "70 kg" } });
    expect(heavy.run({ dose: "35 mg" }).column("Cket")).toEqual(heavy.run({ dose: 0.5 }).column("Cket"));
  });

  it("leaves the next run as it was", () => {
    const before = run();
    run({ dose: 2, ke0: 1, weight: 40, V1: 90 });
    expect(run().column("Ce")).toEqual(before.column("Ce"));
  });

  it("that is wrong is refused by name, unit and range, and nothing runs", () => {
    expect(() => run({ doze: 1 })).toThrow(/unknown parameter "doze"; did you mean .*"dose"/);
    expect(() => run({ toString: 1 } as Record<string, number>)).toThrow('unknown parameter "toString"');
    expect(() => run({ dose: "a lot" })).toThrow('dose: not a number with a unit: "a lot"');
    expect(() => run({ dose: "1 g" })).toThrow(
      "dose must be between 0 and 10 mg/kg: 14.2857 mg/kg; 1 g in 70 kg is 14.3 mg/kg",
    );
    expect(() => run({ dose: "1 min" })).toThrow('dose must be mass/body weight (mg/kg), not time: "1 min"');
    expect(() => run({ dose: -1 })).toThrow("dose must be between 0 and 10 mg/kg: \u22121 mg/kg");
    expect(() => run({ weight: 1e9 })).toThrow("weight must be between 2 and 300 kg");
    for (const bad of [Number.NaN, Number.NEGATIVE_INFINITY])
      expect(() => run({ ke0: bad })).toThrow("ke0 must be between 0.01 and 20 1/min");
  });

  it("every parameter that is offered can be set to its own value without a change", () => {
    const before = run();
    const again = run(Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value])));
    for (const name of before.names) {
      before.column(name).forEach((value, k) => {
        expect(Math.abs((again.column(name)[k] as number) - value)).toBeLessThanOrEqual(1e-13 * Math.abs(value));
      });
    }
  });

  it("every parameter that is offered lies in its own range", () => {
    for (const [name, { value, min, max }] of Object.entries(prepare({ regimen }).parameters)) {
      expect(value >= min && value <= max, name).toBe(true);
    }
  });
});

describe("tolerance", () => {
  it("of the stiff solver is a small positive number, and is refused before the run otherwise", () => {
    for (const relative of [0, -1e-6, Number.NaN, 1, 1e-20]) {
      expect(() => prepare({ regimen, columns: ["G"] }, { relative })).toThrow(
        "relative must be between 1e-14 and 0.1",
      );
    }
    expect(
      prepare({ regimen, columns: ["G"], set: circuitSet("first") }, { relative: 1e-12 })
        .run()
        .at(40).G,
    ).toBeCloseTo(109.947471025, 8);
  });
});

describe("sweep", () => {
  it("is one run for each value", () => {
    const doses = [0.1, 0.5, 1];
    const family = sweep({ regimen, columns: ["Cket"] }, "dose", doses);
    family.forEach((one, i) => {
      expect(one.column("Cket")).toEqual(
        simulate({ regimen: `${doses[i]} mg/kg over 40 min`, columns: ["Cket"] }).column("Cket"),
      );
    });
  });

  it("takes text, and refuses what a run refuses", () => {
    expect(sweep({ regimen, columns: ["Cket"] }, "weight", ["50 kg", 90])).toHaveLength(2);
    expect(() => sweep({ regimen, columns: ["Cket"] }, "wieght", [1])).toThrow('unknown parameter "wieght"');
    expect(() => sweep({ regimen, columns: ["Cket"] }, "dose", [1, -1])).toThrow("dose must be between");
    expect(() => sweep({ regimen }, "dose", 1 as unknown as number[])).toThrow(
      "sweep needs a list of values for dose: 1",
    );
  });
});
