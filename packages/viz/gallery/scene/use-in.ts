import type { KetaSceneElement, SceneEntry } from "@ketalab/viz";
import { attribute } from "../../src/text/html-escape.js";
import { copy } from "../share.js";

interface Filled {
  readonly id: string;
  readonly title: string;
  /** What is set now, by the names of the controls. */
  readonly values: readonly (readonly [name: string, value: string])[];
}

/** A place to teach in, and what one pastes there. */
interface Host {
  readonly name: string;
  /** What has to be there first. */
  readonly needs: string;
  readonly block: (filled: Filled) => string;
}

const attributes = ({ values }: Filled) => values.map(([name, value]) => ` ${name}="${attribute(value)}"`).join("");
const marked = ({ values }: Filled) =>
  values.map(([name, value]) => ` data-${name.toLowerCase()}="${attribute(value)}"`).join("");
const element = (filled: Filled) =>
  `<keta-scene name="${filled.id}"${attributes(filled)}><p>${filled.title}</p></keta-scene>`;
const sets = ({ values }: Filled) => values.map(([name, value]) => ` --set ${name}="${value}"`).join("");
const literal = ({ values }: Filled) =>
  `{ ${values.map(([name, value]) => `${name}: ${Number.isFinite(Number(value)) ? value : JSON.stringify(value)}`).join(", ")} }`;
const camel = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const script = '<script src="ketalab.iife.js"></scr'.concat("ipt>");

/** The places of the guides for lecturers, each with the block that its page has. */
export const hosts: readonly Host[] = [
  {
    name: "a page of your own",
    needs: "The file ketalab.iife.js of the package @ketalab/viz beside the page.",
    block: (filled) => `${element(filled)}\n${script}`,
  },
  {
    name: "Moodle, Canvas, WordPress",
    needs: "The file that save gives, uploaded; put its address in.",
    block: ({ id, title }) =>
      `<iframe src="https://files.example.org/${id}.html" title="${attribute(title)}" sandbox="allow-scripts" width="100%" height="900"></iframe>`,
  },
  {
    name: "reveal.js",
    needs: "deck.css and deck.iife.js of the package @ketalab/viz beside the slides.",
    block: (filled) =>
      `<section>\n  <h2>${filled.title}</h2>\n  <div data-ketalab="${filled.id}"${marked(filled)}></div>\n</section>`,
  },
  {
    name: "PowerPoint, Keynote, Google Slides",
    needs: "The command ketalab; insert the picture.",
    block: (filled) => `ketalab render ${filled.id}${sets(filled)} -o ${filled.id}.png`,
  },
  {
    name: "Quarto",
    needs: "The file ketalab.iife.js beside the document.",
    block: (filled) => `~~~{=html}\n${element(filled)}\n${script}\n~~~`,
  },
  {
    name: "Jupyter",
    needs: "Deno's kernel with the package @ketalab/viz.",
    block: (filled) =>
      `import { scenes, toPicture } from "@ketalab/viz/node";\n\ntoPicture(scenes.${camel(filled.id)}, ${literal(filled)})`,
  },
  {
    name: "Observable",
    needs: "A notebook with the package @ketalab/viz.",
    block: (filled) =>
      `import { sceneView } from "@ketalab/viz";\nconst values = view(await sceneView("${filled.id}", ${JSON.stringify(Object.fromEntries(filled.values))}));`,
  },
  {
    name: "one file, for the lectern",
    needs: "Press save, or use the command ketalab.",
    block: (filled) => `ketalab pack ${filled.id}${sets(filled)} -o usb-stick`,
  },
];

/** The blocks to paste, with the values that the figure has at this moment. */
export function useIn(scene: KetaSceneElement, { id, title }: SceneEntry): void {
  const root = document.querySelector('[data-part="use"]') as HTMLElement;
  const label = document.createElement("label");
  const choice = document.createElement("select");
  choice.append(
    ...hosts.map(({ name }, i) => {
      const option = document.createElement("option");
      option.value = String(i);
      option.textContent = name;
      return option;
    }),
  );
  label.append("Where do you teach? ", choice);
  const needs = document.createElement("p");
  const block = document.createElement("pre");
  block.tabIndex = 0;
  block.setAttribute("aria-label", "what to paste");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "copy";
  root.append(label, needs, block, button);
  const show = () => {
    const host = hosts[Number(choice.value)] as Host;
    needs.textContent = host.needs;
    block.textContent = host.block({
      id,
      title,
      values: Object.entries(scene.value).map(([name, value]) => [name, String(value)]),
    });
  };
  choice.addEventListener("change", show);
  scene.addEventListener("input", show);
  scene.addEventListener("change", show);
  button.addEventListener("click", () => void copy(block.textContent ?? "", "copied"));
  show();
}
