import type { Values } from "../drawing/view.js";
import type { SceneSpec } from "../scene/spec.js";
import { file } from "./file.js";
import { looks } from "./looks.js";

/** The text of the library. Who fetches it early can save a figure when the line is gone. */
export const texts = () => import("./registry.bundle");

/** Until then every browser has begun to read, ms. */
const LONG_ENOUGH = 60_000;

/**
 * Saves a figure as it stands as one file that needs nothing else. The text of the library is a part of the page or comes
 * from where the page came from; nobody else is asked.
 */
export async function download(element: Element & { readonly value: Values }, spec: SceneSpec): Promise<void> {
  const { default: registry } = await texts();
  const { ownerDocument: document } = element;
  const attributes = Object.fromEntries(
    looks.flatMap((name) => (element.hasAttribute(name) ? [[name, element.getAttribute(name) ?? ""]] : [])),
  );
  const text = file(registry, spec, { values: element.value, attributes, document });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/html" }));
  link.download = `${spec.id}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LONG_ENOUGH);
}
