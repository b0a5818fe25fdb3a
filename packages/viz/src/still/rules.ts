/** One selector of a style sheet and what it declares. */
export interface Rule {
  readonly selector: string;
  /** How much it counts against others: classes more than names of elements; ids are not used. */
  readonly weight: number;
  readonly declarations: readonly (readonly [name: string, value: string])[];
}

/**
 * The rules of a style sheet that hold whatever the page is like, lightest first. Blocks that begin with `@` ask for more
 * room, contrast or paper and are stepped over. Small enough to go along with a page.
 */
export function rulesOf(text: string): Rule[] {
  const css = text.replace(/\/\*.*?\*\//gs, "");
  const found: Rule[] = [];
  let at = 0;
  for (let open = css.indexOf("{"); open >= 0; open = css.indexOf("{", at)) {
    const prelude = css.slice(at, open).trim();
    const close = closing(css, open);
    at = close + 1;
    if (prelude.startsWith("@")) continue;
    const declarations = declarationsOf(css.slice(open + 1, close));
    // A comma inside of brackets belongs to one selector.
    for (const selector of prelude.split(/,(?![^(]*\))/).map((one) => one.trim())) {
      found.push({ selector, weight: weightOf(selector), declarations });
    }
  }
  return found.sort((a, b) => a.weight - b.weight);
}

/** Where the block that opens here closes. */
function closing(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i++) {
    if (css[i] === "{") depth++;
    else if (css[i] === "}" && --depth === 0) return i;
  }
  return css.length;
}

const declarationsOf = (block: string) =>
  block.split(";").flatMap((one) => {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/s.exec(one) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });

const weightOf = (selector: string) =>
  100 * (selector.match(/[.[:]/g)?.length ?? 0) + (selector.match(/(^|[\s>+~])[a-z]/g)?.length ?? 0);
