import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import type { Equation } from "../language/formula/equation.js";
import { symbols } from "../language/formula/expression.js";
import { authoringAtHand, baked, parseSource } from "../language/formula/parse.js";
import { unknown } from "../language/names.js";
import type { Parameter } from "../language/parameter.js";
import { register } from "../language/registry.js";
import type { Source } from "../language/source.js";
import { symbolUnit } from "../language/symbols/known.js";
import { trees } from "./baked-schemes.js";

// A page that has one scheme has the trees of all, and needs no parser.
register(baked, trees);

/** What is in the pore of a state. */
export type Held = "ligand" | "magnesium";

/** One state of a receptor, with what a picture of it needs. */
export interface State {
  /** In the scheme alone. */
  readonly id: string;
  /** In words: `two glutamates, closed`. */
  readonly title: string;
  /** How many molecules of glutamate are bound. */
  readonly agonists: number;
  /** What the gate does. */
  readonly gate: "closed" | "open" | "desensitised";
  /** What sits in the pore; nothing where it is free. */
  readonly holds?: Held;
}

/** What people write of a transition: one direction, its rate as a formula per minute. */
export interface TransitionSpec {
  /** The state it leaves, by id. */
  readonly from: string;
  /** The state it enters, by id. */
  readonly to: string;
  /** Formula, per minute. */
  readonly rate: string;
}

/** A way from one state to another: a rate in the matrix, an arrow in the picture. */
export interface Transition extends TransitionSpec {
  /** The symbols of its rate. */
  readonly reads: readonly string[];
  /** Which of the ligands around the receptor it waits for: `Glu`, `Cu` (the free drug), `Mg`. */
  readonly needs: readonly Needed[];
}

/** Concentrations around the receptor that a rate may be proportional to. */
export type Needed = "Glu" | "Cu" | "Mg";
const outside: readonly Needed[] = ["Glu", "Cu", "Mg"];

/** What people write. */
export interface SchemeSpec {
  /** What a call names. */
  readonly id: string;
  /** For a heading. */
  readonly title: string;
  /** What it is for and what it leaves out. */
  readonly about: string;
  /** Where it is published. */
  readonly source: Source;
  /** All states; the first is where receptors rest, unless `rest` says another. */
  readonly states: readonly State[];
  /** One for each direction. */
  readonly transitions: readonly TransitionSpec[];
  /** What the rates read that has a formula of its own: unbinding at a voltage, the magnesium gate. */
  readonly equations?: readonly Equation[];
  /** What the rates read, by symbol. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** The share of open, unblocked channels that passes current, as a formula: 1, or `gMg` where fast magnesium comes and goes. */
  readonly conducts?: string;
  /** The state in which receptors wait when no glutamate is there; the first one by default. */
  readonly rest?: string;
}

/** A kinetic scheme: states, and transitions between them. The matrix, the picture and the table are read off it. */
export interface Scheme extends Required<Omit<SchemeSpec, "transitions">> {
  /** One for each direction, with what it reads. */
  readonly transitions: readonly Transition[];
  /** Every symbol that must be given: rates, concentrations, voltage. */
  readonly reads: readonly string[];
}

/**
 * Makes a scheme and checks it: names, ways that go nowhere, units of the rates.
 *
 * @throws KetalabError, for instance `trapping: the way O -> OC leads to a state that is not there`.
 */
export function scheme(spec: SchemeSpec): Scheme {
  argument(spec, "a scheme", "id", "states", "transitions");
  const { id, states, equations = [], parameters = {}, conducts = "1" } = spec;
  const names = states.map((state) => state.id);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (states.length < 2)
    throw new KetalabError("range", `${id}: a scheme needs two states`, { path: "states", given: names });
  if (twice !== undefined)
    throw new KetalabError("conflict", `${id}: two states are called ${twice}`, { path: "states", given: twice });
  const rest = spec.rest ?? (names[0] as string);
  if (!names.includes(rest)) throw unknown(`${id}: state`, rest, names);
  const seen = new Set<string>();
  const transitions = spec.transitions.map((one) => {
    const way = `${one.from} -> ${one.to}`;
    for (const end of [one.from, one.to]) if (!names.includes(end)) throw unknown(`${id}: ${way}: state`, end, names);
    if (one.from === one.to)
      throw new KetalabError("range", `${id}: the way ${way} stays where it is`, { path: "transitions", given: way });
    if (seen.has(way))
      throw new KetalabError("conflict", `${id}: the way ${way} is there twice; add the rates`, {
        path: "transitions",
        given: way,
      });
    seen.add(way);
    const reads = [...symbols(parseSource(one.rate))];
    return { ...one, reads, needs: outside.filter((symbol) => reads.includes(symbol)) };
  });
  const unitOf = (symbol: string): string => {
    const found =
      symbolUnit(symbol) ?? parameters[symbol]?.unit ?? equations.find(({ of }) => of === symbol)?.unit(symbol);
    if (found === undefined)
      throw new KetalabError("missing", `${id}: no unit for "${symbol}"; give it as a parameter`, {
        path: "parameters",
        given: symbol,
      });
    return found;
  };
  for (const { from, to, rate } of transitions) {
    authoringAtHand()?.checkUnits(`rate ${from} -> ${to}`, "1/min", parseSource(rate), unitOf, id);
  }
  authoringAtHand()?.checkUnits("what conducts", "1", parseSource(conducts), unitOf, id);
  const given = new Set(equations.map(({ of }) => of));
  const read = new Set([...transitions.flatMap(({ reads }) => reads), ...symbols(parseSource(conducts))]);
  for (const one of equations) for (const symbol of one.reads) read.add(symbol);
  return {
    ...spec,
    states,
    transitions,
    equations,
    parameters,
    conducts,
    rest,
    reads: [...read].filter((symbol) => !given.has(symbol)),
  };
}
