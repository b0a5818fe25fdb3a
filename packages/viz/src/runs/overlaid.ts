import { columns as columnsOf } from "../data/columns.js";
import { overlay } from "../data/merge-runs.js";
import type { Control, Values } from "../drawing/view.js";
import type { RunSpec } from "../scene/spec.js";
import { explained } from "./base/explain-run.js";
import { type Asks, type Numbers, passedOf, scenarioOf, solved } from "./base/prepare-run.js";

/** One of several scenarios that are drawn in one picture. */
export interface OverlaidPart {
  /** What is simulated. */
  readonly scenario: Asks;
  /** The controls that are numbers of it. */
  readonly numbers?: Numbers;
  /** Whether the time during which it is given is shaded; one that is given all the time says nothing by it. */
  readonly shade?: "yes" | "no";
}

/** What `overlaid` runs. */
export interface OverlaidSpec {
  /** In the scene alone. */
  readonly id: string;
  /** How long to look, `4 h`. */
  readonly span: string;
  /** Distance of the moments, `1 min`. */
  readonly step: string;
  /** Asked of every part. */
  readonly columns: readonly string[];
  /** What moves the cursor; left out where nothing is read off and no equation is shown. */
  readonly cursor?: Control;
  /** By a word; the column `Cket` of the part `push` is called `Cket.push`. */
  readonly parts: Readonly<Record<string, OverlaidPart>>;
  /** The part whose numbers stand in the equations; the first by default. */
  readonly explains?: (values: Values) => string;
}

/** Several scenarios over the same span, for pictures that compare them. */
export function overlaid(spec: OverlaidSpec): RunSpec {
  const { id, span, step, columns, cursor, parts, explains = () => Object.keys(parts)[0] as string } = spec;
  const picked = (values: Values) => parts[explains(values)] as OverlaidPart;
  return {
    id,
    ...(cursor && {
      cursor,
      explain: (asked) =>
        explained(asked, {
          scenarioOf: (values) => scenarioOf(picked(values).scenario)(values),
          passed: (values) => passedOf(picked(values).numbers ?? [])(values),
          span,
          cursor,
        }),
    }),
    ready() {
      const runs = Object.entries(parts).map(
        ([word, { scenario, numbers = [] }]) => [word, solved({ scenario, numbers, span, step, columns })] as const,
      );
      return (values) => {
        const solvedNow = runs.map(([word, run]) => [word, run(values)] as const);
        const { abscissa, made, without } = overlay(Object.fromEntries(solvedNow));
        const doses = solvedNow.flatMap(([word, run]) => (parts[word]?.shade === "no" ? [] : run.doses));
        return columnsOf(abscissa, made, { doses, without });
      };
    },
  };
}
