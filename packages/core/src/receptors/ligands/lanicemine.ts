import { parameter } from "../../language/parameter.js";
import { thisWork } from "../../sources/default-chain.js";
import { laniceminePage } from "../../sources/receptor.js";
import { corticalNeurons, relief } from "../assays.js";
import { between, measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const page = { receptor: "native", conditions: "compound page", source: laniceminePage, evidence: "read" } as const;

/** A blocker of low affinity that leaves the closed channel more than the others do. */
export const lanicemine = poreBlocker({
  id: "lanicemine",
  name: "lanicemine (AZD6765)",
  short: "lanicemine",
  also: ["AZD6765", "AR-R15896AR"],
  about: "Low affinity, and 46 % of it escapes from the closed channel within two minutes.",
  mechanism: "partial trapping block",
  parameters: {
    KBref: parameter("11 µM", {
      source: thisWork,
      evidence: "derived",
      range: ["0.5 µM", "100 µM"],
      note: "from 82 % block by 50 µM; 4 to 40 µM are published",
    }),
  },
  measurements: [
    measured("blocked at 50 µM", "0.82", { ...corticalNeurons, error: 0.01 }),
    ...between("Ki", ["0.5 µM", "3 µM"], { ...page, conditions: "pore of the NMDA receptor, range of the literature" }),
    ...between("IC50", ["4 µM", "40 µM"], {
      ...page,
      receptor: "GluN2A and 2B",
      conditions: "cloned human receptors, range of the literature",
    }),
    measured("trapped fraction", "0.54", {
      ...corticalNeurons,
      conditions: `${corticalNeurons.conditions}, block left after 120 s of washing without agonist`,
      error: 0.03,
    }),
    ...between("trapped fraction", ["0.52", "0.59"], page),
    measured("offset time constant", "2.8 s", page),
    relief,
  ],
  kinetics: [
    {
      id: "offset",
      title: "unbinding from the offset, binding from the half block",
      kon: parameter("0.147 1/(µM*s)", {
        source: thisWork,
        evidence: "derived",
        note: "koff over 11 µM; not sure",
      }),
      koff: parameter("1.62 1/s", {
        source: thisWork,
        evidence: "derived",
        note: "1/2.8 s over an open probability of 0.2199; not sure",
      }),
      kesc: parameter("0.0045 1/s", {
        source: thisWork,
        evidence: "fitted",
        note: "to the block left after 120 s, Mealing 1999",
      }),
    },
  ],
  without: {
    Vref: "the voltage of the measurement was not read",
    delta: "no Woodhull fit was read",
    z: "no Woodhull fit was read",
    Ki: "only a range is published",
  },
});
