import { ketamine as drug } from "../../kinetics/drugs/ketamine.js";
import { parameter } from "../../language/parameter.js";
import { ebert1997, thisWork } from "../../sources/default-chain.js";
import {
  abbott2024,
  lumsden2019,
  orser1997,
  oye1992,
  phillips2020,
  radioligandTables,
  yamakura1993,
} from "../../sources/receptor.js";
import {
  compilation,
  corticalNeurons,
  displacement2015,
  displacementCord,
  displacementForebrain,
  humanGluN2A,
  nearRest,
  reequilibration,
  relief,
} from "../assays.js";
import { acrossReceptors, between, measured } from "../measurement.js";
import { poreBlocker } from "../pore-blocker.js";
import { ketamineField } from "../reference-channel.js";

const patch = { receptor: "native", source: orser1997, evidence: "read" } as const;
const attached = {
  ...patch,
  conditions:
    "mouse hippocampal neurones, cell-attached, NMDA in the pipette; P(at least one channel open) over control",
} as const;
const outsideOut = {
  ...patch,
  conditions: "mouse hippocampal neurones, outside-out; P(at least one channel open) over control",
} as const;

/** The racemate. Its published affinities differ more than eightfold: show a band, and say which assay a line comes from. */
export const ketamine = poreBlocker({
  id: "ketamine",
  name: "ketamine (racemate)",
  short: "ketamine",
  also: ["racemic ketamine", "(R,S)-ketamine"],
  about: "Blocks the open pore and is trapped when it closes. Hardly tells the subunits apart without magnesium.",
  mechanism: "trapping block",
  parameters: {
    KBref: drug.parameters.KBref,
    ...ketamineField,
    Ki: parameter("0.494 µM", {
      source: ebert1997,
      evidence: "derived",
      range: ["0.05 µM", "20 µM"],
      note: "2/(1/0.3 + 1/1.4), from the enantiomers",
    }),
  },
  measurements: [
    measured("IC50", "0.71 µM", { ...humanGluN2A, error: 0.03 }),
    measured("Hill slope", "0.84", { ...humanGluN2A, error: 0.02 }),
    measured("delta", "0.79", { ...humanGluN2A, voltage: undefined, error: 0.04, note: "Woodhull" }),
    ...acrossReceptors(
      "IC50",
      { GluN2A: "0.33 µM", GluN2B: "0.31 µM", GluN2C: "0.51 µM", GluN2D: "0.83 µM" },
      { ...nearRest, magnesium: 0 },
    ),
    ...acrossReceptors(
      "IC50",
      { GluN2A: "5.35 µM", GluN2B: "5.08 µM", GluN2C: "1.18 µM", GluN2D: "2.95 µM" },
      { ...nearRest, magnesium: 1 },
    ),
    measured("EC50, pore", "1 µM", {
      receptor: "GluN2A",
      conditions: "GluN1/GluN2A, electrophysiology; esketamine slightly more potent",
      source: abbott2024,
      evidence: "read",
    }),
    measured("EC50, allosteric", "0.1 µM", {
      receptor: "GluN2A",
      conditions: "GluN1/GluN2A; incomplete, depends on voltage and pH, spares brief synaptic-like activation",
      source: abbott2024,
      evidence: "read",
      note: "how large this component becomes was not read",
    }),
    measured("IC50", "4.5 µM", {
      receptor: "native",
      conditions: "NMDA-receptor part of field potentials, hippocampal slice",
      source: lumsden2019,
      evidence: "unverified",
      confidence: "medium",
    }),
    measured("blocked at 10 µM", "0.8", {
      ...corticalNeurons,
      conditions: `${corticalNeurons.conditions}, 30 s together with NMDA`,
      error: 0.02,
    }),
    measured("open probability left at 0.1 µM", "0.53", attached),
    measured("open probability left at 1 µM", "0.24", attached),
    measured("open probability left at 1 µM", "0.63", outsideOut),
    measured("open probability left at 10 µM", "0.34", outsideOut),
    measured("mean open time at 1 µM, of control", "0.68", {
      ...patch,
      conditions: "mouse hippocampal neurones, cell-attached; control 3.26 ms, opening frequency 44 % of control",
    }),
    measured("Ki", "0.5 µM", {
      receptor: "native",
      conditions: "radioligands at the PCP site; single values from 0.12 to 2.5 µM",
      source: radioligandTables,
      evidence: "unverified",
      confidence: "medium",
      as: "about",
    }),
    measured("Ki", "0.119 µM", { ...displacement2015, error: 0.01 }),
    measured("Ki", "0.3 µM", displacementForebrain),
    measured("Ki", "1 µM", displacementCord),
    ...between("Ki", ["1 µM", "2.5 µM"], {
      ...compilation,
      receptor: "native",
      conditions: "[3H]MK-801 displacement, compilation",
    }),
    measured("potency of S over R", "4", {
      receptor: "native",
      conditions: "[3H]MK-801 displacement, membrane homogenate; also analgesia in people",
      source: oye1992,
      evidence: "read",
      as: "at least",
    }),
    measured("macroscopic kon", "0.15 1/(µM*s)", {
      ...humanGluN2A,
      conditions: `${humanGluN2A.conditions}, one exponential, continuous agonist`,
      error: 0.05,
      note: "already contains the open probability",
    }),
    measured("macroscopic koff", "0.22 1/s", { ...humanGluN2A, error: 0.05, note: "fully trapped" }),
    measured("trapped fraction", "0.86", {
      ...corticalNeurons,
      conditions: `${corticalNeurons.conditions}, block left after 120 s of washing without agonist`,
      error: 0.01,
    }),
    relief,
    measured("fast part of re-equilibration after a depolarising pulse", "0.48", reequilibration),
  ],
  observations: [
    {
      says: "only slightly variable among the four GluN2 types, in oocytes",
      source: yamakura1993,
      evidence: "read",
    },
    {
      says: "a trapping blocker; speeds the recovery of GluN1/GluN2B from desensitisation",
      source: phillips2020,
      evidence: "read",
    },
  ],
  kinetics: [
    {
      id: "equilibrium",
      title: "unbinding as measured, binding from the IC50",
      kon: parameter("1.41 1/(µM*s)", {
        source: thisWork,
        evidence: "derived",
        note: "koff over the IC50 of 0.71 µM",
      }),
      koff: parameter("1.0 1/s", {
        source: thisWork,
        evidence: "derived",
        note: "macroscopic 0.22/s over an open probability of 0.2199",
      }),
      ...ketamineField,
      kesc: parameter("0.00084 1/s", {
        source: thisWork,
        evidence: "fitted",
        note: "to the block left after 120 s, Mealing 1999",
      }),
    },
    {
      id: "kinetic",
      title: "both rates as measured",
      kon: parameter("0.68 1/(µM*s)", {
        source: thisWork,
        evidence: "derived",
        note: "macroscopic 0.15/(µM s) over an open probability of 0.2199",
      }),
      koff: parameter("1.0 1/s", {
        source: thisWork,
        evidence: "derived",
        note: "macroscopic 0.22/s over an open probability of 0.2199",
      }),
      ...ketamineField,
    },
  ],
  without: {},
});
