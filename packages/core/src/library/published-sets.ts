import * as sets from "../kinetics/sets/index.js";
import type { Model } from "../model/model.js";
import { byId } from "./families.js";

/** Every published set, by its id. */
export const publishedModels: Readonly<Record<string, Model>> = byId<Model>(sets);
