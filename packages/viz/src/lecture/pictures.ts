import { toSVG } from "../still/in-node.js";
import { toPNG } from "../still/png.js";
import { type LectureFile, numbered } from "./file.js";
import type { Plan } from "./plan.js";

/** The name of a step, for its files. */
const stepName = (plan: Plan, slide: number, step: number): string => {
  const one = plan.slides[slide];
  const scene = one?.kind === "figure" ? `-${one.scene.id}` : "";
  return `${numbered(slide, plan.slides.length)}-${step + 1}${scene}`;
};

/** The picture of a step as a slide of Marp shows it: panels alone, as large as they can be, because the words stand beside. */
export const onSlide = (plan: Plan, slide: number, step: number): string => `marp/${stepName(plan, slide, step)}.svg`;

/** Every step of every figure, as SVG and as PNG of twice its size, and once more for slides that have words of their own. */
export function* pictures(plan: Plan): Generator<LectureFile> {
  for (const [i, slide] of plan.slides.entries()) {
    if (slide.kind !== "figure") continue;
    for (const [k, { values }] of slide.steps.entries()) {
      const look = { theme: "print", panels: slide.panels } as const;
      const svg = toSVG(slide.scene, values, look);
      const name = `pictures/${stepName(plan, i, k)}`;
      yield { path: `${name}.svg`, content: svg };
      yield { path: `${name}.png`, content: toPNG(svg) };
      yield {
        path: onSlide(plan, i, k),
        content: toSVG(slide.scene, values, { ...look, room: true, around: "nothing" }),
      };
    }
  }
}
