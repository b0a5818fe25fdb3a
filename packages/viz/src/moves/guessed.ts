import { SAMPLES } from "./samples.js";

/** What somebody has committed to. */
export type Guess =
  | { readonly by: "drawing"; readonly values: Float64Array }
  | { readonly by: "choice"; readonly letter: string }
  | { readonly by: "direction"; readonly way: Way | "" };

export const ways = ["up", "same", "down"] as const;
export type Way = (typeof ways)[number];

/** A guess as it stands in an attribute: what was committed to, the votes of the room, and whether the answer is shown. */
export interface Guessed {
  readonly guess: Guess;
  readonly votes: readonly number[];
  readonly answer: "hidden" | "shown";
}

export const nothing = (): Float64Array => new Float64Array(SAMPLES).fill(Number.NaN);
export const begun: Guessed = { guess: { by: "drawing", values: nothing() }, votes: [], answer: "hidden" };

/** The longest text that is read, and the most votes of one kind that a room has. */
const [LONGEST, ROOM] = [1500, 9999] as const;
/** More digits than a hand has. */
const DIGITS = 3;

/** A guess as a text: `drawn 0 120 251 … | votes 3 4 | shown`. */
export function guessText({ guess, votes, answer }: Guessed): string {
  const committed =
    guess.by === "drawing"
      ? `drawn ${[...guess.values].map((value) => (Number.isNaN(value) ? "-" : Number(value.toPrecision(DIGITS)))).join(" ")}`
      : guess.by === "choice"
        ? `curve ${guess.letter}`.trim()
        : `way ${guess.way}`.trim();
  const empty = guess.by === "drawing" && guess.values.every(Number.isNaN);
  return [
    empty ? "" : committed,
    votes.some((one) => one > 0) ? `votes ${votes.join(" ")}` : "",
    answer === "shown" ? "shown" : "",
  ]
    .filter(Boolean)
    .join(" | ");
}

/** Reads it again; what is nothing of the kind is left out. */
export function guessOf(text: string): Guessed {
  let { guess, votes, answer }: { -readonly [key in keyof Guessed]: Guessed[key] } = begun;
  for (const part of text.slice(0, LONGEST).split("|")) {
    const [what, ...rest] = part.trim().split(/\s+/);
    const [first = ""] = rest;
    const way = ways.find((one) => one === first);
    if (what === "shown") answer = "shown";
    else if (what === "drawn") guess = { by: "drawing", values: drawn(rest) };
    else if (what === "curve" && /^[A-D]?$/.test(first)) guess = { by: "choice", letter: first };
    else if (what === "way" && (way || first === "")) guess = { by: "direction", way: way ?? "" };
    else if (what === "votes") {
      const counted = rest.slice(0, 4).map((one) => Math.min(Math.max(Math.round(Number(one)) || 0, 0), ROOM));
      // Nobody's vote is no vote, as it is written.
      votes = counted.some((one) => one > 0) ? counted : [];
    }
  }
  return { guess, votes, answer };
}

function drawn(texts: readonly string[]): Float64Array {
  const values = nothing();
  texts.slice(0, SAMPLES).forEach((one, i) => {
    const value = Number(one);
    values[i] = one === "-" || one === "" || !Number.isFinite(value) ? Number.NaN : value;
  });
  return values;
}
