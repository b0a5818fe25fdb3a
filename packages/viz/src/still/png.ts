import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const fonts = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");

/**
 * A picture as PNG, with a face that comes along, so that it looks the same on every machine.
 * @param scale pixels for each unit of the picture; 2 is sharp on any screen.
 */
export function toPNG(svg: string, { scale = 2 }: { scale?: number } = {}): Uint8Array {
  const picture = new Resvg(svg.replaceAll(/font-family="[^"]*"/g, 'font-family="DejaVu Sans"'), {
    fitTo: { mode: "zoom", value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((name) => join(fonts, name)),
      defaultFontFamily: "DejaVu Sans",
    },
  });
  return picture.render().asPng();
}
