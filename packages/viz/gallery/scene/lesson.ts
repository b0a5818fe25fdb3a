import type { KetaSceneElement, SceneEntry } from "@ketalab/viz";
import { type Note, notes } from "./notes.js";

/** What each part of a note is called. */
const PARTS: readonly (readonly [part: keyof Note, name: string])[] = [
  ["objective", "Afterwards they can"],
  ["misconception", "Many believe"],
  ["ask", "Ask"],
  ["say", "Say"],
];

/** The steps of the lesson as buttons, the notes for the teacher, and who stands behind the numbers. */
export function lesson(scene: KetaSceneElement, { id }: SceneEntry, step: number | undefined): void {
  const list = document.createElement("ol");
  list.className = "steps";
  const caption = document.createElement("p");
  caption.className = "caption";
  caption.setAttribute("role", "status");
  const buttons = scene.steps.map((step, i) => {
    const text = step.caption;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = String(i + 1);
    button.setAttribute("aria-label", `step ${i + 1}: ${text}`);
    button.addEventListener("click", () => {
      scene.take(step);
      caption.textContent = text;
      for (const one of buttons) one.setAttribute("aria-pressed", String(one === button));
      scene.dispatchEvent(new Event("input"));
    });
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
    return button;
  });
  document.querySelector('[data-part="next"]')?.before(list, caption);
  if (step !== undefined) buttons[step - 1]?.click();

  const dl = document.querySelector('[data-part="notes"]') as HTMLElement;
  const note = notes[id];
  if (note) {
    for (const [part, name] of PARTS) {
      const [dt, dd] = [document.createElement("dt"), document.createElement("dd")];
      dt.textContent = name;
      dd.textContent = note[part];
      dl.append(dt, dd);
    }
  }
  (document.querySelector("#teacher") as HTMLElement).hidden = !note;
  const box = document.querySelector("#sources") as HTMLDetailsElement;
  box.addEventListener("toggle", () => void cite(id), { once: true });
}

/** The sources of a scene, fetched when somebody asks for them. */
async function cite(id: string): Promise<void> {
  const list = document.querySelector('[data-part="sources"]') as HTMLElement;
  try {
    const answer = await fetch("sources.json");
    const all = (await answer.json()) as Readonly<Record<string, readonly string[]>>;
    const found = all[id] ?? [];
    const lines =
      found.length > 0
        ? found
        : [
            "No panel of this figure shows an equation; what is uncertain, simplified or left out says what its numbers stand on.",
          ];
    list.replaceChildren(...lines.map(item));
  } catch {
    list.replaceChildren(
      item("The list could not be fetched. Every equation of a panel names its own source as well."),
    );
  }
}

function item(text: string): HTMLElement {
  const li = document.createElement("li");
  li.textContent = text;
  return li;
}
