import { load } from "@ketalab/core";
import { presets } from "../controls/presets.js";
import type { Context } from "../drawing/context.js";
import { html, liveText } from "../drawing/markup.js";
import type { Chart, ControlView, Values } from "../drawing/view.js";
import { firstSentence } from "../text/first-sentence.js";
import type { Shown } from "./excerpt.js";
import { readout } from "./readout.js";
import type { SceneSpec } from "./spec.js";

/**
 * The page of a scene: title, controls, panels in columns, the sentence, the liberties. Where each part stands at which
 * width is the style sheet's business; here is only the order in which they are read.
 */
export function layout(spec: SceneSpec, { charts, controls: handles }: Shown, context: Context) {
  const { words } = context;
  const title = html(context, "h2", { id: context.id("title") }, spec.title);
  const sentence = saying(context);
  const spoken = html(context, "p", { class: "hidden", role: "status" });
  const speak = liveText(spoken);
  let said = "";

  const drawn = handles.map((control) => control.draw(context));
  const read = spec.runs.flatMap(({ id, cursor }) =>
    cursor && charts.some(({ run }) => run === id) ? [{ id, drawn: cursor.draw(context) }] : [],
  );
  const shelf = spec.presets ? [presets(context, { label: spec.shelf ?? words.presets, options: spec.presets })] : [];
  const controls: Pick<ControlView, "show">[] = [...drawn, ...read.map((one) => one.drawn), ...shelf];

  const readouts = Object.fromEntries(
    read.map(({ id, drawn: slider }) => {
      const all = charts
        .filter(({ run }) => run === id)
        .flatMap(({ chart }) => chart.readings.filter(({ told }) => !told));
      // What two panels show is read once.
      const known = new Map(all.map((one) => [`${one.column} ${one.unit}`, one]));
      // Where there are two, each is told by the name of what moves it.
      const name = slider.element.querySelector("label")?.textContent ?? "";
      return [id, readout(context, { caption: `${words.valuesAt}: ${name}`, readings: [...known.values()] })];
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
    const figure = html(context, "div", { class: "panel" }, ...(chart.equations.length > 0 ? [button] : []));
    button.addEventListener("click", () => void formula.toggle(chart, button));
    cells.set(chart.id, figure);
    return figure;
  };
  const column = (place: string) =>
    html(
      context,
      "div",
      { class: `column ${place}` },
      ...charts.filter((one) => one.place === place).map(({ chart }) => cell(chart)),
    );
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
      title,
      html(context, "p", { class: "lead" }, spec.lead),
      ...shelf.map((one) => one.element),
    ),
    sentence.element,
    html(
      context,
      "div",
      { class: "controls", role: "group", "aria-label": words.controls },
      ...drawn.map((one) => one.element),
    ),
    html(
      context,
      "div",
      { class: "main" },
      html(
        context,
        "div",
        { class: "figure", role: "group", "aria-label": words.figure },
        column("left"),
        column("right"),
        column("below"),
        drawer,
      ),
    ),
    html(
      context,
      "div",
      { class: "readings", role: "group", "aria-label": words.valuesAt },
      ...read.flatMap(({ id, drawn: slider }) => [slider.element, readouts[id]?.element as Element]),
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
    controls,
    readouts,
    formula,
    put(chart: Chart, drawing: Element) {
      const figure = cells.get(chart.id) as HTMLElement;
      figure.querySelector("svg")?.remove();
      figure.prepend(drawing);
    },
    say(text: string) {
      said = text;
      sentence.say(text);
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

/** The answer for the values as they are, large under the question; where there is little room the rest waits behind a button. */
function saying(context: Context) {
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
  const [sayFirst, sayRest] = [answer, more].map(liveText) as [
    ReturnType<typeof liveText>,
    ReturnType<typeof liveText>,
  ];
  button.addEventListener("click", () => {
    button.setAttribute("aria-expanded", String(element.classList.toggle("unfolded")));
  });
  return {
    element,
    say(whole: string) {
      const { first, rest } = firstSentence(whole);
      sayFirst(first);
      sayRest(rest && ` ${rest}`);
      button.hidden = rest === "";
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
      const place = spec.charts.find((one) => one.chart === chart)?.place;
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
      // It opens over the other column, so that the panel it explains stays in sight.
      drawer.className = `formula ${place === "left" ? "right" : "left"}`;
      drawer.setAttribute("aria-label", context.words.equationOf(chart.title));
      drawer.replaceChildren(panel.element);
      drawer.hidden = false;
      panel.update(latest);
      panel.focus();
    },
  };
}
