import type { Context } from "../drawing/context.js";
import type { Frame } from "../drawing/frame.js";
import { svg } from "../drawing/markup.js";

export interface HeadingSpec {
  readonly title: string;
  /** What stands there where the title has no room. */
  readonly short?: string | undefined;
  /** What stands behind the title. */
  readonly unit: string;
  readonly frame: Frame;
  /** What a button beside it opens. */
  readonly equations?: readonly string[] | undefined;
}

/** About the widths of a letter of the title and of the unit: nothing can be measured here. */
const HEAVY = 9;
const LIGHT = 7.2;
/** Where its letters stand, px of the view box: at the top, whatever is between it and the plot. */
const BASE = 14;
/** What the button at the right takes. */
const BUTTON = 75;

/** What a panel shows and in which unit, at its top left. */
export function heading(context: Context, { title, short = title, unit, frame, equations = [] }: HeadingSpec): Element {
  const behind = unit && `, ${unit}`;
  const room = frame.width - (equations.length > 0 ? BUTTON : 0);
  const wide = HEAVY * title.length + LIGHT * behind.length > room;
  return svg(
    context,
    "text",
    { class: "heading", x: 0, y: BASE },
    wide ? short : title,
    ...(behind ? [svg(context, "tspan", { class: "unit" }, behind)] : []),
  );
}
