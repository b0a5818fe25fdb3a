/**
 * What kind of thing is wrong. `unknown`: a name that nobody has. `missing`: something that is needed was left out.
 * `range`: a number outside its limits. `unit`: a unit that does not fit. `syntax`: a text that cannot be read. `ambiguous`: a text
 * that can be read in two ways. `conflict`: two things that exclude each other. `unsupported`: a combination that the models do not
 * cover. `limit`: more than is worked out in one go. `unsolved`: a computation that found no answer.
 */
export type ErrorCode =
  | "unknown"
  | "missing"
  | "range"
  | "unit"
  | "syntax"
  | "ambiguous"
  | "conflict"
  | "unsupported"
  | "limit"
  | "unsolved";

/** What an error knows beside its sentence. */
export interface ErrorDetails {
  /** Which field is wrong, from the outside in, with dots: `subject.weight`. */
  readonly path?: string;
  /** What was given there. */
  readonly given?: unknown;
  /** Names that exist and are close to what was given, the closest first. */
  readonly nearest?: readonly string[];
}

/**
 * Wrong input, as data: its message says what is wrong and what would be right; a program reads `code`, `path`, `given` and
 * `nearest`. An argument of the wrong kind (a number where an object is needed) is a plain `TypeError`.
 */
export class KetalabError extends RangeError {
  /** `KetalabError`, also where code was made shorter. */
  override readonly name = "KetalabError";
  /** What kind of thing is wrong. */
  readonly code: ErrorCode;
  /** Which field is wrong, from the outside in: `subject.weight`. */
  readonly path: string | undefined;
  /** What was given there. */
  readonly given: unknown;
  /** Names that exist and are close to what was given, the closest first. */
  readonly nearest: readonly string[];

  /** @param message a lower-case fragment: what is wrong, what was given, what would be right. */
  constructor(code: ErrorCode, message: string, { path, given, nearest = [] }: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.path = path;
    this.given = given;
    this.nearest = nearest;
  }
}

/** What is repeated in a message is no longer than this. */
const LONGEST_QUOTE = 60;

/**
 * What was given, as a message repeats it: in quotation marks, on one line, cut where it is long.
 * @param given of any kind; an object is only named as such.
 */
export function quoted(given: unknown): string {
  if (typeof given === "string") return `"${shortened(given)}"`;
  if (typeof given === "function" || typeof given === "symbol") return `a ${typeof given}`;
  if (typeof given === "object" && given !== null) return Array.isArray(given) ? "a list" : "an object";
  return shortened(String(given));
}

/**
 * A value of a document as JSON writes it, cut where it is long; also what no JSON can hold, such as a circle.
 * @param given of any kind.
 */
export function written(given: unknown): string {
  try {
    return shortened(JSON.stringify(given) ?? quoted(given));
  } catch {
    return quoted(given);
  }
}

/**
 * A text on one line, cut where it is long.
 * @param text of any length.
 */
export function shortened(text: string): string {
  const line = text.slice(0, 4 * LONGEST_QUOTE).replace(/\s+/g, " ");
  return line.length > LONGEST_QUOTE || text.length > 4 * LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}
