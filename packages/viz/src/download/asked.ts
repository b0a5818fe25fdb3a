import type { Values } from "../drawing/view.js";
import { type Look, looks } from "./looks.js";

/** What somebody asks of a figure from outside: how it looks, and its values. Nothing else is there to be asked. */
export interface Asked {
  /** Attributes of `<keta-scene>`. */
  readonly looks: Readonly<Partial<Record<Look, string>>>;
  /** Texts by names that may be those of controls; the figure takes those that it has. */
  readonly values: Values;
}

/**
 * The one door for what comes from outside as names and texts: an address, the query of a frame, attributes and comments of a
 * deck, options. Looks become attributes. Anything else is handed to the figure as a value and never becomes an attribute, so
 * that no name can be a handler or a style.
 */
export function asked(given: Iterable<readonly [name: string, text: string]>): Asked {
  const found: Partial<Record<Look, string>> = {};
  const values: [string, string][] = [];
  for (const [name, text] of given) {
    if (isLook(name)) found[name] = text;
    else if (name !== "name") values.push([name, text]);
  }
  return { looks: found, values: Object.fromEntries(values) };
}

const isLook = (name: string): name is Look => (looks as readonly string[]).includes(name);
