/**
 * A deck that is complete: reveal.js, its Markdown and speaker's notes, and live figures, in one script for one file.
 *
 * @module
 */
import Reveal from "reveal.js";
import Markdown from "reveal.js/plugin/markdown";
import Notes from "reveal.js/plugin/notes";
import { ketalab } from "./reveal.js";

const deck = new Reveal({
  plugins: [Markdown, Notes, ketalab],
  width: 1280,
  height: 720,
  margin: 0.03,
  center: false,
  hash: true,
  transition: "none",
  backgroundTransition: "none",
  pdfSeparateFragments: true,
  slideNumber: "c/t",
});
void deck.initialize();
