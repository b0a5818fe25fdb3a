import { contents } from "../download/contents.js";
import { toPage } from "../download/to-page.js";
import { addressOf, figurePath } from "./address.js";
import type { LectureFile } from "./file.js";
import type { FigureSlide, Plan } from "./plan.js";

/** Every scene of a lecture as one file that opens without a network, as `ketalab pack` makes it. */
export async function* figures(plan: Plan): AsyncGenerator<LectureFile> {
  for (const scene of new Set(figuresOf(plan).map(({ scene }) => scene))) {
    yield { path: figurePath(scene), content: await toPage(scene) };
  }
}

/** A page of links to open from a folder: the deck, and every figure in the state in which its slide begins. */
export function links(plan: Plan): LectureFile {
  const deck = {
    href: "deck.html",
    title: "The slides",
    about: "live, without a network; S opens the speaker's window",
  };
  const each = figuresOf(plan).map(({ scene, title, steps }) => ({
    href: addressOf("", scene, steps[0]),
    title,
    about: steps[0]?.caption ?? "",
  }));
  return { path: "index.html", content: contents({ title: plan.title, entries: [deck, ...each] }) };
}

const figuresOf = ({ slides }: Plan): readonly FigureSlide[] =>
  slides.flatMap((slide) => (slide.kind === "figure" ? [slide] : []));
