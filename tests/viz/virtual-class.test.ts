import { preparePopulation } from "@ketalab/core";
import { describe, expect, it } from "vitest";
import { strandsOf } from "../../packages/viz/src/data/columns.js";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { virtualClass } from "../../packages/viz/src/scenes/index.js";
import { expectNear } from "../near.js";
import { drawn } from "./page.js";

const usual = {
  dose: 0.5,
  duration: 40,
  level: 150,
  student: 7,
  seed: 2,
  people: "100",
  set: "otto-2021",
  hours: 40,
};
const run = (virtualClass.runs[0] as (typeof virtualClass.runs)[number]).ready();
const at40 = ({ abscissa }: { abscissa: Float64Array }) => abscissa.indexOf(40);

function changed(change: Values) {
  const scene = drawn(virtualClass);
  scene.commit({ ...scene.values, ...change }, new Set(Object.keys(change)));
  scene.settle({ ...scene.values, ...change });
  return scene.element;
}
const said = (change: Values) => (changed(change).querySelector(".says")?.textContent ?? "").replaceAll("\u202f", " ");

describe("a class in a picture", () => {
  it("its bands are the percentiles of the curves that are drawn", () => {
    const columns = run(usual);
    const k = at40(columns);
    const values = strandsOf(columns)
      .map((curve) => curve[k] as number)
      .sort((a, b) => a - b);
    expect(values).toHaveLength(100);
    // between the ranks on a straight line, as spreadsheets do
    const percentile = (p: number) => {
      const place = (p / 100) * 99;
      const low = Math.floor(place);
      const [a, b] = [values[low] as number, values[Math.min(low + 1, 99)] as number];
      return a + (place - low) * (b - a);
    };
    for (const p of [5, 25, 50, 75, 95]) {
      expectNear(columns.column(`p${p}`)[k] as number, percentile(p), { relative: 1e-12 }, `p${p}`);
    }
    expect(columns.column("above")[k]).toBe(values.filter((value) => value > 150).length / 100);
  });

  it("the median lies where the published set itself does", () => {
    // the typical person of the set has 158 ng/mL then; the median of a hundred is off by its own chance
    const columns = run({ ...usual, people: "1000" });
    expectNear(columns.column("p50")[at40(columns)] as number, 158, { relative: 0.03 });
  });

  it("student 7 is one person, whatever the size of the class", () => {
    const scenario = {
      model: "otto-2021",
      regimen: "0.5 mg/kg over 40 min",
      subject: { weight: "70 kg" },
      columns: ["Cket"],
      span: "180 min",
      step: "2 min",
    };
    const person = preparePopulation({ scenario }).now({ n: 7, seed: 2 }).individual(6).column("Cket");
    for (const people of ["30", "100", "1000"]) {
      const own = run({ ...usual, people }).column("student");
      const k = at40(run(usual));
      expectNear(own[k] as number, person[k] as number, { relative: 1e-12 }, people);
    }
    const last = run({ ...usual, people: "30", student: 100 });
    expect(last.column("student")).toEqual(strandsOf(last)[29]);
  });

  it("a thousand are in the bands, and a hundred of them drawn", () => {
    expect(strandsOf(run({ ...usual, people: "1000" }))).toHaveLength(100);
    expect(strandsOf(run({ ...usual, people: "30" }))).toHaveLength(30);
  });

  it("everybody has more of a larger dose, in proportion", () => {
    const [one, two] = [run(usual), run({ ...usual, dose: 1 })];
    const k = at40(one);
    for (const name of ["p5", "p95", "student"]) {
      expectNear(two.column(name)[k] as number, 2 * (one.column(name)[k] as number), { relative: 1e-12 }, name);
    }
    for (const name of ["below", "CL", "V1"]) expect(two.column(name)[k], name).toBe(one.column(name)[k]);
  });
});

describe("one of them is followed", () => {
  const press = (element: Element, x: number, y: number) => {
    const svg = element.querySelector('svg[data-chart="fan"]') as SVGSVGElement;
    const hit = svg.querySelector("rect.hit") as SVGElement;
    const { Event } = element.ownerDocument.defaultView as Window & typeof globalThis;
    // No page lays the drawing out here: its units are the pixels.
    const [left = 0, top = 0, width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
    const lies = { x: left, y: top, width, height };
    const matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0, inverse: () => matrix };
    Object.defineProperty(svg, "viewBox", { value: { baseVal: lies }, configurable: true });
    Object.assign(svg, { getScreenCTM: () => matrix, getBoundingClientRect: () => lies });
    Object.assign(hit, { setPointerCapture: () => undefined });
    for (const type of ["pointerdown", "pointerup"]) {
      hit.dispatchEvent(
        Object.assign(new Event(type), { button: 0, pointerId: 1, isPrimary: true, clientX: x, clientY: y }),
      );
    }
  };
  const heard = (element: Element) => {
    const all: { name: string; value: unknown }[] = [];
    element.addEventListener("change", (event) => void all.push((event as CustomEvent).detail));
    return all;
  };
  const curveOf = (element: Element) =>
    element.querySelector('svg[data-chart="fan"] path[data-column="student"]')?.getAttribute("d") ?? "";

  it("a press on a curve picks whose it is", () => {
    const other = curveOf(changed({ student: 42 }));
    const { element } = drawn(virtualClass);
    const [x, y] = (/L([\d.]+),([\d.]+)/.exec(other) ?? []).slice(1).map(Number) as [number, number];
    const all = heard(element);
    press(element, x, y);
    const picked = all.find(({ name }) => name === "student");
    expect(picked).toBeDefined();
    // Somebody whose curve passes just there: number 42, or one who lies on it.
    const scene = drawn(virtualClass, { start: { student: picked?.value as number } });
    expect(curveOf(scene.element)).toContain("L");
    const columns = run(usual);
    const curves = strandsOf(columns);
    const k = 1;
    const [mine, wanted] = [curves[(picked?.value as number) - 1]?.[k] as number, curves[41]?.[k] as number];
    expectNear(mine, wanted, { relative: 0.1 });
  });

  it("a press beside all curves moves the cursor and picks nobody", () => {
    const { element } = drawn(virtualClass);
    const all = heard(element);
    press(element, 480, 30);
    expect(all.map(({ name }) => name)).toEqual(["hours"]);
  });
});

describe("one drip, a hundred students: what is said", () => {
  it("the spread, the share above the level, and the student", () => {
    expect(said({})).toMatch(
      /^At 40 min half of the class lies between \d+ and \d+ ng\/mL, nine in ten between \d+ and \d+ ng\/mL, a [\d.]+-fold range; \d+ % are above 150 ng\/mL\. Student 7 has \d+ ng\/mL, more than \d+ of 100 \(clearance × [\d.]+, central volume × [\d.]+\)\.$/,
    );
  });

  it("of each change", () => {
    expect(said({ dose: 1 })).toMatch(/^Another dose moves everybody by the same factor/);
    expect(said({ student: 42 })).toMatch(/^Student 42 has/);
    expect(said({ seed: 3 })).toMatch(/^Another hundred students/);
    expect(said({ people: "1000" })).toMatch(/^1000 instead of 100 people/);
    expect(said({ set: "herd-2007" })).toMatch(/^Herd 2007 instead of Otto 2021/);
    expect(said({ level: 300 })).toMatch(/^\d+ % are above 300 ng\/mL, instead of \d+ % above 150 ng\/mL/);
    expect(said({ duration: 2, hours: 2 })).toMatch(/^Given over 2 min: .* The earlier you look/);
    expect(said({ dose: 0 })).toBe("No dose, no difference.");
  });
});
