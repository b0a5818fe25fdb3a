import type { Dash, Ink } from "../../drawing/ink.js";

/** What stands at the end of a line, and its hue, for columns that every run of the chain has: one hue for one thing. */
const usual: Readonly<Record<string, readonly [name: string, ink: Ink]>> = {
  Cket: ["ketamine", "parent"],
  Cnk: ["norketamine", "norketamine"],
  Chnk: ["hydroxynorketamine", "hnk"],
  Ce: ["at the site", "site"],
  Cu: ["free at the site", "site"],
  B: ["blocked", "block"],
  O: ["open", "glutamate"],
  NMDA: ["NMDA current", "glutamate"],
  MADRS: ["MADRS", "wanted"],
  MAP: ["blood pressure", "unwanted"],
};

const DASHES: readonly Dash[] = ["solid", "long", "short", "dots"];

/** A line for each column that was only named; two of one hue differ in their dash. */
export function usualLines(
  columns: readonly string[],
): { column: string; name: string; label: string; ink: Ink; dash: Dash }[] {
  const seen = new Map<Ink, number>();
  return columns.map((column) => {
    const [name, ink] = usual[column] ?? [column, "data"];
    const before = seen.get(ink) ?? 0;
    seen.set(ink, before + 1);
    return { column, name, label: name, ink, dash: DASHES[before % DASHES.length] as Dash };
  });
}
