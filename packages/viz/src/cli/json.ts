import { KetalabError } from "@ketalab/core";

/**
 * Reads JSON and says where it stops being JSON and what would do, the same on every version of node.
 * @throws KetalabError such as `run.json, line 2, column 5: expected a name in double quotes, found "}"`.
 */
export function readJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { at, wanted } = faultOf(text, name) ?? { at: 0, wanted: "JSON" };
    const before = text.slice(0, at).split("\n");
    const place = `line ${before.length}, column ${(before.at(-1) as string).length + 1}`;
    throw new KetalabError("syntax", `${name}, ${place}: expected ${wanted}, found ${found(text, at)}`, {
      path: place,
    });
  }
}

/** A walk through lists in lists goes as deep as they do, and that has an end. */
function faultOf(text: string, name: string): Fault | undefined {
  try {
    return fault(text);
  } catch {
    throw new KetalabError("limit", `${name}: this is nested too deeply to be read`, { path: name });
  }
}

function found(text: string, at: number): string {
  const [symbol] = text.slice(at);
  if (symbol === undefined) return "the end";
  if (symbol === '"') return "double quotes";
  const word = /^[\w.+-]{1,20}/.exec(text.slice(at))?.[0] ?? symbol;
  return /[\p{C}\p{Z}]/u.test(word)
    ? `U+${word.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`
    : `"${word}"`;
}

interface Fault {
  readonly at: number;
  readonly wanted: string;
}

const space = /[ \t\r\n]*/y;
const text = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const plain = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

const unended = "text that ends on its line, with \\\\ for a backslash";

/** Walks through a text by the grammar of JSON until it does not fit. */
function fault(whole: string): Fault | undefined {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const fits = pattern.test(whole);
    if (fits) at = pattern.lastIndex;
    return fits;
  };
  const is = (symbol: string): boolean => {
    take(space);
    if (whole[at] !== symbol) return false;
    at++;
    return true;
  };
  const stop = (wanted: string): Fault => ({ at, wanted });
  const members = (close: string, member: () => Fault | undefined): Fault | undefined => {
    if (is(close)) return undefined;
    do {
      const wrong = member();
      if (wrong !== undefined) return wrong;
    } while (is(","));
    return is(close) ? undefined : stop(`"," or "${close}"`);
  };
  const named = (): Fault | undefined => {
    take(space);
    if (!take(text)) return stop(whole[at] === '"' ? unended : "a name in double quotes");
    return is(":") ? value() : stop('":"');
  };
  const value = (): Fault | undefined => {
    if (is("{")) return members("}", named);
    if (is("[")) return members("]", value);
    return take(text) || take(plain) ? undefined : stop(whole[at] === '"' ? unended : "a value");
  };
  const wrong = value();
  if (wrong !== undefined) return wrong;
  take(space);
  return at < whole.length ? stop("nothing more") : undefined;
}
