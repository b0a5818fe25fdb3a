import { type ErrorCode, type ErrorDetails, KetalabError, lookup } from "@ketalab/core";
import { type Document, isMap, isScalar, isSeq, type LineCounter } from "yaml";

/** Where a part stands: names, and numbers in lists. */
export type Path = readonly (string | number)[];

export type Reader = ReturnType<typeof reader>;

/** Reads parts of a document, and knows the line of each. */
export function reader(document: Document.Parsed, lines: LineCounter) {
  const error = (at: Path, code: ErrorCode, message: string, details: ErrorDetails = {}): KetalabError => {
    const data = { given: value(at), ...details, path: at.join(".") };
    // The nearest part that is there tells the line.
    for (let depth = at.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : named(at.slice(0, depth));
      if ((isMap(node) || isSeq(node) || isScalar(node)) && node.range) {
        return new KetalabError(code, `line ${lines.linePos(node.range[0]).line}: ${message}`, data);
      }
    }
    return new KetalabError(code, message, data);
  };
  /** A name where there is one, because what stands after it may begin a line below. */
  const named = (at: Path): unknown => {
    const around = at.length === 1 ? document.contents : document.getIn(at.slice(0, -1), true);
    const pair = isMap(around) && around.items.find(({ key }) => isScalar(key) && key.value === at.at(-1));
    return pair ? pair.key : document.getIn(at, true);
  };
  const value = (at: Path): unknown => (at.length === 0 ? document.toJS() : plain(document.getIn(at)));
  const plain = (one: unknown): unknown => (isMap(one) || isSeq(one) ? one.toJS(document) : one);
  /** The same error with its line; what is no wrong input stays what it is. */
  const again = (at: Path, problem: unknown, name = ""): unknown => {
    if (!(problem instanceof RangeError)) return problem;
    const { code, given, nearest } = problem instanceof KetalabError ? problem : new KetalabError("limit", "");
    const message = problem.message.startsWith(name) ? problem.message : `${name}: ${problem.message}`;
    return error(at, code, message, { given, nearest });
  };
  return {
    error,
    record(at: Path, known?: readonly string[]): Record<string, unknown> {
      const found = value(at);
      const place = at.at(-1) ?? "a lecture";
      if (typeof found !== "object" || found === null || Array.isArray(found)) {
        throw error(
          at,
          "syntax",
          `${typeof place === "number" ? `number ${place + 1}` : place} must be a list of names with values`,
        );
      }
      for (const name of Object.keys(found)) {
        if (known && !known.includes(name)) {
          const family = Object.fromEntries(known.map((one) => [one, one]));
          try {
            lookup("field", family, name);
          } catch (problem) {
            throw again([...at, name], problem);
          }
        }
      }
      return found as Record<string, unknown>;
    },
    list(at: Path, found: unknown): readonly unknown[] {
      if (!Array.isArray(found))
        throw error(at, "syntax", `${at.at(-1)} must be a list, each on a line that begins with -`);
      return found;
    },
    text(at: Path, found: unknown): string {
      if (found === undefined || found === null) throw error(at, "missing", `a line "${at.at(-1)}: …" is needed here`);
      if (typeof found !== "string" && typeof found !== "number")
        throw error(at, "syntax", `${at.at(-1)} must be a text`);
      return String(found).trim();
    },
    names(at: Path, found: unknown): readonly string[] | undefined {
      if (found === undefined) return undefined;
      const list = typeof found === "string" ? found.split(/[\s,]+/).filter(Boolean) : found;
      if (!Array.isArray(list) || list.length === 0)
        throw error(at, "syntax", `${at.at(-1)} must be names, [plasma, block] for instance`);
      return list.map(String);
    },
    /** What fails inside is told with its line, and with the name that the author wrote. */
    async tried<T>(at: Path, work: () => T | Promise<T>, name = ""): Promise<T> {
      try {
        return await work();
      } catch (problem) {
        throw again(at, problem, name);
      }
    },
  };
}
