/**
 * Pictures without a browser: the same drawing code, in Node, in Deno and in kernels. Everything of `@ketalab/viz` comes
 * along.
 *
 * @module
 */

export { toPage } from "./download/to-page.js";
export * from "./index.js";
export type { Display, Forms } from "./still/display.js";
export { type Drawable, toPicture, toSVG } from "./still/in-node.js";
export { toPNG } from "./still/png.js";
export type { Theme } from "./still/style.js";
export type { Picture, PictureOptions } from "./still/svg.js";
