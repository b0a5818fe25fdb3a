import { simulate } from "@ketalab/core";
import { type Selection, scaleLinear, scaleLog, select } from "d3";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { curve } from "../../packages/viz/src/charts/index.js";
import { columns } from "../../packages/viz/src/data/columns.js";
import { readAt } from "../../packages/viz/src/data/interpolate.js";
import { say } from "../../packages/viz/src/drawing/view.js";
import { toSVG } from "../../packages/viz/src/node.js";

const run = (dose: number) =>
  simulate({
    drug: "ketamine",
    regimen: `${dose} mg/kg over 40 min`,
    span: "4 h",
    columns: ["Cket", "Cnk", "Ce"],
  });
const result = run(0.5);

function page() {
  const { document } = parseHTML('<!doctype html><html><body><div id="plasma"></div></body></html>');
  return select(document as unknown as Document).select<HTMLElement>("#plasma");
}
type Page<D> = Selection<HTMLElement, D, null, undefined>;
const paths = <D>(at: Page<D>) => [...(at.node() as Element).querySelectorAll("path.line")];
const named = <D>(at: Page<D>) => paths(at).map((path) => path.getAttribute("data-column"));
const ends = (path: Element | undefined) =>
  (path?.getAttribute("d") ?? "")
    .slice(1)
    .split("L")
    .map((point) => point.split(",").map(Number));

describe("curve: a component in D3's habit", () => {
  it("draws what it is called with, on the selection, with axes and names of its own", () => {
    const at = page().call(curve().columns(["Cket", "Ce"]).y({ scale: "log" }), result);
    expect(named(at)).toEqual(["Cket", "Ce"]);
    expect(
      at
        .selectAll(".names text")
        .nodes()
        .map((one) => (one as Element).textContent),
    ).toEqual(["ketamine", "at the site"]);
    expect(at.select("svg").attr("viewBox")).toBe("0 0 640 320");
    expect(at.select("svg title").text()).toBe("ketamine, at the site");
    expect(at.select("desc").text()).toMatch(/^ketamine: highest 253.ng\/mL at 40.min\./);
    expect(at.selectAll(".axis.values .tick text").nodes().length).toBeGreaterThan(2);
  });

  it("without settings shows every column of what it is called with, or of the datum of the element", () => {
    expect(named(page().call(curve(), result))).toEqual(["Cket", "Cnk", "Ce"]);
    expect(named(page().datum(result).call(curve()))).toEqual(["Cket", "Cnk", "Ce"]);
  });

  it("called again keeps its elements and moves them", () => {
    const [chart, at] = [curve().columns(["Cket", "Ce"]), page()];
    at.call(chart, result);
    const [svg, before] = [at.select("svg").node(), paths(at)];
    at.call(chart, run(1));
    expect(at.select("svg").node()).toBe(svg);
    paths(at).forEach((path, i) => {
      expect(path).toBe(before[i]);
      expect(path.getAttribute("d")).not.toBe("");
    });
    // Twice the dose on a fixed axis is twice the height.
    const fixed = curve()
      .columns(["Cket"])
      .y({ domain: [0, 600] });
    at.call(fixed, result);
    const [low] = [Math.min(...ends(paths(at)[0]).map(([, y]) => y as number))];
    at.call(fixed, run(1));
    const high = Math.min(...ends(paths(at)[0]).map(([, y]) => y as number));
    const floor = fixed.scales()?.y(0) as number;
    expect((floor - high) / (floor - low)).toBeCloseTo(2, 2);
  });

  it("another component of the kind takes over what is there: lines are joined by their columns", () => {
    const at = page().call(curve().columns(["Cket", "Ce"]), result);
    const [svg, [cket, ce]] = [at.select("svg").node(), paths(at)];
    at.call(curve().columns(["Ce", "Cnk", "Cket"]), result);
    expect(at.select("svg").node()).toBe(svg);
    expect(named(at)).toEqual(["Ce", "Cnk", "Cket"]);
    expect([paths(at)[0], paths(at)[2]]).toEqual([ce, cket]);
    at.call(curve().columns(["Cnk"]), result);
    expect(named(at)).toEqual(["Cnk"]);
    expect(at.selectAll(".names text").size()).toBe(1);
    expect(at.selectAll("svg").size()).toBe(1);
  });

  it("its settings are read and set by methods of one name, and set by part", () => {
    const chart = curve()
      .columns(["Cket"])
      .x({ domain: [0, 120] })
      .y({ title: "in plasma", unit: "µg/L" });
    chart.y({ scale: "log" });
    expect(chart.columns()).toEqual(["Cket"]);
    expect(chart.x()).toEqual({ domain: [0, 120] });
    expect(chart.y()).toEqual({ title: "in plasma", unit: "µg/L", scale: "log" });
    expect(chart.size([800, 400])).toBe(chart);
    expect(chart.size()).toEqual([800, 400]);
    const at = page().call(chart, result);
    expect(at.select("svg").attr("viewBox")).toBe("0 0 800 400");
    expect(at.select(".heading").text()).toBe("in plasma, µg/L");
    expect(chart.scales()?.x.domain()).toEqual([0, 120]);
  });

  it("gives its scales, so that a lecturer puts a mark of her own into our axes", () => {
    const chart = curve().columns(["Cket"]);
    const figure = page().call(chart, result);
    expect(chart.scales()?.x(0)).toBe(49);
    const { x, y } = chart.scales() ?? {};
    figure
      .select("svg")
      .append("circle")
      .attr("cx", x?.(40) ?? 0)
      .attr("cy", y?.(252.7) ?? 0)
      .attr("r", 6);
    const [mark] = [figure.select("circle[r='6']")];
    const curveAt = ends(paths(figure)[0]).find(([px]) => Math.abs((px as number) - Number(mark.attr("cx"))) < 0.01);
    expect(curveAt?.[1]).toBeCloseTo(Number(mark.attr("cy")), 1);
    figure.call(chart, run(0.6));
    expect(figure.selectAll("circle[r='6']").size()).toBe(1);
  });

  it("before it has drawn there are no scales, and what it gives are copies", () => {
    const chart = curve().columns(["Cket"]);
    expect(chart.scales()).toBeUndefined();
    page().call(chart, result);
    chart.scales()?.y.domain([0, 1]);
    expect(chart.scales()?.y.domain()).toEqual([0, 300]);
  });

  it("takes the domains of scales that somebody has", () => {
    const chart = curve()
      .columns(["Cket"])
      .scales({ x: scaleLinear([0, 60], [0, 1]), y: scaleLog([1, 1000], [0, 1]) });
    page().call(chart, result);
    expect([chart.scales()?.x.domain(), chart.scales()?.y.domain()]).toEqual([
      [0, 60],
      [1, 1000],
    ]);
    expect(chart.y().scale).toBe("log");
  });

  it("tells where its cursor is moved and what stands there, and has one only then", () => {
    const heard: unknown[] = [];
    const chart = curve()
      .columns(["Cket", "Ce"])
      .on("cursor", function (event) {
        heard.push([this.id, event.at, event.values]);
      });
    const at = page().call(chart, result);
    expect(at.select(".readings").attr("visibility")).toBe("hidden");
    say(at.select<Element>(".hit").node() as Element, "input", "cursor", 40);
    expect(heard).toEqual([
      ["plasma", 40, { Cket: result.at(40).Cket, Ce: expect.closeTo(result.at(40).Ce as number, 6) }],
    ]);
    expect(at.select(".readings").attr("visibility")).toBe("visible");
    expect(
      at
        .selectAll(".reading")
        .nodes()
        .map((one) => (one as Element).textContent),
    ).toContain("253");
    expect(chart.cursor()).toBe(40);
    expect(chart.on("cursor")).toBeTypeOf("function");
    expect(chart.on("cursor", null).on("cursor")).toBeUndefined();
  });

  it("its cursor can be set, in minutes or with a unit, and moved by keys", () => {
    const moved: number[] = [];
    const chart = curve()
      .columns(["Cket"])
      .cursor("1 h")
      .on("cursor", ({ at }) => moved.push(at));
    const at = page().call(chart, result);
    const hit = at.select<Element>(".hit");
    expect(chart.cursor()).toBe(60);
    expect(hit.attr("aria-valuenow")).toBe("60");
    const press = (key: string, shiftKey = false) => {
      const { Event } = (hit.node() as Element).ownerDocument.defaultView as unknown as {
        Event: typeof globalThis.Event;
      };
      hit.node()?.dispatchEvent(Object.assign(new Event("keydown", { cancelable: true }), { key, shiftKey }));
    };
    press("ArrowRight");
    press("ArrowLeft", true);
    press("a");
    expect(moved.map(Math.round)).toEqual([62, 38]);
    expect(chart.cursor(0).cursor()).toBe(0);
  });

  it("draws into every element of a selection, each with ids of its own", () => {
    const { document } = parseHTML("<!doctype html><html><body><p></p><p></p></body></html>");
    const both = select(document as unknown as Document).selectAll<Element, unknown>("p");
    both.data([result, run(1)]).call(
      curve()
        .columns(["Cket"])
        .y({ domain: [0, 600] }),
    );
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(4);
    const [a, b] = [...document.querySelectorAll("path.line")].map((path) => path.getAttribute("d"));
    expect(a).not.toBe(b);
  });

  it("has no style attribute and no script", () => {
    expect(page().call(curve(), result).html()).not.toMatch(/\sstyle=|<script|\son\w+=/);
  });
});

describe("curve: what it draws", () => {
  const wide = [0, 10, 20, 30].map((time) => ({ time, Cket: 10 * time, Ce: time, who: "a" }));
  const tidy = wide.flatMap(({ time, Cket, Ce }) => [
    { time, column: "Cket", value: Cket, unit: "ng/mL" },
    { time, column: "Ce", value: Ce, unit: "ng/mL" },
  ]);
  const own = columns(Float64Array.of(0, 10, 20, 30), {
    Cket: { unit: "ng/mL", values: Float64Array.of(0, 100, 200, 300) },
    Ce: { unit: "ng/mL", values: Float64Array.of(0, 10, 20, 30) },
  });
  const drawn = (data: Parameters<ReturnType<typeof curve>>[1]) => paths(page().call(curve(), data)).map(ends);

  it("rows, one for each moment or one for each number, and columns give the same picture", () => {
    expect(drawn(wide)).toEqual(drawn(own));
    expect(drawn(tidy)).toEqual(drawn(own));
    expect(drawn([...tidy].reverse())).toEqual([...drawn(own)].reverse());
  });

  it("a number that is missing from a row is a gap", () => {
    const holes = wide.map((row) => (row.time === 20 ? { ...row, Cket: undefined } : row));
    const at = page().call(curve().columns(["Cket"]), [...holes, { time: 40, Cket: 0 }, { time: 50, Cket: 10 }]);
    expect(paths(at)[0]?.getAttribute("d")?.match(/M/g)).toHaveLength(2);
    expect(at.html()).not.toContain("NaN");
  });

  it("on a logarithmic axis zeros lie below the plot, and four decades at most are shown", () => {
    const chart = curve().columns(["Cket"]).y({ scale: "log" });
    const at = page().call(chart, result);
    const { y } = chart.scales() ?? {};
    expect(y?.domain()).toEqual([10, 1000]);
    expect(ends(paths(at)[0])[0]?.[1]).toBeGreaterThan(y?.(10) as number);
    const deep = [0, 1e-9, 1, 900].map((Cket, time) => ({ time, Cket }));
    page().call(chart, deep);
    expect(chart.scales()?.y.domain().map(Math.log10)).toEqual([-2, 3]);
    expect(at.html()).not.toMatch(/NaN|Infinity/);
  });

  it("a column that is nowhere is refused with what is near; what a drug lacks is said in its place", () => {
    expect(() => page().call(curve().columns(["Ckte"]), result)).toThrow(/unknown column "Ckte"; did you mean "Cket"/);
    const lacking = columns(Float64Array.of(0, 1), {}, { without: { MADRS: "nobody has measured it" } });
    const at = page().call(curve().columns(["MADRS"]), lacking);
    expect(at.select(".note").text()).toContain("nobody has measured it");
  });

  it.each([[undefined], [1], ["Cket"], [{}], [null]])("%j is not drawn", (data) => {
    expect(() => page().call(curve(), data as never)).toThrow(TypeError);
  });

  it("rows without a number to draw along are refused", () => {
    expect(() => page().call(curve(), [{ a: "b" }])).toThrow("rows need a number to be drawn along");
  });

  it("along something that is no time, in its own unit and by decades", () => {
    const inhibition = columns(Float64Array.of(0.1, 1, 10), {
      B: { unit: "1", values: Float64Array.of(0.1, 0.4, 0.9) },
    });
    const chart = curve().x({ title: "ketamine", unit: "µM", scale: "log" }).y({ unit: "%" });
    const at = page().call(chart, inhibition);
    expect(chart.scales()?.x.domain()).toEqual([0.1, 10]);
    expect(chart.scales()?.y.domain()).toEqual([0, 100]);
    expect(at.select(".axis.time .heading").text()).toBe("ketamine, µM");
    expect(ends(paths(at)[0])[1]?.[1]).toBe(chart.scales()?.y(40));
    // The ticks of time have no title below them: the picture is laid out again.
    at.call(chart.x({ title: "time", unit: "min", scale: "linear" }).y({ unit: "ng/mL" }), result);
    expect(at.selectAll("svg").size()).toBe(1);
  });

  it("is a chart for pictures without a page as well", () => {
    const svg = toSVG(curve().columns(["Cket"]).y({ title: "ketamine in plasma" }), result);
    expect(svg).toContain("ketamine in plasma");
    expect(svg).toMatch(/<path [^>]*d="M[\d.]+,[\d.]+L/);
    const asked = toSVG(curve().columns(["Ce"]), { ketalab: 1, regimen: "10 mg bolus", span: "1 h" } as never);
    expect(asked).toContain("at the site");
  });

  it("a value read at the cursor is the one that is drawn", () => {
    const values: number[] = [];
    const chart = curve()
      .columns(["Cket"])
      .on("cursor", (event) => values.push(event.values.Cket as number));
    const at = page().call(chart, result);
    say(at.select<Element>(".hit").node() as Element, "input", "cursor", 51.3);
    expect(values[0]).toBe(readAt(result.time, result.column("Cket"), 51.3));
  });
});
