import { argument } from "../language/argument.js";
import type * as authoring from "../language/formula/authoring.js";
import { tools } from "../language/formula/parse.js";
import { register } from "../language/registry.js";
import type { Model } from "../model/model.js";
import { drugs, models, subjects } from "../simulation/registry.js";
import { baked } from "./baked-library.js";
import type { OnDemand } from "./on-demand.js";
import { unpack } from "./unpack.js";

// A page stands on what the build has made of the sources: no formula is parsed and nothing is checked again.
const { library, say } = unpack(baked);
register(drugs, library.drugs);
register(subjects, library.subjects);
register(models, library.models);

/** The whole way: dose, plasma, effect site, receptor, circuit, every effect. */
export const dripToMood = models["drip-to-mood"] as Model;

/**
 * Brings what a page does not carry until it asks: `await load({ parser: true })` before an equation with a new text is written,
 * `{ formulas: true }` before one is typeset or explained, `{ models: true }` before a published set is named,
 * `{ accounts: true }` before a rival account of glutamate is. What is there already is not fetched again.
 *
 * @throws Error where a file cannot be fetched.
 * @example await load({ formulas: true, models: true })
 */
export async function load(wanted: OnDemand): Promise<void> {
  const {
    accounts = false,
    formulas = false,
    parser = false,
    models: sets = false,
  } = argument(wanted, "what is to be loaded");
  await Promise.all([
    (formulas || parser) && authoringLoaded().then(({ loadMathjs }) => (parser ? loadMathjs() : undefined)),
    sets && publishedSets(),
    accounts && import("./accounts-in-page.js").then(({ learnAccounts }) => learnAccounts()),
  ]);
}

async function authoringLoaded(): Promise<typeof authoring> {
  const [loaded, { words }] = await Promise.all([
    import("../language/formula/authoring.js"),
    import("./baked-words.js"),
  ]);
  register(tools, { authoring: loaded });
  say(words);
  return loaded;
}

function publishedSets(): Promise<void> {
  published ??= import("./baked-published.js").then(({ baked, words }) => {
    const { library, say } = unpack(baked);
    say(words);
    register(models, library.models);
  });
  return published;
}

let published: Promise<void> | undefined;
