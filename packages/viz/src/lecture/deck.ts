import { purpose } from "@ketalab/core";
import { attribute, escaped } from "../text/html-escape.js";
import type { LectureFile } from "./file.js";
import type { FigureSlide, Plan, Slide } from "./plan.js";

export interface DeckParts {
  /** reveal.js, its Markdown and speaker's notes, and the figures, in one script. */
  readonly script: string;
  readonly style: string;
}

/** The whole lecture as one file for reveal.js, which needs no network: figures are live and walked by fragments. */
export function deck(plan: Plan, { script, style }: DeckParts): LectureFile {
  const content = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(plan.title)}</title>
<style>${style}</style>
</head>
<body>
<div class="reveal"><div class="slides">
${[cover(plan), ...plan.slides.map(section)].join("\n")}
</div></div>
<script>${script.replaceAll("</script", "<\\/script")}</script>
</body>
</html>
`;
  return { path: "deck.html", content };
}

const cover = ({ title, author }: Plan) =>
  `<section class="cover"><h1>${escaped(title)}</h1><p>${escaped(author)}</p><p><small>${escaped(purpose)}</small></p></section>`;

/** Markdown goes through the deck's own reader; the place it stands in reads entities first. */
function section(slide: Slide): string {
  const notes = slide.notes === "" ? "" : `Note:\n${slide.notes}`;
  const markdown = [...body(slide), notes].filter(Boolean).join("\n\n");
  // The clock of the speaker's window counts in seconds.
  const timing = slide.minutes === undefined ? "" : ` data-timing="${Math.round(60 * slide.minutes)}"`;
  return `<section data-markdown class="${slide.kind}"${timing}><textarea data-template>\n${escaped(markdown)}\n</textarea></section>`;
}

/** The parts of a slide, each a block of Markdown. */
function body(slide: Slide): readonly string[] {
  const head = slide.title === "" ? "" : `## ${slide.title}`;
  switch (slide.kind) {
    case "words":
      return [head, slide.text];
    case "section":
      return [`# ${slide.title}`, slide.text];
    case "question":
      return [
        head,
        slide.text,
        slide.options.map((one, i) => `${i + 1}. ${one}`).join("\n"),
        slide.answer && `${slide.answer} <!-- .element: class="fragment answer" -->`,
      ];
    case "figure":
      return [head, slide.text, mark(slide)];
  }
}

/** A figure with the steps of the lecture, which need not be those of the scene. */
function mark({ scene, panels, controls, steps }: FigureSlide): string {
  const parts = [
    `data-ketalab="${attribute(scene.id)}"`,
    ...(panels ? [`data-panels="${attribute(panels.join(" "))}"`] : []),
    ...(controls ? [`data-controls="${attribute(controls.join(" "))}"`] : []),
    `data-own-steps="${attribute(JSON.stringify(steps))}"`,
  ];
  return `<div ${parts.join(" ")}></div>`;
}
