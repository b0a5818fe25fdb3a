import type { Columns } from "../data/columns.js";
import type { Axis, Scale } from "./axis.js";
import type { Context } from "./context.js";
import type { Frame } from "./frame.js";
import type { Dash, Ink } from "./ink.js";
import type { KeySpec } from "./key.js";
import type { Taken } from "./text-box.js";

/** The state of a scene: numbers in the unit of their control, and the ids of choices. */
export type Values = Readonly<Record<string, number | string>>;

/** What a chart is told besides the numbers. */
export interface Moment {
  /** Where the cursor stands on the abscissa: minutes, where that is time; NaN where the run has none. */
  readonly cursor: number;
  /** The state of the scene. */
  readonly values: Values;
  /** The numbers before the control that moves was touched; nothing before the first touch. */
  readonly before?: Columns | undefined;
  /** Lines follow a slider at every frame. Numbers take turns: nobody reads sixty a second, and text is dear to lay out. */
  readonly numbers: "shown" | "waiting";
}

/** Something drawn. `update` runs at every frame and must be cheap; `settle` runs when a gesture ends. */
export interface View {
  /** What is drawn. */
  readonly element: Element;
  /** The axes as they stand, where there are two: whoever draws over the picture needs them. */
  readonly plot?: Pick<Plot, "x" | "y" | "frame" | "factor" | "taken">;
  /** The numbers have changed. */
  update(columns: Columns, moment: Moment): void;
  /** Axes may grow and descriptions are rewritten here, so that both keep still while a slider moves. */
  settle(columns: Columns, moment: Moment): void;
}

/** One number that a chart can be read off: for the readout, and for who asks which columns a scene needs. */
export interface Reading {
  /** Its name in the run. */
  readonly column: string;
  /** In the readout. */
  readonly label: string;
  /** The unit people read it in. */
  readonly unit: string;
  /** Its hue. */
  readonly ink: Ink;
  /** Its line, where it has one. */
  readonly dash?: Dash;
  /** Where another picture writes the number, and the readout need not. */
  readonly told?: "elsewhere" | undefined;
}

/** A picture of columns, which can be drawn any number of times. */
export interface Chart {
  /** In the scene alone. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What it can be read off. */
  readonly readings: readonly Reading[];
  /** The symbols, or the ids of the equations, that stand behind its lines. */
  readonly equations: readonly string[];
  /** What its curves run along; left out where it shows no curves. Time is in minutes. */
  readonly abscissa?: {
    /** What it is. */
    readonly title: string;
    /** What it is measured in. */
    readonly unit: string;
    /** How values lie along it; `linear` by default. */
    readonly scale?: Scale;
  };
  /** The usual extent of its values, in the unit on the axis. */
  readonly domain?: readonly [low: number, high: number];
  /** How values lie along the axis; `linear` by default. */
  readonly scale?: Scale;
  /**
   * The room that it wants below its plot, px of the view box, where an axis of its own has a title; it then shares no
   * axis.
   */
  readonly foot?: number;
  /** What it names beside its plot; over it, on a phone. */
  readonly key?: KeySpec;
  /**
   * What of its drawing a class is to find out when it draws the picture itself, as a selector: lines, fills and what is
   * written of them. A blank leaves it out; axes, units, names and levels stay, and are the same whatever is set.
   */
  readonly answer: string;
  /** Draws it once more. */
  draw(context: Context, frame: Frame): View;
}

/** The rectangle that lines are drawn in; `y` is replaced when an axis grows. */
export interface Plot {
  /** The room of the chart. */
  readonly frame: Frame;
  /** The abscissa. */
  readonly x: Axis;
  /** The axis of the values. */
  y: Axis;
  /** Positions of the points along the abscissa, px of the view box, one for each; all lines of the chart share them. */
  xs: Float64Array;
  /** A factor, from the unit of the columns to the unit on the axis. */
  factor: number;
  /** Where marks have written, so that what moves with the cursor writes beside it. */
  readonly taken: Map<Element, readonly Taken[]>;
  /** The column of the line that a pointer is at, where one is. */
  pointed?: string | undefined;
}

/** One part of a chart. */
export interface Mark {
  /** What is drawn. */
  readonly element: Element;
  /** The numbers, the axes or the moment have changed. */
  update(columns: Columns, plot: Plot, moment: Moment): void;
}

/** A mark for each of some things. Those it knows by their names keep their elements when they are given anew. */
export interface Joined<T> extends Mark {
  /** What there is to draw; seen at the next `update`. */
  data(all: readonly T[]): Joined<T>;
}

/** A mark made for each thing, anew whenever other things are given: what stands still can afford it. */
export function each<T>(group: SVGGElement, make: (one: T) => Mark): Joined<T> {
  let marks: readonly Mark[] = [];
  return {
    element: group,
    data(all) {
      marks = all.map(make);
      group.replaceChildren(...marks.map(({ element }) => element));
      return this;
    },
    update(columns, plot, moment) {
      for (const mark of marks) mark.update(columns, plot, moment);
    },
  };
}

/** A control once drawn. It changes nothing by itself: it says a name and a value. */
export interface ControlView {
  /** What to put into a page. */
  readonly element: Element;
  /** Shows the state, wherever it came from. */
  show(values: Values): void;
}

/** Something by which a reader sets one value by its name. */
export interface Control {
  /** By which it is set, `dose`. */
  readonly name: string;
  /** The value of the published regimen, in the unit of the control, to start from and to return to. */
  readonly published: number | string;
  /**
   * Reads what a page or an attribute gives: a number in the unit of the control, or text with a unit. Throws for what
   * it cannot be.
   * @param beside what the other controls are set to, as far as it is known: by the weight a dose in mg becomes one in mg/kg.
   */
  read(given: unknown, beside?: Readonly<Record<string, unknown>>): number | string;
  /** What it can be set to, for who writes a value into a file: `0.1 to 2 mg/kg`, or the words of a choice. */
  readonly takes: string;
  /** A value, in the unit of the control, in words, with what it is of: `dose 0.5 mg/kg`. */
  tell(value: number | string): string;
  /** Draws it once more. */
  draw(context: Context): ControlView;
}

/** The one thing that flows back: a name and a value. `change` closes a gesture, `input` is in the middle of it. */
export function say(from: Element, type: "input" | "change", name: string, value: number | string): void {
  const { CustomEvent } = from.ownerDocument.defaultView as unknown as { CustomEvent: typeof globalThis.CustomEvent };
  from.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail: { name, value } }));
}
