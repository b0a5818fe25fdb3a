import * as rival from "../equations/circuit-index.js";
import type { Equation } from "../language/formula/equation.js";
import { type Parameter, parameter } from "../language/parameter.js";
import type { Source } from "../language/source.js";
import { type Model, model } from "../model/model.js";
import { convention, thisWork } from "../sources/default-chain.js";

/**
 * From a drive of plasticity to synaptic strength: BDNF, mTOR, a fast potentiation of hours and, half a day behind it, spines
 * that are lost in days. The rates are chosen so that the course fits what was read; none of them was measured.
 */
export const rate = (halfLife: number, note = "", source: Source = convention): Parameter =>
  parameter(`${Math.LN2 / halfLife} 1/h`, { source, evidence: "illustrative", range: ["0.0001 1/h", "100 1/h"], note });

/** A number that is chosen and not measured. */
export const chosen = (value: string, range: readonly [string | number, string | number], note = ""): Parameter =>
  parameter(value, { source: convention, evidence: "illustrative", range, note });

const one = (note: string) => chosen("1 1/h", ["1 1/h", "1 1/h"], note);

/** What an account adds to the chain that all share. */
interface DownstreamSpec {
  readonly id: string;
  /** The formula of the drive `uP`, and what it needs. */
  readonly drive: readonly Equation[];
  /** An AMPA antagonist hides what has been gained, where it does not stand before the drive. */
  readonly expression: "hidden by an AMPA antagonist" | "shown as it is";
  /** So that the highest strength after 0.5 mg/kg in 40 min is 1. */
  readonly gain: string;
  readonly states?: readonly string[];
  readonly initial?: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly columns?: readonly string[];
}

/** The chain behind a drive of plasticity. */
export function downstream({ id, drive, expression, gain, ...own }: DownstreamSpec): Model {
  const hidden = expression === "hidden by an AMPA antagonist";
  const fixed = parameter("1", { source: convention, evidence: "derived", range: [1, 1], note: "by definition" });
  const scale = (text: string) =>
    parameter(text, {
      source: thisWork,
      evidence: "derived",
      range: [0, 100],
      note: "scaled to 1 at the highest after 0.5 mg/kg over 40 min",
    });
  return model({
    id,
    states: [...(own.states ?? []), "BDNF", "mTOR", "Wfast", "M1", "M2", "M3", "Wslow"],
    initial: { ...own.initial, BDNF: "1" },
    equations: [
      ...drive,
      ...(hidden ? [rival.expressionLeft] : []),
      rival.bdnf,
      rival.mtor,
      rival.fastPotentiation,
      rival.spineDelayFirst,
      rival.spineDelay.as({ Mnext: "M2", Mbefore: "M1" }),
      rival.spineDelay.as({ Mnext: "M3", Mbefore: "M2" }),
      rival.structuralStrength,
      rival.strengthIndex,
    ],
    parameters: {
      ...own.parameters,
      ...(hidden ? {} : { gP: fixed }),
      bA: chosen("0", [0, 1], "0.9 stands for an AMPA antagonist such as NBQX"),
      EB: chosen("1", [0, 2], "plausible 0.5 to 2; 0 without BDNF"),
      rM: chosen("0", [0, 1], "1 with mTOR blocked"),
      kB: rate(0.5, "half-life 30 min"),
      kM: rate(0.5, "back near its base within hours"),
      kFon: one("a convention: it is part of the weight"),
      kFoff: rate(8, "half-life 8 h; plausible 6 to 18"),
      kT: chosen("0.25 1/h", ["0.01 1/h", "10 1/h"], "a delay of 12 h; plausible 0.2 to 0.35"),
      kW: one("a convention: it is part of the weight"),
      kloss: rate(72, "half-life 3 days; plausible 2 to 5"),
      cF: scale("0.7725448020742378"),
      cW: scale("0.8778850540302089"),
      gainY: scale(gain),
    },
    columns: [...(own.columns ?? []), "BDNF", "mTOR", "Wfast", "Wslow", "strength"],
  });
}
