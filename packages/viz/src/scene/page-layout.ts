import { load } from "@ketalab/core";
import { presets } from "../controls/presets.js";
import type { Context } from "../drawing/context.js";
import type { Place } from "../drawing/frame.js";
import { html, liveText } from "../drawing/markup.js";
import type { Chart, ControlView, Values } from "../drawing/view.js";
import { answerIn } from "../text/first-sentence.js";
import type { Arrangement } from "./arrangement.js";
import type { Shown } from "./excerpt.js";
import type { Told } from "./live-sentence.js";
import { readout } from "./readout.js";
import type { SceneSpec } from "./spec.js";

/** What a page is made with. */
export interface LayoutOptions {
  /** What it is drawn into. */
  readonly context: Context;
  readonly arrangement: Arrangement;
  /** Brings a panel to the front, by its id. */
  bring(id: string): void;
  /** Opens the panels that wait. */
  openAll(): void;
}

/** About so many letters have room in two lines of the answer; in four of a phone, and in two for the last row. */
const LETTERS = 190;
const ROOM: Readonly<Record<string, number>> = { narrow: 140, projector: 140 };

/** How many readings are seen at first. */
const TOLD = 4;

/**
 * The page of a scene: title, controls, panels in columns, the sentence, the liberties. Where each part stands at which
 * width is the style sheet's business; here is only the order in which they are read.
 */
export function layout(spec: SceneSpec, { charts, controls }: Shown, options: LayoutOptions) {
  const { context, arrangement, bring, openAll } = options;
  const { words } = context;
  const handles = inOrder(spec, controls);
  const title = html(context, "h2", { id: context.id("title") }, spec.title);
  const sentence = saying(context, (name) =>
    element.querySelector<HTMLInputElement>(`input[type="range"][name="${name}"]`),
  );
  // A picture has nobody who could move it.
  if (arrangement === "page") void sentence.enliven();
  const spoken = html(context, "p", { class: "hidden", role: "status" });
  const speak = liveText(spoken);
  let said = "";

  const drawn = handles.map((control) => control.draw(context));
  const read = spec.runs.flatMap(({ id, cursor }) =>
    cursor && charts.some(({ run }) => run === id) ? [{ id, name: cursor.name, drawn: cursor.draw(context) }] : [],
  );
  // Where the moment that is looked at matters most, its slider is the hand.
  const led = read.filter(({ name }) => name === spec.hand).map((one) => one.drawn.element);
  const shelf = spec.presets ? [presets(context, { label: spec.shelf ?? words.presets, options: spec.presets })] : [];
  const views: Pick<ControlView, "show">[] = [...drawn, ...read.map((one) => one.drawn), ...shelf];

  const readouts = Object.fromEntries(
    read.map(({ id, drawn: slider }) => {
      const all = charts
        .filter(({ run }) => run === id)
        .flatMap(({ chart }) => chart.readings.filter(({ told }) => !told));
      // What two panels show is read once.
      const known = new Map(all.map((one) => [`${one.column} ${one.unit}`, one]));
      // Where there are two, each is told by the name of what moves it.
      const name = slider.element.querySelector("label")?.textContent ?? "";
      const caption = `${words.valuesAt}: ${name}`;
      const first = spec.tells ?? Math.floor(TOLD / read.length);
      return [id, readout(context, { caption, readings: [...known.values()], first })];
    }),
  );

  const cells = new Map<string, HTMLElement>();
  const cell = (chart: Chart) => {
    const button = html(
      context,
      "button",
      { type: "button", class: "equation", "aria-label": words.equationOf(chart.title), "aria-expanded": "false" },
      words.equation,
    );
    const forward = html(context, "button", {
      type: "button",
      class: "forward",
      "aria-label": words.forward(chart.title),
      title: words.forward(chart.title),
    });
    forward.addEventListener("click", () => {
      bring(chart.id);
      // The button goes out of sight, and whoever pressed it goes on with the panel.
      const drawing = figure.querySelector("svg") as SVGElement;
      drawing.setAttribute("tabindex", "-1");
      drawing.focus();
    });
    const figure = html(
      context,
      "div",
      { class: "panel" },
      ...(arrangement === "page" ? [forward] : []),
      ...(chart.equations.length > 0 ? [button] : []),
    );
    button.addEventListener("click", () => void formula.toggle(chart, button));
    cells.set(chart.id, figure);
    return figure;
  };
  const column = (place: Place) => html(context, "div", { class: `column ${place}` });
  const places: readonly Place[] = arrangement === "page" ? ["front", "side"] : ["left", "right", "below"];
  const columns = new Map(places.map((place) => [place, column(place)]));
  for (const { chart } of charts) cell(chart);
  const all = html(context, "button", { type: "button", class: "all" }, words.allPanels(charts.length));
  all.addEventListener("click", openAll);
  const drawer = html(context, "section", { class: "formula", role: "dialog", hidden: "" });
  const formula = formulaDrawer(spec, context, drawer);

  const element = html(
    context,
    "section",
    { class: "scene", "aria-labelledby": title.id },
    html(
      context,
      "header",
      {},
      html(context, "p", { class: "lead" }, spec.lead),
      title,
      ...shelf.map((one) => one.element),
    ),
    sentence.element,
    html(
      context,
      "div",
      { class: "figure", role: "group", "aria-label": words.figure },
      ...columns.values(),
      html(
        context,
        "div",
        { class: "controls", role: "group", "aria-label": words.controls },
        ...led,
        ...drawn.map((one) => one.element),
      ),
      ...(arrangement === "page" ? [all] : []),
      drawer,
    ),
    html(
      context,
      "div",
      { class: "readings", role: "group", "aria-label": words.valuesAt },
      ...read.flatMap(({ id, drawn: slider }) => [
        ...(led.includes(slider.element) ? [] : [slider.element]),
        readouts[id]?.element as Element,
      ]),
    ),
    html(
      context,
      "footer",
      {},
      html(
        context,
        "details",
        { class: "liberties" },
        html(context, "summary", {}, words.liberties),
        html(
          context,
          "ul",
          {},
          ...spec.liberties.map(({ text, evidence }) =>
            html(
              context,
              "li",
              {},
              ...(evidence
                ? [html(context, "b", { class: `evidence ${evidence}` }, words.evidenceWord[evidence]), " "]
                : []),
              text,
            ),
          ),
        ),
      ),
      html(context, "p", { class: "purpose" }, words.purpose),
    ),
    spoken,
  );

  return {
    element,
    controls: views,
    readouts,
    formula,
    put(chart: Chart, drawing: Element, place: Place) {
      const figure = cells.get(chart.id) as HTMLElement;
      figure.querySelector("svg")?.remove();
      figure.prepend(drawing);
      const holder = columns.get(place === "alone" ? "front" : place) ?? columns.get("side");
      holder?.append(figure);
    },
    /** Which panel stands in front, and which are open. */
    show({ front, open }: { readonly front: string; readonly open: ReadonlySet<string> }) {
      for (const [id, figure] of cells) {
        figure.hidden = !open.has(id);
        figure.classList.toggle("in-front", id === front);
      }
      all.hidden = open.size === charts.length;
      element.classList.toggle("alone", open.size === 1);
      if (arrangement === "page") formula.close();
    },
    say(text: string, told: Told) {
      said = text;
      sentence.say(text, told);
    },
    /** Tells the ear what the eye has followed, once the gesture has ended. */
    announce: () => speak(said),
    dispose() {
      formula.close();
      // Chromium keeps a group of radio buttons by its name in the shadow root, and by it every page that ever stood there.
      for (const radio of element.querySelectorAll("input[type=radio]")) radio.removeAttribute("name");
    },
  };
}

/** The control that matters most comes first. */
function inOrder({ hand }: SceneSpec, controls: Shown["controls"]): Shown["controls"] {
  return [...controls.filter(({ name }) => name === hand), ...controls.filter(({ name }) => name !== hand)];
}

/** The answer for the values as they are, large under the question; where there is little room the rest waits behind a button. */
function saying(context: Context, inputOf: (name: string) => HTMLInputElement | null) {
  const answer = html(context, "span", { class: "answer" });
  const more = html(context, "span", { class: "more" });
  const text = html(context, "p", { class: "says" }, answer, more);
  const button = html(
    context,
    "button",
    { type: "button", class: "unfold", "aria-expanded": "false" },
    context.words.unfold,
  );
  const element = html(context, "div", { class: "saying" }, text, button);
  const sayRest = liveText(more);
  let sayFirst: (text: string, told: Told, whole: string) => void = liveText(answer);
  let latest: readonly [whole: string, told: Told] | undefined;
  button.addEventListener("click", () => {
    button.setAttribute("aria-expanded", String(element.classList.toggle("unfolded")));
  });
  const say = (whole: string, told: Told) => {
    latest = [whole, told];
    const shape = element.closest<HTMLElement>(".scene")?.dataset.shape ?? "";
    const { first, rest } = answerIn(whole, ROOM[shape] ?? LETTERS);
    sayFirst(first, told, whole);
    sayRest(rest);
    button.hidden = rest === "";
  };
  return {
    element,
    say,
    /** Numbers get the hue of their curves, and handles; what that needs is fetched while the first picture is looked at. */
    async enliven() {
      const { liveSentence, pieces } = await import("./live-sentence.js");
      const write = liveSentence(context, answer, inputOf);
      sayFirst = (first, told, whole) => write(pieces(whole, first.length, told, inputOf));
      if (latest) say(...latest);
    },
  };
}

/** The place where equations open. What they need is fetched when the first one is asked for. */
function formulaDrawer(spec: SceneSpec, context: Context, drawer: HTMLElement) {
  let open: { button: HTMLElement; update(values: Values): void } | undefined;
  let latest: Values = {};
  const close = () => {
    open?.button.setAttribute("aria-expanded", "false");
    open = undefined;
    drawer.hidden = true;
    drawer.replaceChildren();
  };
  return {
    close,
    update(values: Values) {
      latest = values;
      open?.update(values);
    },
    async toggle(chart: Chart, button: HTMLElement) {
      const was = open?.button;
      close();
      if (was === button) return;
      // The panel, and the titles, notes and citations of what it shows.
      const [{ formula }] = await Promise.all([import("./equation-panel.js"), load({ formulas: true })]);
      close();
      const run = spec.charts.find((one) => one.chart === chart)?.run;
      const inFront = button.closest(".panel")?.classList.contains("in-front");
      const panel = formula(context, {
        chart,
        run: spec.runs.find(({ id }) => id === run) as SceneSpec["runs"][number],
        close() {
          close();
          button.focus();
        },
      });
      open = { button, update: panel.update };
      button.setAttribute("aria-expanded", "true");
      // It opens beside the panel that it explains, never over it.
      drawer.className = `formula ${inFront ? "right" : "left"}`;
      drawer.setAttribute("aria-label", context.words.equationOf(chart.title));
      drawer.replaceChildren(panel.element);
      drawer.hidden = false;
      panel.update(latest);
      panel.focus();
    },
  };
}
