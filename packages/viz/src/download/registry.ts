/**
 * The library as the texts of functions, so that a page can write another page that needs nothing else. Only what a scene
 * needs goes along with it.
 */
export interface Registry {
  /** The function that loads the modules: `load(modules, scenes, entry)`. */
  readonly load: string;
  /**
   * Each module as a function of `(require, module, exports)`, by its name; and each typeset formula and letter and
   * each row of the list of scenes as JSON, by its name after `formula `, `letter ` or `scene `.
   */
  readonly modules: Readonly<Record<string, string>>;
  /** The modules that a page with this scene needs, in the order in which they are written. */
  readonly scenes: Readonly<Record<string, readonly string[]>>;
}

/** What is loaded first: a page with one figure, or the elements for a page of somebody else. */
export type Entry = "page" | "define";

/** A script that loads some scenes by itself: no import, no fetch, no `eval`. */
export function script({ load, modules, scenes }: Registry, ids: readonly string[], entry: Entry): string {
  const wanted = new Set(ids.flatMap((id) => scenes[id] ?? []));
  // In the order of the whole, so that two pages write the same scene letter for letter the same.
  const rows = Object.entries(modules).flatMap(([name, text]) =>
    wanted.has(name) ? [`${JSON.stringify(name)}:${text}`] : [],
  );
  const held = Object.fromEntries(Object.entries(scenes).filter(([id]) => ids.includes(id)));
  return `(${load})({${rows.join(",\n")}},${JSON.stringify(held)},${JSON.stringify(`./${entry}.js`)})`;
}
