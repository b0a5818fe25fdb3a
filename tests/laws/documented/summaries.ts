import { members, type Public, type Sources, said } from "./public.js";

/** Every name and every member of a type has a sentence; where its name says all, the sentence may be a word. */
export function summariesMissing(sources: Sources, one: Public): readonly string[] {
  return [one, ...members(one)]
    .filter((part) => said(sources, part) === "")
    .map(({ file, name }) => `${file}: ${name} has no docstring`);
}
