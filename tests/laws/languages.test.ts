import { readdirSync } from "node:fs";
import { drugs, load, models, term, unit } from "@ketalab/core";
import {
  bioavailabilities,
  clearances,
  concentrations,
  halfLives,
  infusionConcentrations,
} from "@ketalab/core/observed";
import { ligands, schemes } from "@ketalab/core/receptor";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import { context } from "../../packages/viz/src/drawing/context.js";
import { toScene } from "../../packages/viz/src/scene/scene.js";
import * as scenes from "../../packages/viz/src/scenes/index.js";
import { inShort } from "../../packages/viz/src/text/cite.js";
import { en } from "../../packages/viz/src/text/en.js";
import { setName } from "../../packages/viz/src/text/set-name.js";
import { pseudo, unmarked } from "../viz/pseudo.js";

const folder = new URL("../../packages/viz/src/scenes/words/en/", import.meta.url);
const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ""));
const family = Object.values(scenes).map((scene) => [scene.id, scene] as const);

/** Names that are the same in every language of the Latin script: drugs, receptors, people, scales. */
const names = [
  ...Object.values(drugs).flatMap(({ name, short }) => [name, short]),
  ...Object.values(ligands).flatMap(({ name, short, id }) => [name, short, id]),
  ...Object.keys(models).flatMap((id) => [setName(id), setName(id).replace(/ \d+$/, "")]),
  // What a source says of its own measurement is quoted as data, and a scheme names its states.
  ...[...bioavailabilities, ...clearances, ...concentrations, ...halfLives, ...infusionConcentrations].flatMap(quoted),
  ...Object.values(ligands).flatMap(({ measurements }) => measurements.flatMap(quoted)),
  ...Object.values(schemes).flatMap(({ states }) => states.map(({ title }) => title)),
  // Columns of the tables to start from.
  ...["block", "dose ratio", "antagonist"],
  "MK-801",
  "racemic",
].sort((a, b) => b.length - a.length);

function quoted(one: object): string[] {
  const {
    conditions = "",
    note = "",
    form = "",
    site = "",
    receptor = "",
    source,
  } = one as Readonly<Record<string, string>> & {
    readonly source: { readonly citation: string };
  };
  return [source.citation, inShort(source as never), conditions, note, form, site, receptor].filter(
    (text) => text !== "",
  );
}

/** Whether what is left of a text is a number, a unit, a symbol or a name. */
function isNoSentence(text: string): boolean {
  const left = names.reduce((rest, name) => rest.replaceAll(name, " "), text);
  return left
    .split(/[\s\d.,;:()=×÷→~±−+–%<>]+/)
    .filter((word) => /\p{L}/u.test(word))
    .every((word) => isUnit(word) || /^(GluN)?\d?[A-D]$|^[A-Z]$|^pH$|^NH$|^Cl$|^Mg²⁺$/.test(word));
}
function isUnit(word: string): boolean {
  try {
    unit(word);
    return true;
  } catch {
    return ["points", "lg", "d", term("MADRS").unit].includes(word);
  }
}

beforeAll(async () => {
  for (const [, { needs }] of family) if (needs) await load(needs);
});

describe.each(family)("the scene %s in another language", (id, scene) => {
  it("leaves no sentence in code: every text that is drawn comes with the words", async () => {
    expect(files, "its words stand in a file of its name").toContain(id);
    const [english] = Object.values((await import(`${folder.href}${id}.ts`)) as Readonly<Record<string, object>>);
    const { document } = parseHTML("<!doctype html><html><body></body></html>");
    const spec = scene.told(pseudo(english as object));
    const here = context({ document: document as unknown as Document, words: pseudo(en), prefix: "k" });
    const { element } = toScene(spec, { context: here });
    const texts: string[] = [spec.title, spec.lead, ...spec.steps.map(({ caption }) => caption)];
    const read = (node: Node) => {
      if ((node as Element).getAttribute?.("class") === "says") return void texts.push(node.textContent ?? "");
      if (node.nodeType === 3) texts.push(node.textContent ?? "");
      for (const name of ["aria-label", "title", "placeholder", "aria-valuetext"]) {
        const value = (node as Element).getAttribute?.(name);
        if (value) texts.push(value);
      }
      for (const child of node.childNodes) read(child);
    };
    read(element);
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) expect(isNoSentence(unmarked(text)), text).toBe(true);
  });
});

it("a sentence that is not marked is noticed, and a number with a name is none", () => {
  for (const text of ["values at the cursor", "half of it", "2 mg/kg over 40 min"])
    expect(isNoSentence(text), text).toBe(false);
  for (const text of ["253\u202fng/mL", "S-ketamine 4.9 %", "Idvall 1979"]) expect(isNoSentence(text), text).toBe(true);
});
