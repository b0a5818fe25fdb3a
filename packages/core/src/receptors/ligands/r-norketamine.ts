import { displacement } from "../assays.js";
import { measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const Ki = measured("Ki", "13 µM", displacement);

/** One enantiomer of the first metabolite. */
export const rNorketamine = poreBlocker({
  id: "r-norketamine",
  name: "R-norketamine",
  short: "R-norketamine",
  also: ["(R)-norketamine"],
  about: "The metabolite of R-ketamine, about nine times weaker than it.",
  parameters: { Ki },
  measurements: [Ki],
});
