import { evaluate } from "./eval.js";
import { explain } from "./explain.js";
import { fit } from "./fit.js";
import { lecture } from "./lecture.js";
import { list } from "./list.js";
import { pack } from "./pack.js";
import { render } from "./render.js";
import { run } from "./run.js";
import { sensitivity } from "./sensitivity.js";
import type { Verb } from "./verb.js";

/** The commands, in the order of the help. */
export const verbs: Readonly<Record<string, Verb>> = {
  run,
  eval: evaluate,
  explain,
  list,
  fit,
  sensitivity,
  render,
  pack,
  lecture,
};
