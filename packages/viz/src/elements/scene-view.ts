import { asked } from "../download/asked.js";
import { defineElements } from "./define-elements.js";
import { fetchScene, type KetaSceneElement } from "./keta-scene.js";

/**
 * A scene as an element for a reactive notebook: `const set = view(await sceneView("half-life"))`. The scene is fetched
 * first, so the element has its `value` as soon as it stands in the page, and fires `input` whenever that changes.
 *
 * @param name one of `sceneList`.
 * @param attributes those of `<keta-scene>`: start values, `panels`, `controls`, `compact`, `theme`.
 * @throws KetalabError for a name that no scene has, with the nearest ones.
 * @example await sceneView("drip-to-mood", { dose: "1 mg/kg", panels: "plasma site", controls: "dose duration" })
 */
export async function sceneView(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<KetaSceneElement> {
  defineElements();
  await fetchScene(name);
  const element = document.createElement("keta-scene") as KetaSceneElement;
  const { looks, values } = asked(Object.entries(attributes));
  for (const [look, text] of Object.entries({ ...looks, name })) element.setAttribute(look, text);
  element.value = values;
  return element;
}
