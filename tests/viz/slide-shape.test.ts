import { describe, expect, it } from "vitest";
import { shapeFor } from "../../packages/viz/src/slides/shape.js";

describe("slides for a screen", () => {
  it("on a projector and on a laptop they are 1280 by 720", () => {
    for (const [width, height] of [
      [1920, 1080],
      [1440, 900],
      [1024, 768],
    ] as const) {
      expect(shapeFor({ width, height })).toEqual({ width: 1280, height: 720, controlsLayout: "bottom-right" });
    }
  });

  it("on a screen that stands they have its proportions, and are no narrower than 540", () => {
    expect(shapeFor({ width: 390, height: 844 })).toMatchObject({ width: 540, height: Math.round((540 * 844) / 390) });
    expect(shapeFor({ width: 820, height: 1180 })).toMatchObject({ width: 820, height: 1180 });
    expect(shapeFor({ width: 2160, height: 3840 })).toMatchObject({
      width: 1280,
      height: Math.round((1280 * 3840) / 2160),
    });
  });

  it("on a telephone that lies the arrows stand beside them", () => {
    expect(shapeFor({ width: 844, height: 390 }).controlsLayout).toBe("edges");
    expect(shapeFor({ width: 667, height: 375 }).controlsLayout).toBe("bottom-right");
  });

  it("where nothing is laid out yet they are those of a projector", () => {
    expect(shapeFor({ width: 0, height: 0 })).toMatchObject({ width: 1280, height: 720 });
  });
});
