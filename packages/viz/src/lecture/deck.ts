import { purpose } from "@ketalab/core";
import { attribute, escaped } from "../text/html-escape.js";
import { policy, policyLine } from "../text/policy.js";
import type { LectureFile } from "./file.js";
import { lineOnly, wordsOnly } from "./markdown.js";
import type { FigureSlide, Plan, Slide } from "./plan.js";

export interface DeckParts {
  /** reveal.js, its Markdown and speaker's notes, and the figures, in one script. */
  readonly script: string;
  readonly style: string;
}

/**
 * The whole lecture as one file for reveal.js, which needs no network: figures are live and walked by fragments. Its own script
 * runs and no other; the library of the slides writes style sheets while it runs, for paper for instance.
 */
export function deck(plan: Plan, { script, style }: DeckParts): LectureFile {
  const code = script.replaceAll("</script", "<\\/script");
  const own = policy({ scripts: [code, ...windows(code)], styles: "any", shown: SHOWN });
  const content = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policyLine(own)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(plan.title)}</title>
<style>${style}</style>
</head>
<body>
<div class="reveal"><div class="slides">
${[cover(plan), ...plan.slides.map(section)].join("\n")}
</div></div>
<script>${code}</script>
</body>
</html>
`;
  return { path: "deck.html", content };
}

/** Pictures of the author's, and in the speaker's window the deck itself, twice. */
const SHOWN = ["img-src * data: file:", "media-src * data: file:", "frame-src 'self' file:"];

/** Scripts that the script writes into windows of its own, which have the same policy: that of the speaker's window. */
const windows = (code: string): readonly string[] =>
  [...code.matchAll(/<script>(.*?)<\\\/script>/gs)].map(([, text = ""]) => text.replaceAll(ESCAPE, meant));

/** A letter of a script's text as the script means it. */
const ESCAPE = /\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gis;
const SHORT: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };
const meant = (_: string, long?: string, short?: string, letter = "") =>
  long || short ? String.fromCharCode(Number.parseInt(long ?? short ?? "", 16)) : (SHORT[letter] ?? letter);

const cover = ({ title, author }: Plan) =>
  `<section class="cover"><h1>${escaped(title)}</h1><p>${escaped(author)}</p><p><small>${escaped(purpose)}</small></p></section>`;

/** Markdown goes through the deck's own reader; the place it stands in reads entities first. */
function section(slide: Slide): string {
  const notes = slide.notes === "" ? "" : `Note:\n${wordsOnly(slide.notes)}`;
  const markdown = [...body(slide), notes].filter(Boolean).join("\n\n");
  // The clock of the speaker's window counts in seconds.
  const timing = slide.minutes === undefined ? "" : ` data-timing="${Math.round(60 * slide.minutes)}"`;
  return `<section data-markdown class="${slide.kind}"${timing}><textarea data-template>\n${escaped(markdown)}\n</textarea></section>`;
}

/** The parts of a slide, each a block of Markdown. */
function body(slide: Slide): readonly string[] {
  const head = slide.title === "" ? "" : `## ${lineOnly(slide.title)}`;
  const text = wordsOnly(slide.text);
  switch (slide.kind) {
    case "words":
      return [head, text];
    case "section":
      return [`# ${lineOnly(slide.title)}`, text];
    case "question":
      return [
        head,
        text,
        slide.options.map((one, i) => `${i + 1}. ${lineOnly(one)}`).join("\n"),
        slide.answer && `${wordsOnly(slide.answer)} <!-- .element: class="fragment answer" -->`,
      ];
    case "figure":
      return [head, text, mark(slide)];
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
