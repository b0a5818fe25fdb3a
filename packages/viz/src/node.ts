/**
 * Pictures without a browser: the same drawing code, in Node and in kernels. Everything of `@ketalab/viz` comes along.
 *
 * @module
 */
export * from "./index.js";
export { toPNG } from "./still/png.js";
export type { Theme } from "./still/style.js";
export { type PictureOptions, toSVG } from "./still/svg.js";
