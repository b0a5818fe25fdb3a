import { preparePopulation, simulate } from "@ketalab/core";
import { select } from "d3";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import * as charts from "../../packages/viz/src/charts/index.js";
import { columns } from "../../packages/viz/src/data/columns.js";
import { toSVG } from "../../packages/viz/src/node.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";

const scenario = { drug: "ketamine", regimen: "0.5 mg/kg over 40 min", span: "4 h" } as const;
const result = simulate({ ...scenario, columns: ["Cket", "Cnk", "Ce", "B"] });

const page = () =>
  select(
    parseHTML('<!doctype html><html><body><div id="figure"></div></body></html>').document as unknown as Document,
  ).select<HTMLElement>("#figure");
type Figure = ReturnType<typeof page>;
const texts = (at: Figure, selector: string) =>
  at
    .selectAll(selector)
    .nodes()
    .map((one) => (one as Element).textContent);

const time = Float64Array.from([0, 10, 20, 30]);
const values = (...all: number[]) => Float64Array.from(all);
const shares = columns(time, {
  waiting: { unit: "1", values: values(1, 0.5, 0, 0) },
  V1: { unit: "1", values: values(0, 0.4, 0.5, 0.2) },
  V2: { unit: "1", values: values(0, 0.08, 0.3, 0.4) },
  gone: { unit: "1", values: values(0, 0.02, 0.2, 0.4) },
  "waiting>V1": { unit: "1/min", values: values(0.05, 0.05, 0, 0) },
  "V1>V2": { unit: "1/min", values: values(0, 0.02, 0.02, 0.01) },
  "V2>V1": { unit: "1/min", values: values(0, 0.001, 0.01, 0.01) },
  "V1>gone": { unit: "1/min", values: values(0, 0.01, 0.02, 0.02) },
  dose: { unit: "mg", values: values(35, 35, 35, 35) },
});
const class_ = columns(time, {
  p95: { unit: "ng/mL", values: values(0, 90, 200, 120) },
  p50: { unit: "ng/mL", values: values(0, 60, 150, 80) },
  p5: { unit: "ng/mL", values: values(0, 40, 90, 30) },
});

const swings = columns(time, {
  "clearance.least": { unit: "ng/mL", values: values(80, 70, 60, 50) },
  "clearance.most": { unit: "ng/mL", values: values(80, 60, 30, 10) },
  "volume.least": { unit: "ng/mL", values: values(100, 80, 45, 25) },
  "volume.most": { unit: "ng/mL", values: values(60, 55, 45, 35) },
});

/** Every chart, as a bare page calls it, with what it then draws. */
const bare = {
  curve: [charts.curve(), result, "path.line"],
  fan: [charts.fan(), class_, "path.band"],
  stack: [charts.stack().layers(["V1", "V2", "gone"]), shares, "path.layer"],
  rows: [charts.rows().x({ unit: "ng/mL" }).cursor("40 min"), result, ".bar"],
  iconArray: [charts.iconArray().cursor("40 min"), result, ".taken"],
  boxes: [charts.boxes().cursor(10), shares, "[data-box]"],
  tornado: [charts.tornado().cursor(20), swings, ".bar"],
  matrix: [charts.matrix(), class_, ".layer"],
  card: [charts.card(), result, '[data-part="value"]'],
  table: [charts.table(), result, '[data-part="value"]'],
  stations: [
    charts.stations().stations(() => [{ name: "dose", value: "35", unit: "mg", line: "0.5 mg/kg × 70 kg" }]),
    result,
    '[data-part="value"]',
  ],
} as const;

describe.each(Object.entries(bare))("%s, as a component", (_, [chart, data, drawn]) => {
  it("draws in a bare page what it is called with", () => {
    const at = page().call(chart, data);
    expect(at.selectAll(drawn).size()).toBeGreaterThan(0);
    expect(at.select("svg title").text()).not.toBe("");
    expect(at.select("svg desc").text()).not.toBe("");
    expect((at.node() as HTMLElement).outerHTML).not.toMatch(/NaN|undefined/);
  });

  it("called again keeps its drawing", () => {
    const at = page().call(chart, data);
    const before = at.select("svg").node();
    expect(at.call(chart, data).select("svg").node()).toBe(before);
    expect(at.selectAll("svg").size()).toBe(1);
  });

  it("makes the same picture without a page", () => {
    expect(toSVG(chart, data)).toContain("</svg>");
  });
});

describe("the settings of charts", () => {
  it("are read and set by methods of one name", () => {
    const chart = charts.fan().percentiles(["p5", "p50", "p95"]).y({ unit: "ng/mL", title: "a class" }).ink("site");
    expect(chart.percentiles()).toEqual(["p5", "p50", "p95"]);
    expect(chart.y()).toEqual({ title: "a class", unit: "ng/mL" });
    expect(chart.ink()).toBe("site");
    expect(charts.stack().layers(["V1", "V2"]).layers()).toEqual(["V1", "V2"]);
    expect(charts.table().heading("what was found").heading()).toBe("what was found");
    expect(
      charts
        .rows()
        .x({ scale: "log", domain: [1, 100] })
        .x(),
    ).toEqual({ scale: "log", domain: [1, 100] });
  });

  it("show in the next call, in the drawing that is there where they can", () => {
    const chart = charts.stack().layers(["V1", "V2", "gone"]).y({ title: "shares" });
    const at = page().call(chart, shares);
    const svg = at.select("svg").node();
    at.call(chart.y({ unit: "%" }), shares);
    expect(at.select("svg").node()).toBe(svg);
    expect(chart.scales()?.y.domain()).toEqual([0, 100]);
    at.call(chart.layers(["V1"]), shares);
    expect(at.selectAll("path.layer").size()).toBe(1);
    expect(at.selectAll("svg").size()).toBe(1);
  });

  it("of an icon array count what the cursor stands at", () => {
    const share = columns(time, { B: { unit: "%", values: values(0, 20, 40, 60) } });
    const chart = charts.iconArray().cursor(20);
    const at = page().call(chart, share);
    expect(texts(at, "text.beside")).toEqual(["40 blocked", "60 left"]);
    at.call(chart.cursor(30), share);
    expect(texts(at, "text.beside")).toEqual(["60 blocked", "40 left"]);
  });

  it("hear the cursor wherever there is an abscissa", () => {
    for (const [chart, data] of [bare.fan, bare.stack] as const) {
      const heard: number[] = [];
      const at = page().call(
        chart.on("cursor", ({ at: now }) => heard.push(now)),
        data,
      );
      const hit = at.select(".hit").node() as Element;
      const { Event } = hit.ownerDocument.defaultView as unknown as { Event: typeof globalThis.Event };
      hit.dispatchEvent(Object.assign(new Event("keydown"), { key: "ArrowRight", shiftKey: true }));
      expect(heard).toEqual([3]);
    }
  });
});

describe("fan", () => {
  it("draws the percentiles that a population gives, from a run of the library", () => {
    const people = preparePopulation({ scenario: { ...scenario, columns: ["Cket"] }, percentiles: [5, 50, 95] }).now({
      n: 20,
      seed: 1,
    });
    const made = columns(
      people.time,
      Object.fromEntries(
        [5, 50, 95].map((of100) => [`p${of100}`, { unit: people.unit("Cket"), values: people.band("Cket", of100) }]),
      ),
    );
    const at = page().call(charts.fan(), made);
    expect(texts(at, ".names text")).toEqual(["95 %", "median", "5 %"]);
  });

  it("refuses an even number of percentiles, and a column that is not there", () => {
    expect(() => page().call(charts.fan().percentiles(["p5", "p95"]), class_)).toThrow(/odd number of percentiles/);
    expect(() => page().call(charts.fan().percentiles(["p6"]), class_)).toThrow(/p6/);
  });
});

describe("tornado", () => {
  const ends = (path: unknown) =>
    /^M([\d.]+),.*?H([\d.]+)/
      .exec((path as Element).getAttribute("d") ?? "")
      ?.slice(1)
      .map(Number) ?? [];

  it("has a bar for each number, as long as the reading swings at the cursor", () => {
    const chart = charts.tornado().x({ domain: [0, 100] });
    const at = page().call(chart.cursor(20), swings);
    expect(texts(at, "g.row text.row")).toEqual(["clearance", "volume"]);
    const [light, dark, ...volume] = at.selectAll("path.bar").nodes().map(ends);
    const [middle, least] = light as [number, number];
    const [same, most] = dark as [number, number];
    expect(same).toBe(middle);
    // From 60 to 30 of a hundred on the axis, and nothing where both ends agree.
    expect(least - most).toBeGreaterThan(0);
    expect(volume.map(([from, to]) => (to as number) - (from as number))).toEqual([0, 0]);
    at.call(chart.cursor(0), swings);
    const [, , nearly, far] = at.selectAll("path.bar").nodes().map(ends);
    expect(((nearly as number[])[1] as number) - ((far as number[])[1] as number)).toBeCloseTo(
      (4 / 3) * (least - most),
      1,
    );
    expect(at.select("svg desc").text()).toMatch(/clearance: 80.*80.ng\/mL\. volume: 100.*60.ng\/mL\./);
  });

  it("grows its axis when a bar has left it", () => {
    const at = page().call(
      charts
        .tornado()
        .x({ domain: [0, 50] })
        .cursor(0),
      swings,
    );
    const [, , nearly] = at.selectAll("path.bar").nodes().map(ends);
    expect(Math.max(...(nearly as number[]))).toBeLessThanOrEqual(640 - 110);
    expect(texts(at, ".axis .tick text").at(-1)?.trim()).toBe("100");
  });

  it("draws from the reading as it is where a rule says it", () => {
    const usual = columns(time, {
      "V.least": { unit: "%", values: values(80, 80, 80, 80) },
      "V.most": { unit: "%", values: values(140, 140, 140, 140) },
      release: { unit: "%", values: values(100, 100, 100, 100) },
    });
    const chart = charts
      .tornado()
      .cursor(10)
      .rules([{ column: "release", ink: "glutamate", label: (value) => `as set: ${value}` }]);
    const at = page().call(chart, usual);
    const [[from, least] = [], [too, most] = []] = at.selectAll("path.bar").nodes().map(ends);
    expect(from).toBe(too);
    expect(((most as number) - (from as number)) / ((from as number) - (least as number))).toBeCloseTo(2, 1);
    expect(texts(at, "text.beside")).toEqual(["as set: 100"]);
  });

  it("refuses data without pairs, by name, and a unit of another kind", () => {
    expect(() => page().call(charts.tornado(), class_)).toThrow(/\.least and \.most/);
    expect(() => page().call(charts.tornado().x({ unit: "min" }), swings)).toThrow(/cannot convert/);
  });
});

it("pore draws the scheme of a scene's run in a bare page", () => {
  const { charts: placed, runs, controls } = scenes.trappedInTheChannel as typeof scenes.trappedInTheChannel;
  const values = Object.fromEntries(
    [...controls, ...runs.flatMap(({ cursor }) => cursor ?? [])].map(({ name, published }) => [name, published]),
  );
  const found = placed.find(({ chart }) => "scheme" in chart);
  const { chart, run } = found as unknown as { chart: charts.Pore; run: string };
  const made = runs.find(({ id }) => id === run)?.ready()(values);
  const at = page().call(charts.pore({ scheme: chart.scheme() }).cursor(17), made as never);
  expect(at.selectAll(".layer").size()).toBe(chart.scheme().states.length);
});
