/**
 * Live figures in a reveal.js deck (`>=5 <7`). Nothing happens at import: the plugin defines the elements when its deck begins.
 *
 * @module
 */
export type { Deck } from "./slides/deck.js";
export { ketalab } from "./slides/reveal.js";
