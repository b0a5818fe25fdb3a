import { withUnit } from "./number-text.js";

/** What the description of a panel is made from. */
export interface Described {
  /** The unit on the axis. */
  readonly unit: string;
  /** In the unit of the abscissa; where nothing is read off there is none. */
  readonly cursor: number | undefined;
  /** A place on the abscissa, in its unit, in words. */
  readonly place: (at: number) => string;
  /** What each line does. */
  readonly lines: readonly {
    /** As the picture names it. */
    name: string;
    /** Its highest value, in the unit on the axis. */
    peak: number;
    /** Where that is reached, in the unit of the abscissa. */
    at: number;
    /** Its value at the cursor, in the unit on the axis. */
    now: number;
  }[];
}

/** Every sentence that is the same in all scenes, as functions of what changes in it. */
export const en = {
  /** The language, as pages and screen readers name it. */
  lang: "en",
  purpose: "for teaching, not for patient care",
  equation: "equation",
  equationOf: (title: string) => `equation of ${title}`,
  close: "close",
  unfold: "why",
  before: "before",
  forward: (title: string) => `bring to the front: ${title}`,
  moves: "walk, guess, keep …",
  movesAway: "This is not in this file, which is large already: open the figure in the gallery.",
  allPanels: (count: number) => `show all ${count} panels`,
  moreReadings: (count: number) => `${count} more readings`,
  controls: "controls",
  presets: "regimens by the names clinicians use",
  figure: "linked panels",
  download: "download this figure",
  downloadForbidden:
    "If no file arrives, the page around this figure forbids it: open the figure in a window of its own.",
  downloadFailed: (reason: string) => `The file could not be made: ${reason}`,
  liberties: "What is uncertain, simplified or left out",
  cursor: "cursor",
  none: "no numbers",
  /** The same at the end of a line, where there is hardly room. */
  lacking: "none",
  handle: (name: string) => `${name}: drag, or press an arrow key; type a number`,
  valuesAt: "values at the cursor",
  typed: (label: string, unit: string) => `${label}, as a number in ${unit} or with a unit of its own`,
  returnsTo: (text: string) => `published value ${text}: double click or Delete returns to it`,
  returns: (label: string, text: string) => `${label}: back to the published value, ${text}`,
  described: ({ unit, cursor, place, lines }: Described) =>
    lines
      .map(({ name, peak, at, now }) => {
        const highest = `${name}: highest ${withUnit(peak, unit)} at ${place(at)}`;
        return cursor === undefined
          ? `${highest}.`
          : `${highest}, ${withUnit(now, unit)} at the cursor (${place(cursor)}).`;
      })
      .join(" "),
  after: (time: string) => `after ${time}`,
  shares: ({ at, parts }: { at: string; parts: readonly { name: string; value: string }[] }) =>
    `At ${at}: ${parts.map(({ name, value }) => `${name} ${value}`).join("; ")}.`,
  mirrored: (left: string, right: string) =>
    `${left}; ${right}. The same atoms and bonds, one the image of the other in a mirror; no turn lays one on the other.`,
  of100: (counted: readonly string[]) => `Of 100: ${counted.join(", ")}.`,
  /** How well a number is known, in a word. */
  evidenceWord: {
    read: "read",
    unverified: "unverified",
    derived: "derived",
    fitted: "fitted",
    illustrative: "illustrative",
  },
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
