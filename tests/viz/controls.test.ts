import { describe, expect, it } from "vitest";
import { choice, slider } from "../../packages/viz/src/controls/index.js";
import { timeCursor } from "../../packages/viz/src/scenes/shared/time-cursor.js";
import { paper } from "./page.js";

const dose = slider({
  name: "dose",
  label: "dose",
  unit: "mg/kg",
  min: 0,
  max: 2,
  step: 0.05,
  fine: 0.01,
  published: 0.5,
});

/** A slider on paper with everything it says. */
function held() {
  const context = paper();
  const { element, show } = dose.draw(context);
  context.document.body.append(element);
  show({ dose: 0.5 });
  const said: unknown[] = [];
  element.addEventListener("input", (event) => said.push((event as CustomEvent).detail));
  const [typed, range] = ["input[type=text]", "input[type=range]"].map((one) => element.querySelector(one)) as [
    HTMLInputElement,
    HTMLInputElement,
  ];
  const { Event } = context.document.defaultView as unknown as typeof globalThis;
  const press = (target: Element, key: string) => {
    const event = Object.assign(new Event("keydown", { bubbles: true, cancelable: true }), { key });
    target.dispatchEvent(event);
    return event;
  };
  const type = (text: string) => {
    typed.value = text;
    press(typed, "Enter");
  };
  return { element, said, show, typed, range, press, type };
}

describe("slider", () => {
  it("shows its value with the unit, and says it aloud", () => {
    const { typed, range } = held();
    expect(typed.value).toBe("0.5\u202fmg/kg");
    expect(range.getAttribute("aria-valuetext")).toBe("0.5\u202fmg/kg");
  });

  it("arrow keys step, Home and End go to the ends, Delete to the published value, and a slide deck does not hear them", () => {
    const { said, show, range, press } = held();
    const event = press(range, "ArrowRight");
    expect(event.defaultPrevented).toBe(true);
    show({ dose: 0.55 });
    for (const key of ["Home", "End", "Delete"]) expect(press(range, key).defaultPrevented).toBe(true);
    expect(said).toEqual([0.55, 0, 2, 0.5].map((value) => ({ name: "dose", value })));
  });

  it("has a button that returns to the published value, while it is elsewhere", () => {
    const { element, said, show } = held();
    const back = element.querySelector("button.back") as HTMLButtonElement;
    expect(back.hidden).toBe(true);
    show({ dose: 1 });
    expect(back.hidden).toBe(false);
    expect(back.getAttribute("aria-label")).toBe("dose: back to the published value, 0.5\u202fmg/kg");
    back.click();
    expect(said).toEqual([{ name: "dose", value: 0.5 }]);
  });

  it("leaves alone what a deck has taken", () => {
    const { said, range } = held();
    const { Event } = range.ownerDocument.defaultView as unknown as typeof globalThis;
    const event = Object.assign(new Event("keydown", { bubbles: true, cancelable: true }), { key: "PageDown" });
    event.preventDefault();
    range.dispatchEvent(event);
    expect(said).toEqual([]);
  });

  it.each([
    ["0.7", 0.7],
    ["0.7 mg/kg", 0.7],
    ["700 µg/kg", 0.7],
    [" 1,5 ", 1.5],
    ["35 mg", 0.5],
    ["70000 µg", 1],
  ])("typing %s is understood", (text, value) => {
    const { said, type } = held();
    type(text);
    expect(said).toEqual([{ name: "dose", value }]);
  });

  it("a dose for the whole body is taken by its weight, and the field says how", () => {
    const { element, said, show, type } = held();
    show({ dose: 0.6, weight: 50 });
    type("35 mg");
    expect(said).toEqual([{ name: "dose", value: 0.7 }]);
    expect(element.querySelector(".told")?.textContent).toBe("35 mg in 50\u202fkg is 0.7\u202fmg/kg");
    type("0.8");
    expect(element.querySelector(".told")?.textContent).toBe("");
  });

  it.each([
    ["35 mg", { weight: "50 kg" }, 0.7],
    ["35 mg", { weight: 50 }, 0.7],
    ["35 mg", {}, 0.5],
    ["35 mg", { weight: "much" }, 0.5],
    ["0.035 g", { weight: "154 lb" }, 35 / (154 * 0.45359237)],
  ])("%s beside %j", (text, beside, value) => {
    expect(dose.read(text, beside)).toBeCloseTo(value, 9);
  });

  it("a dose per body weight is taken where the whole dose is asked for", () => {
    const whole = slider({
      name: "dose",
      label: "dose",
      unit: "mg",
      min: 0,
      max: 100,
      step: 5,
      fine: 1,
      published: 35,
    });
    expect(whole.read("0.5 mg/kg", { weight: 60 })).toBeCloseTo(30, 12);
    expect(() => whole.read("2 mg/kg", { weight: 60 })).toThrow("2 mg/kg in 60\u202fkg is 120\u202fmg");
    expect(() => whole.read("2 mg/min", { weight: 60 })).toThrow("dose: ");
  });

  it("a comma that can be read in two ways is refused with both readings", () => {
    expect(() => dose.read("1,000")).toThrow('dose: "1,000" can be read as 1 or as 1000; write "1.000" or "1000"');
    expect(() => dose.read("1,000 mg/kg")).toThrow("can be read as 1 or as 1000");
    expect(dose.read("0,800")).toBe(0.8);
  });

  it.each(["500 mg", "0.5 kg", "3 mg/kg", "-1", "0x1", "1,000", "much", ""])(
    "typing %j is refused in words, and stays to be mended",
    (text) => {
      const { element, said, typed, type } = held();
      type(text);
      expect(said).toEqual([]);
      expect(element.querySelector(".error")?.textContent).not.toBe("");
      expect(typed.value).toBe(text);
      expect(typed.getAttribute("aria-invalid")).toBe("true");
    },
  );

  it("says the range when a value is out of it", () => {
    expect(() => dose.read("3 mg/kg")).toThrow("dose must be between 0 and 2\u202fmg/kg: 3 mg/kg");
  });

  it("what is being typed is not written over by a moving slider", () => {
    const { show, typed } = held();
    typed.value = "0.8 m";
    show({ dose: 0.9 });
    expect(typed.value).toBe("0.8 m");
  });

  it("marks the published value with a notch", () => {
    expect(held().element.querySelector(".notch line")?.getAttribute("x1")).toBe("25%");
  });
});

describe("a logarithmic slider", () => {
  it("has its name, and says values and no logarithms", () => {
    const context = paper();
    const { element, show } = slider({
      name: "free",
      label: "free",
      unit: "µmol/L",
      scale: "log",
      min: 0.01,
      max: 100,
      step: 0.1,
      fine: 0.01,
      published: 1,
    }).draw(context);
    context.document.body.append(element);
    show({ free: 1 });
    const range = element.querySelector("input[type=range]") as HTMLInputElement;
    expect(range.getAttribute("name")).toBe("free");
    const said: unknown[] = [];
    element.addEventListener("input", (event) => said.push((event as CustomEvent).detail ?? "a native event"));
    Object.defineProperty(range, "valueAsNumber", { value: -1 });
    const { Event } = context.document.defaultView as unknown as typeof globalThis;
    range.dispatchEvent(new Event("input", { bubbles: true }));
    expect(said).toEqual([{ name: "free", value: 0.1 }]);
  });

  it.each([20_160, 12_346, 99_951])("pulled to its right end it says %d, as written, and nothing beyond", (max) => {
    const context = paper();
    const bounds = { min: 20, max, step: 0.1, fine: 0.01, published: 100 };
    const control = slider({ name: "at", label: "at", unit: "min", scale: "log", ...bounds });
    const { element, show } = control.draw(context);
    show({ at: 100 });
    const range = element.querySelector("input[type=range]") as HTMLInputElement;
    const said: unknown[] = [];
    element.addEventListener("input", (event) => said.push((event as CustomEvent).detail.value));
    Object.defineProperty(range, "valueAsNumber", { value: Number(range.getAttribute("max")) });
    const { Event } = context.document.defaultView as unknown as typeof globalThis;
    range.dispatchEvent(new Event("input", { bubbles: true }));
    expect(control.read(said[0])).toBe(max);
  });
});

describe("choice", () => {
  const drug = choice({
    name: "drug",
    label: "drug",
    options: [
      { value: "ketamine", label: "racemic" },
      { value: "esketamine", label: "S" },
    ],
    published: "ketamine",
  });

  it("checks the option that the state has", () => {
    const { element, show } = drug.draw(paper());
    show({ drug: "esketamine" });
    const checked = [...element.querySelectorAll("input")].filter((one) => one.checked).map((one) => one.value);
    expect(checked).toEqual(["esketamine"]);
  });

  it("is out of reach where it changes nothing", () => {
    const slope = choice({
      name: "slope",
      label: "slope",
      options: [{ value: "found", label: "found" }],
      published: "found",
      applies: ({ model }) => model === "curve",
    });
    const { element, show } = slope.draw(paper());
    for (const model of ["line", "curve"]) {
      show({ slope: "found", model });
      expect((element as HTMLFieldSetElement).disabled).toBe(model === "line");
    }
  });

  it("refuses what is not one of its options, naming them", () => {
    expect(() => drug.read("aspirin")).toThrow("drug must be one of ketamine, esketamine: aspirin");
  });
});

describe("a slider that shows a time in days", () => {
  /** What typing says, when the cursor stands so many minutes after the start. */
  const typing = (at: number, text: string) => {
    const context = paper();
    const { element, show } = timeCursor({ name: "days", label: "mood at", span: 20_160, published: 1440 }).draw(
      context,
    );
    context.document.body.append(element);
    show({ days: at });
    const said: number[] = [];
    element.addEventListener("input", (event) => said.push((event as CustomEvent<{ value: number }>).detail.value));
    const typed = element.querySelector("input[type=text]") as HTMLInputElement;
    const { Event } = context.document.defaultView as unknown as typeof globalThis;
    typed.value = text;
    typed.dispatchEvent(Object.assign(new Event("keydown", { bubbles: true }), { key: "Enter" }));
    return said[0] ?? element.querySelector(".error")?.textContent;
  };

  it.each([
    [1440, "7", 7 * 1440],
    [1440, "0,5", 720],
    [1440, "7 h", 420],
    [1440, "1 h 20 min", 80],
    [1440, "1 d 6 h", 1800],
    [120, "7", 420],
    [30, "7", 7],
  ])("beside %s min, %s is %s min", (at, text, minutes) => {
    expect(typing(at, text)).toBe(minutes);
  });

  it("refuses a number alone beside hours and minutes, with both readings", () => {
    expect(typing(80, "7")).toBe('mood at: "7" can be read as 7 h or as 7 min');
  });
});
