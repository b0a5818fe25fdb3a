import { toSVG } from "../still/in-node.js";
import { toPNG } from "../still/png.js";
import { codes } from "./codes.js";
import { type DeckParts, deck } from "./deck.js";
import { figures, links } from "./figures.js";
import type { LectureFile } from "./file.js";
import { handout } from "./handout.js";
import { marp } from "./marp.js";
import { onSlide, pictures } from "./pictures.js";
import { toPlan } from "./plan.js";
import { presentation } from "./presentation.js";
import { sources } from "./sources.js";

export interface LectureOptions {
  readonly parts: DeckParts;
  /** Told of each file when it has been made. */
  readonly progress?: (path: string) => void;
}

/**
 * All files of a lecture, made and not yet written: a deck for reveal.js, slides for PowerPoint, a picture of every step, a
 * deck for Marp, every figure live in a file of its own with a page of links, a handout to draw on, a sheet of codes where the lecture has an address, and the sources.
 * @throws KetalabError for anything that is wrong with the text; nothing has been made then.
 */
export async function lecture(text: string, { parts, progress = () => {} }: LectureOptions): Promise<LectureFile[]> {
  const plan = await toPlan(text);
  const files: LectureFile[] = [];
  const add = (file: LectureFile) => {
    files.push(file);
    progress(file.path);
  };
  add(sources(plan));
  add(deck(plan, parts));
  for (const file of pictures(plan)) add(file);
  for await (const file of figures(plan)) add(file);
  add(links(plan));
  add(marp(plan, { picture: (slide, step) => onSlide(plan, slide, step) }));
  add(
    await presentation(plan, ({ scene }, { values }, { id, shape }) =>
      Promise.resolve(toPNG(toSVG(scene, values, { theme: "print", panels: [id], shape, around: "nothing" }))),
    ),
  );
  add(await handout(plan));
  if (plan.address !== "") add(await codes(plan));
  return files;
}
