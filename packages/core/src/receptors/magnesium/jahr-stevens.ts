import * as eq from "../../equations/index.js";
import { model } from "../../model/model.js";
import { jahrStevensBlock } from "../reference-channel.js";

/** The form that most models use, and the default: one exponential, fitted to whole-cell currents. */
export const jahrStevens = model({
  id: "jahr-stevens",
  title: "Jahr and Stevens 1990",
  about: "Cultured rat hippocampal neurones, 1 µM to 10 mM. Leaves more block at depolarised voltages than the others.",
  equations: [eq.magnesiumAffinity],
  parameters: jahrStevensBlock,
  columns: ["KMg"],
});
