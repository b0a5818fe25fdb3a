import { describe, expect, it, vi } from "vitest";
import { paste } from "../../packages/viz/src/controls/index.js";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { fitYourOwn } from "../../packages/viz/src/scenes/index.js";
import { samples } from "../../packages/viz/src/scenes/shared/sample-data.js";
import { drawn, paper, said } from "./page.js";

const tells = (table: string, more: Values = {}) => said(fitYourOwn, { table, ...more });
const state = (table: string, more: Values = {}) => drawn(fitYourOwn, { start: { table, ...more } });
const problemsOf = (table: string) =>
  [...state(table).element.querySelectorAll(".problems li")].map((one) => one.textContent);
const dots = (element: Element) => element.querySelectorAll('[data-chart="data"] circle.point');

describe("fit your own: what is said", () => {
  it("finds the constant that the table was simulated with inside its interval", () => {
    // ketamine at the reference channel: IC50 0.71 µM
    const [, low, high] = /interval from ([\d.]+) to ([\d.]+)/.exec(tells(samples.whole)) as RegExpExecArray;
    expect(Number(low)).toBeLessThan(0.71);
    expect(Number(high)).toBeGreaterThan(0.71);
  });

  it("an interval that misses less often is wider, around the same value", () => {
    expect(tells(samples.whole, { once: 200 })).toMatch(
      /^99.5 % confidence instead of 95 %: .* around the same 0\.876 µM/,
    );
  });

  it("says when a curve stopped too early, and when the slope is held", () => {
    expect(tells(samples.short)).toMatch(
      /^The EC50 is .* Careful: the highest dose reaches .* of the way to the plateau/,
    );
    expect(tells(samples.short)).not.toMatch(/from 0 to/);
    const held = state(samples.whole, { slope: "one" }).element.querySelector('[data-chart="numbers"]');
    expect(held?.textContent).toMatch(/held/);
  });

  it("finds the constant of a competitive antagonist from dose ratios", () => {
    const { element } = state(samples.ratios, { model: "schild" });
    expect(element.querySelector('[data-chart="data"] .heading')?.textContent).toContain("Schild plot");
    expect(element.querySelector('[data-chart="numbers"]')?.textContent).toMatch(/pA₂/);
  });
});

describe("fit your own: data that cannot carry a fit", () => {
  it.each([
    ["nothing", "", /^No fit: there are no points to fit\. The text stays as it is\.$/],
    ["one point", "dose,response\n1,50", /^No fit: one point has no curve/],
    ["equal doses", "dose,response\n1,50\n1,52\n1,49", /^No fit: every dose is 1/],
    ["words alone", "I have no data", /^No fit: /],
  ])("%s: a plain sentence", (_, table, sentence) => {
    expect(tells(table)).toMatch(sentence);
    const field = state(table).element.querySelector("textarea") as HTMLTextAreaElement;
    expect(field.value).toBe(table);
  });

  it("points without a line are drawn all the same", () => {
    const { element } = state("dose,response\n1,50\n1,52\n1,49");
    expect(dots(element)).toHaveLength(3);
    expect(element.querySelector('[data-chart="data"] path.line')?.getAttribute("d")).toBe("");
  });

  it("negative doses and text in a cell are told with their lines", () => {
    const table = "dose,response\n-1,2\n1,5\n2,x\n3,40\n10,70\n30,90\n100,97";
    expect(problemsOf(table)).toEqual([
      "line 4: not a number",
      "line 2: dose cannot be negative; the line is left out",
    ]);
    expect(dots(state(table).element)).toHaveLength(5);
    expect(tells(table)).toMatch(/2 things in the table could not be used/);
  });

  it("reads decimal commas with tabs and with semicolons as it reads points", () => {
    const commas = samples.whole.replaceAll(".", ",");
    expect(tells(commas)).toBe(tells(samples.whole));
    expect(tells(commas.replaceAll("\t", ";"))).toBe(tells(samples.whole));
  });

  it("thousands of rows are fitted once, and a slider asks for no other search", () => {
    const rows = Array.from({ length: 5000 }, (_, i) => {
      const dose = 10 ** (-2 + (4 * i) / 5000);
      return `${dose.toPrecision(5)}\t${((100 * dose) / (dose + 0.7) + 5 * Math.sin(i * 12.9898)).toFixed(2)}`;
    });
    const scene = state(`dose (µM)\tblock (%)\n${rows.join("\n")}`);
    const time = (once: number) => {
      const begin = performance.now();
      scene.commit({ ...scene.values, once }, new Set(["once"]));
      return performance.now() - begin;
    };
    // A search takes a hundred milliseconds and more.
    expect(Math.min(...[30, 40, 50, 60, 70].map(time))).toBeLessThan(60);
  });

  it("what is pasted stays text", () => {
    const table = "<img src=x onerror=alert(1)>,<b>response</b>\n1,2\n3,<script>\n";
    const { element } = state(table);
    expect(element.querySelectorAll("img, script, b:not(.preset b):not(.evidence)")).toHaveLength(0);
    expect((element.querySelector("textarea") as HTMLTextAreaElement).value).toBe(table);
  });
});

describe("the field for a table", () => {
  const held = () => {
    vi.useFakeTimers();
    const context = paper();
    const { element, show } = paste({
      name: "table",
      label: "table",
      hint: "dose first",
      published: "a",
      problems: () => [],
      words: { problem: ({ says }) => says, more: String, back: "bring back", told: (text) => text },
    }).draw(context);
    context.document.body.append(element);
    show({ table: "a" });
    const said: unknown[] = [];
    element.addEventListener("input", (event) => said.push((event as CustomEvent).detail ?? "native"));
    const [area, back] = [element.querySelector("textarea"), element.querySelector("button")] as [
      HTMLTextAreaElement,
      HTMLButtonElement,
    ];
    const { Event } = context.document.defaultView as unknown as typeof globalThis;
    const type = (text: string) => {
      area.value = text;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    };
    return { element, show, said, area, back, type };
  };

  it("speaks as a native field, and waits for a pause when the text is long", () => {
    const { said, type, area } = held();
    expect(area.name).toBe("table");
    type("1,2");
    expect(said).toEqual(["native"]);
    const long = "1,2\n".repeat(2000);
    type(long);
    expect(said).toHaveLength(1);
    vi.advanceTimersByTime(300);
    expect(said[1]).toEqual({ name: "table", value: long });
  });

  it("never writes over what is being typed, and brings back what a sample took the place of", () => {
    const { show, area, back, type, said } = held();
    type("1,2");
    area.value = "1,2\n3";
    show({ table: "1,2" });
    expect(area.value).toBe("1,2\n3");
    show({ table: "a sample" });
    expect(area.value).toBe("a sample");
    expect(back.hasAttribute("hidden")).toBe(false);
    back.click();
    expect(area.value).toBe("1,2\n3");
    expect(said).toContainEqual({ name: "table", value: "1,2\n3" });
  });
});
