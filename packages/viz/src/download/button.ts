import type { Context } from "../drawing/context.js";
import { html } from "../drawing/markup.js";
import type { Values } from "../drawing/view.js";
import type { SceneSpec } from "../scene/spec.js";

/** The button that saves a figure, and the place where it says how that went. */
export function downloadButton(
  context: Context,
  { element, spec }: { element: Element & { readonly value: Values }; spec: SceneSpec },
): Element {
  const { words } = context;
  const button = html(context, "button", { type: "button", class: "download" }, words.download);
  const status = html(context, "span", { role: "status" });
  button.addEventListener("click", async () => {
    status.textContent = "";
    try {
      const { download } = await import("./download.js");
      await download(element, spec);
      status.textContent = inNarrowFrame() ? words.downloadForbidden : "";
    } catch (problem) {
      status.textContent = words.downloadFailed((problem as Error).message);
    }
  });
  return html(context, "p", { class: "save" }, button, " ", status);
}

/** A frame without an origin of its own: the page around it may forbid downloads, and a browser then says so to nobody. */
const inNarrowFrame = () => globalThis.parent !== globalThis.self && globalThis.origin === "null";
