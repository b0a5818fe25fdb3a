import { displacement2015 } from "../assays.js";
import { measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const Ki = measured("Ki", "3.21 µM", { ...displacement2015, error: 0.3 });

/** The third that the liver makes, as it was tried beside ketamine and norketamine. */
export const dehydronorketamine = poreBlocker({
  id: "dehydronorketamine",
  name: "dehydronorketamine",
  short: "DHNK",
  about: "A metabolite of norketamine: 27 times weaker than ketamine in the assay that tried both.",
  parameters: { Ki },
  measurements: [Ki],
});
