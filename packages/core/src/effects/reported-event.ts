import { eventLogOdds, eventProbability } from "../equations/effects-index.js";
import { parameter } from "../language/parameter.js";
import type { Source } from "../language/source.js";
import { symbols } from "../language/symbols/known.js";
import { model } from "../model/model.js";
import type { Effect } from "./effect.js";

/** An event that people report after a session, by its two read shares. */
interface ReportedEvent {
  /** Of all effects alone. */
  readonly id: string;
  /** As a report names it. */
  readonly title: string;
  /** The column, in small letters. */
  readonly column: string;
  /** In the trial, on placebo and on the spray, as fractions. */
  readonly shares: readonly [placebo: number, drug: number];
  /** Log odds without drug. */
  readonly without: string;
  /** Rise with S-ketamine. */
  readonly rise: string;
  /** Where the two shares were read. */
  readonly source: Source;
  /** Another point that was read and not used. */
  readonly elsewhere?: Effect["residuals"][number];
}

const percent = (share: number) => Number((100 * share).toFixed(1));

/**
 * An event as a probability that rises with the highest level of S-ketamine in plasma. It has two parameters on two shares, so
 * it meets both and tells nothing of the shape in between; read it at the peak of a session.
 */
export function reportedEvent(given: ReportedEvent): Effect {
  const { id, title, column, shares, without, rise, source, elsewhere } = given;
  symbols({ [column]: [`probability that ${title} is reported`, `P_{\\mathrm{${column}}}`, "1", "%", "fraction"] });
  const odds = `logit_${column}`;
  return {
    id,
    title,
    column,
    kind: "unwanted",
    driver: "plasma",
    forms: ["ketamine", "esketamine"],
    model: model({
      id,
      equations: [
        eventLogOdds.as({ logit: odds, b0: `b0_${column}`, b1: `b1_${column}`, C: "CketS" }, `log-odds-${id}`),
        eventProbability.as({ probability: column, logit: odds }, id),
      ],
      parameters: {
        [`b0_${column}`]: parameter(without, {
          source,
          evidence: "fitted",
          range: [-12, 3],
          note: `${percent(shares[0])} % on placebo`,
        }),
        [`b1_${column}`]: parameter(rise, {
          source,
          evidence: "fitted",
          range: ["0 mL/ng", "1 mL/ng"],
          note: `${percent(shares[1])} % on the spray, at an assumed peak of 95 ng/mL`,
        }),
      },
      columns: [column],
    }),
    levels: [
      { from: 0, word: "few people" },
      { from: 0.1, word: "one in ten" },
      { from: 0.25, word: "one in four" },
      { from: 0.5, word: "half of all people" },
    ],
    residuals: elsewhere === undefined ? [] : [elsewhere],
    misfits: ["Two shares place two numbers, and the peak of the spray is assumed: the shape is not known."],
    studied: { of: "S-ketamine in plasma, highest", unit: "ng/mL", range: [0, 150], hard: 2000 },
    says: (value) => `${Math.round(value * 100)} of 100 people report ${title}`,
  };
}
