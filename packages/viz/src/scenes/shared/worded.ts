import type { SceneSpec } from "../../scene/spec.js";

/** A scene in English, and the same scene in other words. */
export interface Worded extends SceneSpec {
  /** The scene in the words of a language, which have the shape of those in `scenes/words/en`. */
  told(words: object): SceneSpec;
}

/** Makes a scene that takes its words as an argument, told in those that are given first. */
export const worded = <Words extends object>(words: Words, make: (words: Words) => SceneSpec): Worded => ({
  ...make(words),
  told: (others) => make(others as Words),
});
