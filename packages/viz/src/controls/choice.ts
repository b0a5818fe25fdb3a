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
  /**
   * The control to whose value a choice belongs: at another value nothing is chosen any more. What is set then has that value behind
   * a point, `yes.7`; without one it holds at every value.
   */
  readonly of?: string;
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
      if (known.includes(plain(given, spec))) return String(given);
      throw new KetalabError("unknown", `${spec.label} must be one of ${known.join(", ")}: ${given}`, {
        path: spec.name,
        given,
      });
    },
    takes: spec.options.map(({ value }) => value).join(", "),
    tell: (given) => `${spec.label} ${spec.options.find(({ value }) => value === plain(given, spec))?.label ?? given}`,
    draw: (context) => draw(spec, context),
  };
}

/** What is chosen, without what it belongs to. */
const plain = (given: unknown, { of }: Pick<ChoiceSpec, "of">) =>
  of === undefined ? String(given) : String(given).replace(/\.\d+$/, "");

function draw({ name, label, options, published, of, applies }: ChoiceSpec, context: Context): ControlView {
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
      const now = String(values[name]);
      const behind = of === undefined ? "" : `.${values[of]}`;
      if (now + behind === current) return;
      current = now + behind;
      const said = options.map(({ value }) => (value === published ? value : value + behind));
      const belongs = said.includes(now) || options.some(({ value }) => value === now);
      for (const [i, radio] of radios.entries()) {
        const { value } = options[i] as ChoiceSpec["options"][number];
        if (of !== undefined) radio.value = said[i] as string;
        radio.checked = belongs ? said[i] === now || value === now : value === published;
      }
    },
  };
}
