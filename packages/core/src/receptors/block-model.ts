import * as eq from "../equations/index.js";
import { parameter } from "../language/parameter.js";
import { model } from "../model/model.js";
import { gilling2009, jahrStevens1990, thisWork } from "../sources/default-chain.js";
import { jahrStevensBlock, ketamineField } from "./reference-channel.js";

/**
 * Block of the NMDA receptor at levels 1 and 2: equilibrium at one site, with voltage and with magnesium that competes
 * for the same pore. The band reaches from 0.33 to 2.8 µmol/L; single publications lie outside.
 */
export const receptorBlock = model({
  id: "receptor-block",
  title: "NMDA block with voltage and magnesium",
  about: "Human GluN1/GluN2A at rest. The band is eightfold, from 0.33 to 2.8 µmol/L; read it and not the line.",
  parameters: {
    Vm: parameter("-70 mV", {
      source: gilling2009,
      evidence: "read",
      range: ["-120 mV", "60 mV"],
      note: "voltage of the reference measurement",
    }),
    ...ketamineField,
    VT: parameter("25.43 mV", {
      source: thisWork,
      evidence: "derived",
      range: ["23 mV", "27 mV"],
      note: "RT/F at 22 °C",
    }),
    Mg: parameter("1 mM", {
      source: jahrStevens1990,
      evidence: "illustrative",
      range: ["0 mM", "10 mM"],
      note: "about what surrounds brain cells",
    }),
    ...jahrStevensBlock,
  },
  equations: [
    eq.woodhull,
    eq.magnesiumAffinity,
    eq.apparentIc50,
    eq.langmuir.as({ IC50: "IC50Mg" }),
    eq.langmuir.as({ B: "B0", IC50: "KB" }),
    eq.woodhull.as({ KB: "IC50lo", KBref: "KBlo" }),
    eq.woodhull.as({ KB: "IC50hi", KBref: "KBhi" }),
    eq.langmuir.as({ B: "B0hi", IC50: "IC50lo" }),
    eq.langmuir.as({ B: "B0lo", IC50: "IC50hi" }),
    eq.apparentIc50.as({ IC50Mg: "IC50loMg", KB: "IC50lo" }),
    eq.apparentIc50.as({ IC50Mg: "IC50hiMg", KB: "IC50hi" }),
    eq.langmuir.as({ B: "Bhi", IC50: "IC50loMg" }),
    eq.langmuir.as({ B: "Blo", IC50: "IC50hiMg" }),
  ],
  columns: ["B", "B0", "Blo", "Bhi", "B0lo", "B0hi"],
});
