import { KetalabError } from "@ketalab/core";
import type { Context } from "../drawing/context.js";
import { html } from "../drawing/markup.js";
import type { Control, ControlView, Values } from "../drawing/view.js";

/** What `choice` offers. */
export interface ChoiceSpec {
  /** By which it is set. */
  readonly name: string;
  /** What is chosen, as the reader calls it. */
  readonly label: string;
  /** What can be chosen. */
  readonly options: readonly {
    /** What is set. */
    readonly value: string;
    /** On the button. */
    readonly label: string;
  }[];
  /** The value to start from and to return to. */
  readonly published: string;
  /** Whether it changes anything now: where it does not it is out of sight, and keeps its place. */
  readonly applies?: (values: Values) => boolean;
}

/** One of a few, all in sight: native radio buttons. */
export function choice(spec: ChoiceSpec): Control {
  return {
    name: spec.name,
    published: spec.published,
    read(given) {
      const known = spec.options.map(({ value }) => value);
      if (known.includes(String(given))) return String(given);
      throw new KetalabError("unknown", `${spec.label} must be one of ${known.join(", ")}: ${given}`, {
        path: spec.name,
        given,
      });
    },
    takes: spec.options.map(({ value }) => value).join(", "),
    tell: (given) => `${spec.label} ${spec.options.find(({ value }) => value === given)?.label ?? given}`,
    draw: (context) => draw(spec, context),
  };
}

function draw({ name, label, options, applies }: ChoiceSpec, context: Context): ControlView {
  const radios = options.map(({ value }) =>
    html(context, "input", { type: "radio", name, value, id: context.id(`${name}-${value}`), autocomplete: "off" }),
  );
  const element = html(
    context,
    "fieldset",
    { class: "control choice" },
    html(context, "legend", {}, label),
    ...options.map(({ label: text }, i) => {
      const radio = radios[i] as HTMLInputElement;
      return html(context, "span", {}, radio, html(context, "label", { for: radio.id }, text));
    }),
  );
  element.addEventListener("keydown", (event) => {
    if (event.key.startsWith("Arrow") && !event.defaultPrevented) event.stopPropagation();
  });
  let current: string | undefined;
  return {
    element,
    show(values: Values) {
      if (applies) element.disabled = !applies(values);
      if (values[name] === current) return;
      current = String(values[name]);
      for (const radio of radios) radio.checked = radio.value === current;
    },
  };
}
