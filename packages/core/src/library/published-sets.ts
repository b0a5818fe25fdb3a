import * as sets from "../kinetics/sets/index.js";
import { byId } from "../language/names.js";
import type { Model } from "../model/model.js";

/** Every published set, by its id. */
export const publishedModels: Readonly<Record<string, Model>> = byId<Model>(sets);
