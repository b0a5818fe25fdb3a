import type { Columns } from "../../data/columns.js";
import type { Context } from "../../drawing/context.js";
import type { Frame } from "../../drawing/frame.js";
import type { Chart, View } from "../../drawing/view.js";
import { type Component, component, type Kind } from "./component.js";
import { type Settings, settings } from "./settings.js";

interface Named {
  readonly id: string;
  readonly title: string;
  readonly equations?: readonly string[];
}

/** A chart that is a drawing of its own: no line of it is read at a cursor. */
export const diagram = ({ id, title, equations = [] }: Named, answer: string): Omit<Chart, "draw"> => ({
  id,
  title,
  readings: [],
  equations,
  foot: FOOT,
  answer,
});

/** Room below it for what hangs under the last line. */
const FOOT = 8;

/** What every drawing of its own can be told. */
export interface Diagram<Self> extends Component<Self> {
  /** What stands over it. */
  heading(): string;
  /** Sets what stands over it. @param text what it shows. */
  heading(text: string): Self;
}

/** How drawings of one kind are made. */
export interface DiagramKind<Spec extends Named, Name extends keyof Spec & string> {
  /** What it is called where nobody says. */
  readonly id: string;
  /** What of it a class is to find out, as a selector. */
  readonly answer: string;
  /** What was not said, found in the data. */
  readonly usual: (columns: Columns, spec: Partial<Spec>) => Omit<Spec, "id">;
  /** What has to be said for it to be drawn before there are data, and can be set one by one. */
  readonly names: readonly Name[];
  readonly draw: (spec: Spec, context: Context, frame: Frame) => View;
}

/** A maker of components of one kind of drawing. */
export function diagrams<Spec extends Named, Name extends keyof Spec & string>({
  id: usualId,
  answer,
  usual,
  names,
  draw,
}: DiagramKind<Spec, Name>) {
  const kind: Kind<Partial<Spec>, Spec> = {
    isWhole: (spec): spec is Spec => names.every((name) => spec[name] !== undefined) && spec.id !== undefined,
    whole: (spec, columns) => ({ id: usualId, ...usual(columns, spec), ...spec }) as unknown as Spec,
    chart: ({ id = usualId, title = "", equations }) => diagram({ id, title, ...(equations && { equations }) }, answer),
    draw,
  };
  return <Self extends Diagram<Self> & Settings<Spec, Self, Name>>(first: Partial<Spec>): Self => {
    const made: Self = component(kind, first, (parts) => ({
      heading(text?: string) {
        if (text === undefined) return parts.spec().title ?? "";
        parts.set({ title: text } as Partial<Spec>);
        return made;
      },
      ...settings<Partial<Spec>, Name, Self>(parts, () => made, names),
    })) as unknown as Self;
    return made;
  };
}
