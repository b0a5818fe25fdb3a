import { convert } from "@ketalab/core";
import type { Columns } from "../data/columns.js";
import { readAt } from "../data/interpolate.js";
import type { Context } from "../drawing/context.js";
import { html, liveText } from "../drawing/markup.js";
import type { Moment, Reading } from "../drawing/view.js";
import { withUnit } from "../text/number-text.js";

/** The values at the cursor as a table: for the eye that wants a number, and for the ear. */
export function readout(
  context: Context,
  {
    caption,
    readings,
    first,
  }: {
    caption: string;
    readings: readonly Reading[];
    /** The columns that are seen at first, or how many; the rest unfolds. */
    first: readonly string[] | number;
  },
) {
  // What holds a number has a fixed size, so that a new number moves nothing else on the page.
  const cells = readings.map(() => html(context, "span"));
  const factors: number[] = [];
  const shows = cells.map(liveText);
  const isFirst = ({ column }: Reading, i: number) => (typeof first === "number" ? i < first : first.includes(column));
  const rows = readings.map(({ label, ink }, i) =>
    html(
      context,
      "tr",
      {},
      html(context, "th", { scope: "row", class: ink }, label),
      html(context, "td", {}, cells[i] as Element),
    ),
  );
  const table = (kept: readonly Element[]) =>
    html(
      context,
      "table",
      { class: "readout" },
      html(context, "caption", { class: "hidden" }, caption),
      html(context, "tbody", {}, ...kept),
    );
  const [told, rest] = [true, false].map((now) => rows.filter((_, i) => isFirst(readings[i] as Reading, i) === now));
  return {
    element: html(
      context,
      "div",
      { class: "told" },
      table(told as Element[]),
      ...((rest as Element[]).length > 0
        ? [
            html(
              context,
              "details",
              { class: "untold" },
              html(context, "summary", {}, context.words.moreReadings((rest as Element[]).length)),
              table(rest as Element[]),
            ),
          ]
        : []),
    ),
    update(columns: Columns, { cursor }: Moment) {
      readings.forEach(({ column, unit }, i) => {
        const show = shows[i] as (text: string) => void;
        if (!columns.names.includes(column)) {
          show(context.words.none);
          return;
        }
        factors[i] ??= convert(1, columns.unit(column), unit);
        show(withUnit(readAt(columns.abscissa, columns.column(column), cursor) * factors[i], unit));
      });
    },
  };
}
