import type { AbscissaSpec, Span } from "../../drawing/abscissa.js";
import { type Axis, domainOf, kindOf, type Scale } from "../../drawing/axis.js";
import type { Parts, Scales } from "./component.js";

/** Read without an argument, set with one, as in D3. */
export interface Setting<Value, Self> {
  /** What was said. */
  (): Value;
  /** Sets it. @param value what is to be shown. */
  (value: Exclude<Value, undefined>): Self;
}

/** Some entries of a specification, each read and set by a method of its name. */
export type Settings<Spec, Self, Name extends keyof Spec> = { readonly [K in Name]-?: Setting<Spec[K], Self> };

/** Methods of these names over a specification. */
export function settings<Spec extends object, Name extends keyof Spec & string, Self>(
  { spec, set }: Parts<Spec>,
  self: () => Self,
  names: readonly Name[],
): Settings<Spec, Self, Name> {
  const method = (name: Name) => (value?: Spec[Name]) => {
    if (value === undefined) return spec()[name];
    set({ [name]: value } as unknown as Partial<Spec>);
    return self();
  };
  return Object.fromEntries(names.map((name) => [name, method(name)])) as unknown as Settings<Spec, Self, Name>;
}

/** What a method says of the axis of the values. */
export interface ValueAxisSpec {
  /** Over the panel. */
  readonly title?: string;
  /** On the axis; columns in another unit of the same kind are converted. */
  readonly unit?: string;
  /** In the unit on the axis. */
  readonly domain?: readonly [low: number, high: number];
  /** How values lie along it; `linear` by default. */
  readonly scale?: Scale;
}

/** What every chart over an abscissa can be told. */
export interface Axes<Self> {
  /** What was said of the abscissa. */
  x(): Partial<AbscissaSpec>;
  /** Sets some of the abscissa; the rest stays. @param axis what is said of it. */
  x(axis: Partial<AbscissaSpec>): Self;
  /** What was said of the axis of the values. */
  y(): ValueAxisSpec;
  /** Sets some of the axis of the values; the rest stays. @param axis what is said of it. */
  y(axis: ValueAxisSpec): Self;
  /** Copies of the scales of the drawing that was made last, in px of its view box; nothing before the first. */
  scales(): Scales | undefined;
  /** Takes the domains of scales of D3, and whether they are logarithmic. @param scales one of them or both. */
  scales(scales: Partial<Scales>): Self;
}

/** What of a specification the axes are said in. */
export interface AxesSpec extends ValueAxisSpec {
  /** The abscissa, once it is whole. */
  readonly span?: Span | undefined;
  /** What was said of it so far. */
  readonly along?: Partial<AbscissaSpec>;
}

/** The methods for both axes. */
export function axesMethods<Self>({ spec, set, scales }: Parts<AxesSpec>, self: () => Self): Axes<Self> {
  const x = (axis?: Partial<AbscissaSpec>) => {
    const { span, along } = spec();
    const before =
      along ?? (typeof span === "object" ? span : span === undefined ? {} : { domain: [0, span] as const });
    if (axis === undefined) return before;
    set({ along: { ...before, ...axis }, span: undefined });
    return self();
  };
  const y = (axis?: ValueAxisSpec) => {
    if (axis !== undefined) {
      set(axis);
      return self();
    }
    const { title, unit, domain, scale } = spec();
    return { ...(title && { title }), ...(unit && { unit }), ...(domain && { domain }), ...(scale && { scale }) };
  };
  return {
    x,
    y,
    scales(given?: Partial<Scales>) {
      if (given === undefined) return scales();
      const said = (axis: Axis) => ({ domain: domainOf(axis), scale: kindOf(axis) });
      if (given.x) x(said(given.x));
      if (given.y) y(said(given.y));
      return self();
    },
  } as unknown as Axes<Self>;
}
