import type { Columns } from "../data/columns.js";
import { peak } from "../data/interpolate.js";
import type { Context } from "../drawing/context.js";
import { html, svg } from "../drawing/markup.js";
import type { Values } from "../drawing/view.js";
import { box } from "./box.js";
import type { Host, Move } from "./host.js";
import { dashes, type Kept, keptCurves, keptOf, keptRuns, keptText, letters, NAME, named } from "./kept.js";
import { placeOn } from "./place-on.js";
import { type CurvePanel, curvePanels } from "./where.js";
import { type Shape, words } from "./words.js";

/** Keeps the curves of a state behind those that move, up to four; says how they differ; and brings a kept state back by its letter. */
export function keep(context: Context, { element, scene, spec }: Host): Move {
  const text = words.keep;
  const runOf = keptRuns(spec);
  const curves = keptCurves(context, runOf);
  const list = html(context, "ol", { class: "kept-list" });
  const more = html(context, "button", { type: "button" }, text.more);
  const status = html(context, "p", { class: "move-status", role: "status" });
  const { element: around } = box(context, "keep", text.label, list, more, status, html(context, "p", {}, text.keys));
  let all: readonly Kept[] = [];
  let back: { letter: string; values: Values } | undefined;
  let told: readonly { readonly write: (text: string) => void; readonly kept: Kept }[] = [];

  const without = (values: Values): Values =>
    Object.fromEntries(spec.controls.map(({ name }) => [name, values[name] as number | string]));
  const change = (next: readonly Kept[]) => {
    all = next;
    if (next.length === 0) element.removeAttribute("keep");
    else element.setAttribute("keep", keptText(next, spec));
    // What listens to a figure hears of what is kept as it hears of what is set: an address, the other windows of a deck.
    element.dispatchEvent(new Event("input", { bubbles: true }));
    rows();
  };
  const rows = () => {
    told = [];
    list.replaceChildren(
      ...all.map((one, i) => {
        const letter = letters[i] as string;
        const field = html(context, "input", {
          type: "text",
          value: one.name,
          maxlength: NAME,
          "aria-label": text.name(letter),
        });
        field.addEventListener("change", (event) => {
          event.stopPropagation();
          change(all.map((other) => (other === one ? { ...one, name: named(field.value) || letter } : other)));
        });
        const show = html(context, "button", { type: "button", "aria-label": text.show(one.name) }, letter);
        show.addEventListener("click", () => bring(i));
        const away = html(context, "button", { type: "button", "aria-label": text.away(one.name) }, "×");
        away.addEventListener("click", () => {
          change(all.filter((other) => other !== one));
          more.focus();
        });
        const says = html(context, "span", { class: "kept-says" });
        told = [
          ...told,
          {
            write: (sentence) => {
              if (says.textContent !== sentence) says.textContent = sentence;
            },
            kept: one,
          },
        ];
        const dash = svg(
          context,
          "svg",
          { viewBox: "0 0 36 8", class: "kept-dash", "aria-hidden": "true" },
          svg(context, "path", { class: `was ${dashes[i]}`, d: "M1,4H35" }),
        );
        return html(context, "li", {}, show, dash, field, says, away);
      }),
    );
    more.disabled = all.length >= letters.length;
    status.textContent = more.disabled ? text.full : "";
    draw();
  };
  const draw = () => {
    const panels = curvePanels(scene.panels());
    curves.draw(panels, all);
    const [front] = panels;
    if (!front) return;
    for (const { write, kept } of told) {
      const columns = runOf(kept)[front.run] as Columns;
      write(`${settings(kept, spec)}: ${compared(front, columns)}`);
    }
  };
  const bring = (i: number) => {
    const one = all[i];
    if (!one) return;
    const letter = letters[i] as string;
    const now = without(element.value);
    const to = back?.letter === letter ? back.values : one.values;
    back = back?.letter === letter ? undefined : { letter, values: now };
    element.value = to;
    element.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const add = () => {
    if (all.length >= letters.length) return;
    const free = letters.find((letter) => !all.some(({ name }) => name === letter)) as string;
    change([...all, { name: free, values: without(element.value) }]);
  };
  more.addEventListener("click", add);
  return {
    element: around,
    drawn: draw,
    read() {
      const given = element.getAttribute("keep") ?? "";
      if (given === keptText(all, spec)) return;
      all = keptOf(given, spec);
      rows();
    },
    press(key) {
      if (key === "" || key === "k") add();
      else if (/[a-d]/.test(key)) bring(key.charCodeAt(0) - "a".charCodeAt(0));
    },
    dispose: () => curves.dispose(),
  };
}

/** What a kept state is set to, where it is not as published. */
function settings({ values }: Kept, { controls }: Host["spec"]): string {
  const set = controls.flatMap(({ name, published, tell }) => {
    const value = values[name];
    return value === undefined || value === published ? [] : [tell(value)];
  });
  return set.length > 0 ? set.join(", ") : words.keep.published;
}

/** How the first line of a panel differs. */
function compared({ chart, lines, columns, plot }: CurvePanel, kept: Columns): string {
  const [line] = lines;
  if (!line || !kept.names.includes(line.column)) return "";
  const shape = (of: Columns): Shape => {
    const values = of.column(line.column);
    const top = peak(of.abscissa, values);
    return { peak: top.value * plot.factor, at: top.time, last: (values.at(-1) as number) * plot.factor };
  };
  const [one, now] = [shape(kept), shape(columns)];
  if (one.peak === now.peak && one.at === now.at && one.last === now.last) return words.keep.same;
  return words.keep.differs(one, now, chart.readings[0]?.unit ?? "1", placeOn(chart));
}
