import type { Context } from "../drawing/context.js";
import { html, liveAttribute } from "../drawing/markup.js";
import { say, type Values } from "../drawing/view.js";

/** A set of values with the name of a button. */
export interface Preset {
  /** On the button. */
  readonly label: string;
  /** Below it: the regimen. */
  readonly detail: string;
  /** What it sets. */
  readonly values: Values;
}

/** A row of the regimens that clinicians name; each sets several controls at once. */
export function presets(
  context: Context,
  {
    label,
    options,
  }: {
    /** What they are. */
    label: string;
    /** A button for each. */
    options: readonly Preset[];
  },
) {
  const buttons = options.map(({ label: text, detail, values }) => {
    const button = html(
      context,
      "button",
      { type: "button", class: "preset" },
      html(context, "b", {}, text),
      html(context, "small", {}, detail),
    );
    button.addEventListener("click", () => {
      for (const [name, value] of Object.entries(values)) say(button, "input", name, value);
      for (const [name, value] of Object.entries(values).slice(-1)) say(button, "change", name, value);
    });
    return button;
  });
  const pressed = buttons.map((button) => liveAttribute(button, "aria-pressed"));
  return {
    element: html(context, "div", { class: "presets", role: "group", "aria-label": label }, ...buttons),
    show(now: Values) {
      options.forEach(({ values }, i) => {
        pressed[i]?.(String(Object.entries(values).every(([name, value]) => now[name] === value)));
      });
    },
  };
}
