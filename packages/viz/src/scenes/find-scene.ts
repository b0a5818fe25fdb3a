import { lookup } from "@ketalab/core";
import { type SceneEntry, sceneList } from "./scene-list.js";

const family: Readonly<Record<string, SceneEntry>> = Object.fromEntries(sceneList.map((entry) => [entry.id, entry]));

/**
 * A scene by its id, not yet fetched.
 * @throws RangeError for a name that no scene has, with the nearest ones.
 */
export const sceneNamed = (name: string): SceneEntry => lookup("scene", family, name);
