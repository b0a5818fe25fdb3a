import { createRequire } from "node:module";
import { faces } from "./faces.js";

/**
 * A picture as PNG, in a face that comes along.
 *
 * @param svg what `toSVG` gives.
 * @param scale pixels for each unit of the picture; 2 is sharp on any screen.
 * @returns the bytes of a PNG file, one by one, without a unit.
 * @example toPNG(toSVG(scenes.dripToMood))
 */
export function toPNG(
  svg: string,
  {
    scale = 2,
  }: {
    /** Pixels for each unit of the picture; 2, which is sharp on any screen, by default. */
    scale?: number;
  } = {},
): Uint8Array {
  // Native code is loaded when it is asked for: who only draws SVG does without.
  const { Resvg } = createRequire(import.meta.url)("@resvg/resvg-js") as typeof import("@resvg/resvg-js");
  const picture = new Resvg(svg.replaceAll(/font-family="[^"]*"/g, 'font-family="DejaVu Sans"'), {
    fitTo: { mode: "zoom", value: scale },
    font: { loadSystemFonts: false, fontFiles: Object.values(faces), defaultFontFamily: "DejaVu Sans" },
  });
  return picture.render().asPng();
}
