/**
 * A deck that is complete: reveal.js, its Markdown and speaker's notes, and live figures, in one script for one file.
 *
 * @module
 */
import Reveal from "reveal.js";
import Markdown from "reveal.js/plugin/markdown";
import Notes from "reveal.js/plugin/notes";
import { ketalab } from "./reveal.js";
import { shape } from "./shape.js";

const deck = new Reveal({
  plugins: [Markdown, Notes, shape, ketalab],
  margin: 0.03,
  center: false,
  hash: true,
  transition: "none",
  backgroundTransition: "none",
  pdfSeparateFragments: true,
  slideNumber: "c/t",
  // The scroll view takes slides to pieces and puts them together from text when a telephone is turned.
  scrollActivationWidth: null,
});
void deck.initialize();
