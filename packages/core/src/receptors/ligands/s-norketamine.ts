import { displacement } from "../assays.js";
import { measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const Ki = measured("Ki", "1.7 µM", displacement);

/** One enantiomer of the first metabolite. */
export const sNorketamine = poreBlocker({
  id: "s-norketamine",
  name: "S-norketamine",
  short: "S-norketamine",
  also: ["(S)-norketamine"],
  about: "The metabolite of S-ketamine, 5.7 times weaker than it.",
  parameters: { Ki },
  measurements: [Ki],
});
