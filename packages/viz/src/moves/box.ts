import type { Context } from "../drawing/context.js";
import { html } from "../drawing/markup.js";
import type { MoveId } from "./where.js";
import { words } from "./words.js";

/** The place of a move under the panels, with a button that ends it. */
export function box(context: Context, id: MoveId, label: string, ...children: readonly Element[]) {
  const close = html(
    context,
    "button",
    { type: "button", class: "move-close", "aria-label": `${words.close}: ${label}` },
    words.close,
  );
  const element = html(context, "section", { class: `move-box ${id}`, "aria-label": label }, ...children, close);
  const end = () => {
    const { CustomEvent } = element.ownerDocument.defaultView as unknown as {
      CustomEvent: typeof globalThis.CustomEvent;
    };
    element.dispatchEvent(new CustomEvent("close", { bubbles: true, detail: id }));
  };
  close.addEventListener("click", end);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end();
  });
  return { element, end };
}
