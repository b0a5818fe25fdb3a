import { purpose } from "@ketalab/core";
import { addressOf } from "./address.js";
import type { LectureFile } from "./file.js";
import { lineOnly, wordsOnly } from "./markdown.js";
import type { Plan, Slide } from "./plan.js";

/** The lecture for Marp: pictures of every step, with a link to the live figure where there is an address for it. */
export function marp(plan: Plan, { picture }: { picture: (slide: number, step: number) => string }): LectureFile {
  const pages = plan.slides.flatMap((slide, i) => page(slide, i, picture, plan.address));
  const content = `---
marp: true
math: mathml
paginate: true
title: ${JSON.stringify(plan.title)}
style: |
  section { padding: 34px 60px 44px; font-size: 26px; justify-content: start; place-content: start normal }
  img { max-height: 480px; max-width: 100%; display: block; margin: 0 auto }
  section.section { justify-content: center; place-content: center normal }
  section.question ol { list-style: upper-alpha }
footer: ${JSON.stringify(purpose)}
---

<!-- _class: section -->

# ${lineOnly(plan.title)}

${lineOnly(plan.author)}

---

${pages.join("\n\n---\n\n")}
`;
  return { path: "marp.md", content };
}

function page(slide: Slide, i: number, picture: (slide: number, step: number) => string, address: string): string[] {
  const notes = slide.notes === "" ? "" : `<!--\n${slide.notes.replaceAll("--", "- -")}\n-->`;
  const head = slide.title === "" ? "" : `## ${lineOnly(slide.title)}`;
  const text = wordsOnly(slide.text);
  const made = (...parts: string[]) => [...parts, notes].filter(Boolean).join("\n\n");
  switch (slide.kind) {
    case "words":
      return [made(head, text)];
    case "section":
      return [made("<!-- _class: section -->", `# ${lineOnly(slide.title)}`, text)];
    case "question": {
      const options = slide.options.map((one, k) => `${k + 1}. ${lineOnly(one)}`).join("\n");
      const asked = ["<!-- _class: question -->", head, text, options];
      return slide.answer === "" ? [made(...asked)] : [made(...asked), made(...asked, `**${lineOnly(slide.answer)}**`)];
    }
    case "figure":
      return slide.steps.map((step, k) =>
        made(
          head,
          `${lineOnly(step.caption)} [the live figure](${addressOf(address, slide.scene, step)})`,
          `![${lineOnly(step.caption).replaceAll(/[[\]]/g, "")}](${picture(i, k)})`,
        ),
      );
  }
}
