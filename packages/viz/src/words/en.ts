import { duration, withUnit } from "../format.js";

interface Described {
  readonly unit: string;
  readonly cursor: number;
  readonly lines: readonly { name: string; peak: number; at: number; now: number }[];
}

/** Every sentence that is the same in all scenes, as functions of what changes in it. */
export const en = {
  purpose: "for teaching, not for patient care",
  equation: "equation",
  equationOf: (title: string) => `equation of ${title}`,
  close: "close",
  controls: "controls",
  presets: "regimens by the names clinicians use",
  figure: "linked panels",
  liberties: "What is uncertain, simplified or left out",
  cursor: "time cursor",
  none: "no numbers",
  valuesAt: "values at the time cursor",
  typed: (label: string, unit: string) => `${label}, as a number in ${unit} or with a unit of its own`,
  returnsTo: (text: string) => `published value ${text}: double click or Home returns to it`,
  described: ({ unit, cursor, lines }: Described) =>
    lines
      .map(
        ({ name, peak, at, now }) =>
          `${name}: highest ${withUnit(peak, unit)} at ${duration(at)}, ${withUnit(now, unit)} at the cursor (${duration(cursor)}).`,
      )
      .join(" "),
  /** How well a number is known, in words that need no table. */
  evidence: {
    read: "read in its source",
    unverified: "known second-hand",
    derived: "worked out from read numbers",
    fitted: "fitted to read data",
    illustrative: "chosen for teaching",
  },
  formula: {
    symbol: "symbol",
    meaning: "meaning",
    value: "at the cursor",
    evidence: "evidence",
    source: "source",
    computed: "computed",
    balance: (model: string) => `what flows in less what flows out; ${model}`,
  },
};

/** The words of a language. */
export type Words = typeof en;
