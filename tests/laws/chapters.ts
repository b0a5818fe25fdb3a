/**
 * The chapters, from the ground up. A file imports from its own chapter and from those before it, types included; what is
 * loaded on demand may lie anywhere. The root of `src` holds entries only, and they may import everything.
 */
export const chapters: Readonly<Record<"core" | "viz", readonly string[]>> = {
  core: [
    "language",
    "numerics",
    "sources",
    "equations",
    "model",
    "dosing",
    "kinetics",
    "receptors",
    "gating",
    "circuit",
    "effects",
    "simulation",
    "analysis",
    "population",
    "observed",
    "fitting",
    "claims",
    "exports",
    "library",
  ],
  viz: [
    "text",
    "data",
    "drawing",
    "marks",
    "controls",
    "charts",
    "scene",
    "runs",
    "scenes",
    "still",
    "download",
    "elements",
    "slides",
    "lecture",
    "cli",
  ],
};
