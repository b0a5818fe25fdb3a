import type * as workshop from "../language/formula/authoring.js";
import { useWorkshop } from "../language/formula/parse.js";
import type { Model } from "../model/model.js";
import { addModels, models, stock } from "../simulation/registry.js";
import { baked } from "./baked-library.js";
import { unpack } from "./unpack.js";

// A page stands on what the build has made of the sources: no formula is parsed and nothing is checked again.
const { library, say } = unpack(baked);
stock(library);

/** The whole way: dose, plasma, effect site, receptor, circuit, every effect. */
export const dripToMood = models["drip-to-mood"] as Model;

/** Loads what typesets and explains formulas, without the parser, and with it titles, notes and citations. */
export async function loadWorkshop(): Promise<void> {
  await workshopLoaded();
}

async function workshopLoaded(): Promise<typeof workshop> {
  const [loaded, { words }] = await Promise.all([
    import("../language/formula/authoring.js"),
    import("./baked-words.js"),
  ]);
  useWorkshop(loaded);
  say(words);
  return loaded;
}

/** Loads the parser too. Needed in a page before an equation with a new text is written; harmless elsewhere. */
export async function loadParser(): Promise<void> {
  await (await workshopLoaded()).loadMathjs();
}

/**
 * Brings the published sets, so that `{ model: "simons-2022" }` works. A page that shows the default need not load
 * them; in Node and Deno they are there from the start.
 *
 * @throws Error where their file cannot be read.
 */
export async function loadModels(): Promise<typeof models> {
  published ??= import("./baked-published.js").then(({ baked, words }) => {
    const { library, say } = unpack(baked);
    say(words);
    addModels(library.models);
  });
  await published;
  return models;
}

let published: Promise<void> | undefined;
