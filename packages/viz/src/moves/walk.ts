import type { Context } from "../drawing/context.js";
import { html } from "../drawing/markup.js";
import { sceneList } from "../scenes/scene-list.js";
import { box } from "./box.js";
import type { Host, Move } from "./host.js";
import { words } from "./words.js";

/**
 * Walks the steps of a scene forwards and backwards, by buttons, by their numbers and by arrow keys. After the last one the
 * question of the scene is put again with its answer folded, and the question of the next scene is told.
 */
export function walk(context: Context, { element, scene, spec }: Host): Move {
  const text = words.walk;
  const { steps } = spec;
  const count = steps.length;
  const where = html(context, "b", { class: "walk-where" });
  const back = html(context, "button", { type: "button", "aria-label": text.back }, "←");
  const on = html(context, "button", { type: "button", "aria-label": text.on }, "→");
  const numbers = steps.map((step, i) => {
    const one = html(
      context,
      "button",
      { type: "button", "aria-label": `${text.step(i + 1, count)}: ${step.caption}` },
      String(i + 1),
    );
    one.addEventListener("click", () => go(i + 1));
    return one;
  });
  const caption = html(context, "p", { class: "walk-caption", role: "status" });
  const end = html(context, "div", { class: "walk-end", hidden: "" });
  const keys = html(context, "p", {}, text.keys);
  const { element: around } = box(
    context,
    "walk",
    text.label,
    html(context, "div", { class: "walk-bar" }, back, ...numbers, on, where),
    caption,
    end,
    keys,
  );
  const after = sceneList[sceneList.findIndex(({ id }) => id === spec.id) + 1];
  let at = 0;
  const go = (to: number) => {
    const step = steps[to - 1];
    if (!step) return;
    at = to;
    if (step.panels) scene.open(step.panels);
    element.take(step);
    element.dispatchEvent(new Event("input", { bubbles: true }));
    caption.textContent = step.caption;
    where.textContent = text.step(to, count);
    for (const [i, one] of numbers.entries()) one.setAttribute("aria-pressed", String(i + 1 === to));
    back.disabled = to === 1;
    on.disabled = to === count;
    end.hidden = to !== count;
    if (to === count) ask();
  };
  /** The question at the end. The answer is what the figure says of the state that has been walked to. */
  const ask = () => {
    const answer = html(context, "p");
    const fold = html(context, "details", {}, html(context, "summary", {}, text.answer), answer);
    fold.addEventListener("toggle", () => {
      answer.textContent = scene.element.querySelector(".says")?.textContent ?? "";
    });
    end.replaceChildren(
      html(context, "p", { class: "walk-question" }, text.question(spec.title)),
      fold,
      ...(after ? [html(context, "p", {}, text.next(after.title))] : []),
    );
  };
  back.addEventListener("click", () => go(at - 1));
  on.addEventListener("click", () => go(at + 1));
  around.addEventListener("keydown", (event) => {
    const way = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (way === 0) return;
    event.preventDefault();
    event.stopPropagation();
    go(at + way);
  });
  return {
    element: around,
    drawn() {},
    press(key) {
      if (key === "" || key === "w") {
        if (at === 0) go(1);
        // Arrow keys go on from here.
        if (key === "w") numbers[at - 1]?.focus();
      } else if (/\d/.test(key)) go(Number(key));
    },
    dispose() {},
  };
}
