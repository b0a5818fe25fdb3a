import type { Subject } from "../kinetics/subject.js";
import { register } from "../language/registry.js";
import type { Model } from "../model/model.js";
import { accountReader, accounts } from "../simulation/accounts.js";
import { readers } from "../simulation/registry.js";
import { baked, stories, words } from "./baked-accounts.js";
import { unpack } from "./unpack.js";

/** Makes the rival accounts known in a page, as the build has packed them; once. */
export function learnAccounts(): void {
  if (learnt) return;
  learnt = true;
  const { library, say } = unpack(baked);
  say(words);
  const model = (id: string) => library.models[id] as Model;
  register(
    accounts,
    Object.fromEntries(
      stories.map(({ people, rats, ...story }) => [story.id, { ...story, people: model(people), rats: model(rats) }]),
    ),
  );
  register(readers, { account: accountReader(library.subjects.rat as Subject) });
}

let learnt = false;
