import type { SceneEntry } from "@ketalab/viz";

/** The list of all figures, and the ways to the one before and the one after. */
export function figures(all: readonly SceneEntry[], place: number): void {
  const one = all[place];
  if (one) document.title = `${one.title} · Ketalab`;
  const list = document.querySelector("#figures") as HTMLElement;
  list.append(
    ...all.map((entry, i) => {
      const item = document.createElement("li");
      item.append(lead(document.createElement("a"), entry, entry.title));
      if (i === place) item.firstElementChild?.setAttribute("aria-current", "page");
      return item;
    }),
  );
  const details = list.closest("details") as HTMLDetailsElement;
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    details.open = false;
    details.querySelector("summary")?.focus();
  });
  for (const [id, to, text] of [
    ["before", all[place - 1], "← before"],
    ["next", all[place + 1], "next →"],
  ] as const) {
    if (to) lead(document.querySelector(`#${id}`) as HTMLAnchorElement, to, text);
  }
}

function lead(link: HTMLAnchorElement, { id, title }: SceneEntry, text: string): HTMLAnchorElement {
  link.href = `?scene=${id}`;
  link.textContent = text;
  if (text !== title) link.title = title;
  link.hidden = false;
  return link;
}
