import { byId } from "./families.js";
import type { Model } from "./model/model.js";
import * as sets from "./models/published.js";

/** Every published set, by its id. */
export const publishedModels: Readonly<Record<string, Model>> = byId<Model>(sets);
