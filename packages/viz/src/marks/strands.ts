import { strandsOf } from "../data/columns.js";
import type { Context } from "../drawing/context.js";
import type { Ink } from "../drawing/ink.js";
import { liveAttribute, svg } from "../drawing/markup.js";
import { linesPath } from "../drawing/path.js";
import type { Mark } from "../drawing/view.js";

/** The curves of many, thin, as one path: a hundred elements would cost a frame. */
export function strands(context: Context, { ink }: { readonly ink: Ink }): Mark {
  const element = svg(context, "path", { class: `strands ${ink}` });
  const set = liveAttribute(element, "d");
  return {
    element,
    update(columns, { xs, y, factor }) {
      set(linesPath(strandsOf(columns).map((column) => ({ xs, column, y, factor }))));
    },
  };
}
