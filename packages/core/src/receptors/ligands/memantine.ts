import { parameter } from "../../language/parameter.js";
import { gilling2009, kotermanski2009, thisWork } from "../../sources/default-chain.js";
import {
  blanpied1997,
  chen1997,
  emnett2013,
  gideons2014,
  kotermanskiTrap2009,
  memantineGluN3,
  phillips2020,
  xia2010,
} from "../../sources/receptor.js";
import {
  compilation,
  corticalNeurons,
  humanGluN2A,
  nearRest,
  poreContacts,
  reequilibration,
  relief,
} from "../assays.js";
import { acrossReceptors, between, measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";

const quoted = { ...humanGluN2A, evidence: "unverified", confidence: "medium" } as const;
const lessSure = { ...nearRest, magnesium: 0, confidence: "medium" } as const;
const twoExponentials = { ...humanGluN2A, conditions: `${humanGluN2A.conditions}, 10 µM memantine` } as const;

const Vref = parameter("-70 mV", { source: gilling2009, evidence: "read", range: ["-120 mV", "60 mV"] });
const z = parameter("1", { source: gilling2009, evidence: "read", range: [0, 2] });
const delta = parameter("0.9", { source: gilling2009, evidence: "unverified", range: [0, 1.2], note: "SE 0.09" });

/** The cousin that is no anaesthetic: about as potent as ketamine without magnesium, but a part of it escapes. */
export const memantine = poreBlocker({
  id: "memantine",
  name: "memantine",
  short: "memantine",
  about: "Blocks the open pore; about a sixth of it, or more, leaves the closed channel again.",
  mechanism: "partial trapping block",
  parameters: {
    KBref: parameter("0.8 µM", {
      source: kotermanski2009,
      evidence: "unverified",
      range: ["0.05 µM", "20 µM"],
      note: "rat GluN1/GluN2A; 0.79 at human channels",
    }),
    Vref,
    z,
    delta,
  },
  measurements: [
    measured("IC50", "0.79 µM", { ...quoted, error: 0.02, note: "the abstract says around 1 µM at −70 mV" }),
    measured("Hill slope", "0.92", { ...quoted, error: 0.02 }),
    measured("delta", "0.9", {
      ...quoted,
      voltage: undefined,
      error: 0.09,
      note: "the abstract says that ketamine's is somewhat less pronounced",
    }),
    ...acrossReceptors("IC50", { GluN2A: "0.8 µM", GluN2B: "0.57 µM", GluN2C: "0.52 µM", GluN2D: "0.54 µM" }, lessSure),
    ...acrossReceptors(
      "IC50",
      { GluN2A: "13.3 µM", GluN2B: "10.1 µM", GluN2C: "1.64 µM", GluN2D: "1.81 µM" },
      { ...nearRest, magnesium: 1 },
    ),
    ...acrossReceptors(
      "IC50",
      { GluN2A: "0.9 µM", GluN2B: "0.4 µM", GluN2C: "0.3 µM", GluN2D: "0.3 µM" },
      { ...compilation, conditions: "oocytes", voltage: -70, magnesium: 0 },
    ),
    ...acrossReceptors(
      "IC50",
      { GluN2A: "10.3 µM", GluN2B: "10.9 µM", GluN2C: "2 µM", GluN2D: "1.9 µM" },
      { ...compilation, conditions: "oocytes", voltage: -30, magnesium: 1 },
    ),
    measured("IC50", "1.4 µM", {
      receptor: "native",
      voltage: -67,
      magnesium: 0,
      conditions: "cultured rat cortical neurones",
      source: blanpied1997,
      evidence: "read",
    }),
    measured("blocked at 10 µM", "0.81", {
      ...corticalNeurons,
      conditions: `${corticalNeurons.conditions}, 30 s together with NMDA`,
      error: 0.02,
    }),
    ...between("Ki", ["0.4 µM", "0.7 µM"], {
      ...compilation,
      receptor: "native",
      conditions: "[3H]MK-801 displacement, compilation",
    }),
    measured("macroscopic kon", "0.32 1/(µM*s)", {
      ...humanGluN2A,
      error: 0.11,
      note: "after normalisation; already contains the open probability",
    }),
    measured("macroscopic koff", "0.53 1/s", { ...humanGluN2A, error: 0.1 }),
    measured("macroscopic kon", "0.4 1/(µM*s)", {
      receptor: "native",
      conditions: "rat cortical neurones",
      source: chen1997,
      evidence: "unverified",
      confidence: "medium",
    }),
    measured("macroscopic koff", "0.44 1/s", {
      receptor: "native",
      conditions: "rat cortical neurones",
      source: chen1997,
      evidence: "unverified",
      confidence: "medium",
    }),
    measured("onset time constant, fast (69 %)", "273 ms", { ...twoExponentials, error: 25 }),
    measured("onset time constant, slow", "2756 ms", { ...twoExponentials, error: 296 }),
    measured("offset time constant, fast (38 %)", "415 ms", { ...twoExponentials, error: 82 }),
    measured("offset time constant, slow", "5107 ms", { ...twoExponentials, error: 1204 }),
    measured("untrapped fraction", "0.2", { ...humanGluN2A, as: "about" }),
    measured("trapped fraction", "0.71", {
      ...corticalNeurons,
      conditions: `${corticalNeurons.conditions}, block left after 120 s of washing without agonist`,
      error: 0.04,
    }),
    measured("untrapped fraction", "0.16666666666666666", {
      receptor: "native",
      conditions: "neurones and cloned GluN1 with 2A or 2B, blocker and agonist washed out together",
      source: blanpied1997,
      evidence: "read",
      note: "one sixth",
    }),
    measured("time constant of release without agonist", "0.79 s", {
      receptor: "GluN2A",
      conditions: "GluN1/GluN2A, HEK cells",
      source: kotermanskiTrap2009,
      evidence: "read",
      error: 0.32,
      note: "ketamine does not bind this superficial site",
    }),
    measured("fast part of re-equilibration after a depolarising pulse", "0.62", reequilibration),
    relief,
  ],
  observations: [
    {
      says: "partial trapping; slows the recovery of GluN1/GluN2A from calcium-dependent desensitisation",
      source: phillips2020,
      evidence: "read",
    },
    {
      says: "dose-response curves were made in oocytes with and without GluN3, −75 mV, 0.01 to 100 µM; the numbers were not seen",
      source: memantineGluN3,
      evidence: "read",
    },
    poreContacts,
    { says: "at synapses indistinguishable from ketamine", source: emnett2013, evidence: "read" },
    { says: "at rest and in magnesium different from ketamine", source: gideons2014, evidence: "read" },
    { says: "about twice as potent on extrasynaptic currents", source: xia2010, evidence: "read" },
  ],
  kinetics: [
    {
      id: "equilibrium",
      title: "unbinding as measured, binding from the IC50",
      kon: parameter("3.0 1/(µM*s)", {
        source: thisWork,
        evidence: "unverified",
        note: "koff over an IC50 of 0.80 µM that is known by quotation",
      }),
      koff: parameter("2.4 1/s", {
        source: thisWork,
        evidence: "derived",
        note: "macroscopic 0.53/s over an open probability of 0.2199",
      }),
      Vref,
      z,
      delta,
      kesc: parameter("0.0019 1/s", {
        source: thisWork,
        evidence: "fitted",
        note: "to the block left after 120 s, Mealing 1999; the real release is a fast fraction",
      }),
    },
  ],
  without: { Ki: "only a range is published" },
});
