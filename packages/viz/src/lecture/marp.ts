import { purpose } from "@ketalab/core";
import { addressOf } from "./codes.js";
import type { LectureFile } from "./file.js";
import type { Plan, Slide } from "./plan.js";

/** The lecture for Marp: pictures of every step, with a link to the live figure where there is an address for it. */
export function marp(plan: Plan, { picture }: { picture: (slide: number, step: number) => string }): LectureFile {
  const pages = plan.slides.flatMap((slide, i) => page(slide, i, picture, plan.address));
  const content = `---
marp: true
math: mathml
paginate: true
title: ${JSON.stringify(plan.title)}
footer: ${JSON.stringify(purpose)}
---

# ${plan.title}

${plan.author}

---

${pages.join("\n\n---\n\n")}
`;
  return { path: "marp.md", content };
}

function page(slide: Slide, i: number, picture: (slide: number, step: number) => string, address: string): string[] {
  const notes = slide.notes === "" ? "" : `\n\n<!--\n${slide.notes.replaceAll("--", "- -")}\n-->`;
  const head = slide.title === "" ? "" : `## ${slide.title}\n\n`;
  if (slide.kind === "words") return [`${head}${slide.text}${notes}`];
  const link = address === "" ? "" : `\n\n[the live figure](${addressOf(address, slide)})`;
  return slide.steps.map(
    ({ caption }, k) =>
      `${head}${caption}\n\n![${caption.replaceAll(/[[\]]/g, "")} w:1100](${picture(i, k)})${link}${notes}`,
  );
}
