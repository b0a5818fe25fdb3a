import theme from "./theme.css";

/** What paper or a screen is like: the two sides of every `light-dark()` of the style sheet. */
export type Side = "light" | "dark";

const TOKEN = /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gi;

/** The colours of the style sheet by the name of their token, for what cannot read a style sheet. */
export function tokens(side: Side = "light"): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  // The first of a name is the usual one; later ones are for the room and other needs.
  for (const [, name = "", light = "", dark = ""] of theme.matchAll(TOKEN))
    found[name] ??= side === "light" ? light : dark;
  return found;
}
