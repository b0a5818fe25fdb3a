import fc from "fast-check";
import { anyRegimen } from "./regimens.js";

/** Words that the readers know, and some that look like them. */
const words = fc.constantFrom(
  ..."mg/kg mg ng/mL µg/mL µmol/L uM nM min h d days s g % mmHg mV 1 /h ^2 * ( ) bolus over for each every daily weekly twice then and at".split(
    " ",
  ),
  ..."target capped stopped lag oral im sc nasal film rectal esketamine ketamine x steady state Hz pulses of train dose response SD SEM log".split(
    " ",
  ),
  ..."\t \n ; , . : - + − ′ ' \" { } [ ] = | \\ \u0000 \u200b µ é 🙂 NaN Infinity null __proto__ constructor toString".split(
    " ",
  ),
);
const number = fc.oneof(
  fc.double({ noNaN: true }).map(String),
  fc.integer({ min: -10, max: 2000 }).map(String),
  fc.constantFrom(
    "0",
    "-0",
    "1e308",
    "1e-320",
    "1,000",
    "0,8",
    "1.000,5",
    "1 000",
    "1e",
    ".5",
    "5.",
    "00",
    "1e400",
    "½",
    "٣",
  ),
);
const pieces = fc.array(fc.oneof(words, number, words), { maxLength: 14 });
const composed = fc.tuple(pieces, fc.constantFrom(" ", "", "  ", ", ")).map(([all, between]) => all.join(between));

/** A right text with a piece cut out, doubled or replaced. */
const broken = fc
  .tuple(
    fc.oneof(
      anyRegimen,
      fc.constantFrom(
        "dose (µM),r\n0.1,4\n1,25\n10,78\n100,99",
        "10 pulses of 1 mM for 1 ms at 10 Hz",
        "0 min, 40 min, 2 h",
      ),
    ),
    fc.nat(80),
    fc.nat(12),
    fc.oneof(words, number, fc.string({ maxLength: 6 })),
  )
  .map(([text, from, length, into]) => text.slice(0, from) + into + text.slice(from + length));

/** The same piece again and again: what a reader that looks back too often does not survive. */
const long = fc
  .tuple(
    fc.oneof(words, number, fc.string({ maxLength: 4 })),
    fc.integer({ min: 10, max: 400 }),
    fc.oneof(words, number),
  )
  .map(([piece, times, end]) => piece.repeat(Math.min(times, Math.floor(2000 / Math.max(1, piece.length)))) + end);

/** Texts of all these kinds; most are wrong, and some are long. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: composed, weight: 6 },
  { arbitrary: broken, weight: 6 },
  { arbitrary: fc.string({ unit: "binary", maxLength: 60 }), weight: 2 },
  { arbitrary: anyRegimen, weight: 2 },
  { arbitrary: long, weight: 1 },
);
