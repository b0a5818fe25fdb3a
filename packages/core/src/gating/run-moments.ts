import { KetalabError } from "../language/errors.js";
import { convert, type Given, inUnit } from "../language/units.js";
import { isBefore } from "../numerics/moments.js";
import { evenTimes } from "../numerics/time-grid.js";
import type { Protocol, Steps } from "./stimulus.js";

const MOST_MOMENTS = 2_000_000;

/** s */
const ROUND = [
  1e-6, 1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60,
  120, 300, 600, 1800, 3600,
];

/** How long a run lasts, s: as asked, else as long as the protocol, else as the drug is known. */
export function spanOf(
  { span }: { readonly span?: Given },
  { span: own }: Pick<Protocol, "span">,
  { span: known }: Pick<Steps, "span">,
): number {
  const longest = span === undefined ? (own ?? known) : seconds("span", span);
  if (longest === undefined)
    throw new KetalabError(
      "missing",
      'the protocol has no end; write for instance "1 mM for 5 s", or give span: "5 s"',
      { path: "span" },
    );
  if (!(longest > 0))
    throw new KetalabError("range", `a run must last longer than 0 s: ${longest} s`, { path: "span", given: longest });
  if (known !== undefined && longest > known * (1 + 1e-9))
    throw new KetalabError("range", `the drug is known for ${known} s and the run asks for ${longest} s`, {
      path: "span",
      given: longest,
    });
  return longest;
}

function seconds(name: string, given: Given): number {
  const value = inUnit(given, "s", name);
  if (!(value > 0 && value <= 1e8))
    throw new KetalabError("range", `${name} must be longer than 0 s and at most 1e8 s: ${given}`, {
      path: name,
      given,
    });
  return value;
}

/** An even grid over a run. */
export function moments(span: number, given: Given | undefined): { times: Float64Array; step: number } {
  const step = given === undefined ? (ROUND.find((one) => span / one <= 2000) ?? span / 2000) : seconds("step", given);
  if (span / step > MOST_MOMENTS)
    throw new KetalabError(
      "limit",
      `${Math.ceil(span / step)} moments are too many; at most ${MOST_MOMENTS}: a longer step`,
      { path: "step", given: step },
    );
  return { times: evenTimes(span, step), step };
}

/** The moments that were asked for, in seconds. */
export function listed(at: ArrayLike<number>, unit: string, span: number): { times: Float64Array; step: number } {
  const times = Float64Array.from(at, (moment) => convert(moment, unit, "s"));
  const wrong = times.findIndex((t, k) => !(k === 0 ? t >= 0 : t > times[k - 1]!) || isBefore(span, t));
  if (times.length === 0 || wrong >= 0)
    throw new KetalabError(
      "range",
      `at must be increasing moments from 0 to the end of the run, ${convert(span, "s", unit)} ${unit}: ${wrong < 0 ? "none" : at[wrong]}`,
      { path: "at", given: at[wrong] },
    );
  return { times, step: 0 };
}
