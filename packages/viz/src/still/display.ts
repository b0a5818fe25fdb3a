import { purpose } from "@ketalab/core";
import type { Picture } from "./svg.js";

/** What kernels ask a value for before they show it; Jupyter's Deno kernel by this symbol. */
const JUPYTER = Symbol.for("Jupyter.display");

/** The forms that a notebook chooses from. */
export interface Forms {
  /** Title, values and description. */
  readonly "text/plain": string;
  /** The drawing. */
  readonly "image/svg+xml": string;
  /** The drawing in a `<figure>`. */
  readonly "text/html": string;
}

/** A picture that a kernel shows by itself when it is the last value of a cell. */
export interface Display extends Picture {
  /** The same in every form. */
  readonly forms: Forms;
}

/** Gives a picture its forms: text for a terminal, SVG, and HTML that no script has to complete. */
export function display(picture: Picture): Display {
  const { svg, title, description, values } = picture;
  const forms: Forms = {
    "text/plain": [title, values, description, purpose].filter(Boolean).join("\n"),
    "image/svg+xml": svg,
    // A cell is as wide as its window; the picture never is wider.
    "text/html": `<figure style="margin:0">${svg.replace("<svg ", '<svg style="max-width:100%;height:auto" ').trimEnd()}</figure>`,
  };
  return Object.assign({ ...picture, forms }, { [JUPYTER]: () => forms });
}
