import { KetalabError, lookup } from "@ketalab/core";
import type { Values } from "../drawing/view.js";
import type { SceneSpec } from "../scene/spec.js";
import { sceneNamed } from "../scenes/scene-list.js";

/** The scene of this name. */
export function figureOf(id: string | undefined, usage: string): Promise<SceneSpec> {
  if (id === undefined)
    throw new KetalabError("missing", `a figure is needed: ${usage}; "ketalab list scenes" names all`, {
      path: "scene",
    });
  return sceneNamed(id).load();
}

/** The control of a figure, and what `--set` asks of it: `dose="1 mg/kg"`. */
export function settingsOf({ runs, controls }: SceneSpec, words: readonly string[]): Values {
  const all = [...controls, ...runs.flatMap(({ cursor }) => cursor ?? [])];
  const family = Object.fromEntries(all.map((control) => [control.name, control]));
  const set: Record<string, string | number> = {};
  for (const word of words) {
    const [, name, text] = /^\s*([^\s=]+)\s*=\s*(.*?)\s*$/s.exec(word) ?? [];
    if (name === undefined || text === undefined || text === "") {
      throw new KetalabError("syntax", `--set needs control=value, dose="1 mg/kg" for instance: "${word}"`, {
        path: "set",
        given: word,
      });
    }
    if (Object.hasOwn(set, name))
      throw new KetalabError("conflict", `${name} is set twice`, { path: `set.${name}`, given: text });
    lookup("control", family, name);
    set[name] = text;
  }
  return Object.fromEntries(Object.entries(set).map(([name, text]) => [name, family[name]!.read(text, set)]));
}
