import { describe, expect, it } from "vitest";
import { choice, slider } from "../../packages/viz/src/controls/index.js";
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
  ])("typing %s is understood", (text, value) => {
    const { said, type } = held();
    type(text);
    expect(said).toEqual([{ name: "dose", value }]);
  });

  it.each(["0.5 mg", "3 mg/kg", "-1", "much", ""])("typing %j is refused in words, and stays to be mended", (text) => {
    const { element, said, typed, type } = held();
    type(text);
    expect(said).toEqual([]);
    expect(element.querySelector(".error")?.textContent).not.toBe("");
    expect(typed.value).toBe(text);
    expect(typed.getAttribute("aria-invalid")).toBe("true");
  });

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
