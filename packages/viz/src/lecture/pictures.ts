import { toSVG } from "../node.js";
import { toPNG } from "../still/png.js";
import { type LectureFile, numbered } from "./file.js";
import type { Plan } from "./plan.js";

/** The name of the picture of a step, without its ending. */
export const pictureName = (plan: Plan, slide: number, step: number): string => {
  const one = plan.slides[slide];
  const scene = one?.kind === "figure" ? `-${one.scene.id}` : "";
  return `pictures/${numbered(slide, plan.slides.length)}-${step + 1}${scene}`;
};

/** Every step of every figure, as SVG and as PNG of twice its size. */
export function* pictures(plan: Plan): Generator<LectureFile> {
  for (const [i, slide] of plan.slides.entries()) {
    if (slide.kind !== "figure") continue;
    for (const [k, { values }] of slide.steps.entries()) {
      const svg = toSVG(slide.scene, values, { theme: "print", panels: slide.panels });
      yield { path: `${pictureName(plan, i, k)}.svg`, content: svg };
      yield { path: `${pictureName(plan, i, k)}.png`, content: toPNG(svg) };
    }
  }
}
