import { KetalabError } from "../language/errors.js";
import { circular } from "../language/formula/compile.js";
import type { Equation } from "../language/formula/equation.js";
import { authoringAtHand, parseSource } from "../language/formula/parse.js";
import { sameDimension, unit } from "../language/units.js";
import type { Model } from "./model-parts.js";
import { type UnitOf, unitIn } from "./symbol-unit.js";

/** Refuses a model whose names or units do not fit: what is wrong with it enters no run. */
export function check(made: Model): void {
  const { id, states } = made;
  const known = new Set(states);
  const assigned = new Map<string, Equation>();
  for (const state of states)
    if (Object.hasOwn(made.parameters, state))
      throw new KetalabError("conflict", `${id}: ${state} is a state and a parameter; give one of them another name`, {
        path: state,
      });
  for (const one of made.equations) {
    if (one.kind === "rate") {
      if (!known.has(one.of))
        throw new KetalabError("unknown", `${id}: ${one.id} is the rate of ${one.of}, which is not a state`, {
          path: one.id,
          given: one.of,
        });
      continue;
    }
    if (known.has(one.of))
      throw new KetalabError("conflict", `${id}: ${one.of} is a state and cannot be assigned by ${one.id}`, {
        path: one.id,
        given: one.of,
      });
    if (assigned.has(one.of))
      throw new KetalabError("conflict", `${id}: two equations for ${one.of}`, { path: one.of });
    assigned.set(one.of, one);
  }
  const unitOf = unitIn(made);
  const agree = (symbol: string, here: string, place: string) => {
    if (sameDimension(unit(here), unit(unitOf(symbol)))) return;
    throw new KetalabError("unit", `${id}: ${symbol} is in ${here} as ${place} but in ${unitOf(symbol)} elsewhere`, {
      path: symbol,
      given: here,
    });
  };
  for (const one of made.equations)
    for (const symbol of [one.of, ...one.reads]) agree(symbol, one.unit(symbol), one.id);
  for (const [symbol, one] of Object.entries(made.parameters)) agree(symbol, one.unit, "a parameter");
  checkFormulas(made, known, unitOf);
  noCircle(assigned);
}

/** Flows, doses and starts lead to states, and their formulas have the units of these. */
function checkFormulas({ id, flows, inputs, initial }: Model, states: ReadonlySet<string>, unitOf: UnitOf): void {
  const read = (where: string, unit: string, text: string) => {
    const tree = parseSource(text);
    authoringAtHand()?.checkUnits(where, unit, tree, unitOf, id);
  };
  const isState = (name: string, what: string) => {
    if (!states.has(name))
      throw new KetalabError("unknown", `${id}: ${what} ${name}, which is not a state`, {
        path: "states",
        given: name,
      });
  };
  for (const { from, to, rate } of flows) {
    if (from === null && to === null)
      throw new KetalabError("missing", `${id}: the flow ${rate} goes from nowhere to nowhere`, {
        path: "flows",
        given: rate,
      });
    for (const end of [from, to]) {
      if (end === null) continue;
      isState(end, `the flow ${rate} names`);
      read(`flow of ${end}`, `${unitOf(end)}/min`, rate);
    }
  }
  for (const { route, to, amount, over } of inputs) {
    isState(to, `the route ${route} leads to`);
    read(`dose by ${route}`, unitOf(to), amount);
    if (over !== undefined) read(`time of a dose by ${route}`, "min", over);
  }
  for (const [state, start] of Object.entries(initial)) {
    isState(state, "there is a start for");
    read(`start of ${state}`, unitOf(state), start);
  }
}

function noCircle(assigned: ReadonlyMap<string, Equation>): void {
  const done = new Set<string>();
  const walk = (symbol: string, path: readonly string[]): void => {
    if (path.includes(symbol)) throw circular([...path.slice(path.indexOf(symbol)), symbol]);
    const one = assigned.get(symbol);
    if (one === undefined || done.has(symbol)) return;
    for (const read of one.reads) walk(read, [...path, symbol]);
    done.add(symbol);
  };
  for (const symbol of assigned.keys()) walk(symbol, []);
}
