import * as more from "../../../equations/effects-index.js";
import { significant } from "../../../language/number-text.js";
import { parameter } from "../../../language/parameter.js";
import { model } from "../../../model/model.js";
import { convention, glue2018 } from "../../../sources/default-chain.js";
import type { Effect } from "../../effect.js";

/** Dissociation after several sessions: less with each, back after weeks without. */
export const dissociationWithPractice: Effect = {
  id: "dissociation-with-practice",
  title: "dissociation with practice",
  column: "practiced",
  kind: "unwanted",
  driver: "effect site",
  forms: ["ketamine", "esketamine"],
  model: model({
    id: "dissociation-with-practice",
    equations: [more.practice, more.practisedDissociation],
    parameters: {
      sessions: parameter("1", {
        source: convention,
        evidence: "illustrative",
        range: [1, 200],
        note: "which session this is, one a week",
      }),
      habit: parameter("0.0632", {
        source: glue2018,
        evidence: "fitted",
        range: [0, 1],
        note: "20 to 8.8 points over 14 weekly doses, two points, exact",
      }),
      floor: parameter("0.4", { source: convention, evidence: "illustrative", range: [0, 1] }),
      pause: parameter("0 d", {
        source: convention,
        evidence: "illustrative",
        range: ["0 d", "1000 d"],
        note: "days without the drug before this session, beyond the week",
      }),
      comeback: parameter("28 d", { source: convention, evidence: "illustrative", range: ["1 d", "365 d"] }),
    },
    columns: ["practiced"],
  }),
  levels: [
    { from: 0, word: "hardly any" },
    { from: 5, word: "the world feels a little odd" },
    { from: 15, word: "clearly outside of oneself" },
    { from: 30, word: "far away" },
  ],
  residuals: [
    {
      of: "fourteenth weekly dose against the first",
      observed: 0.44,
      model: 0.44,
      unit: "ratio",
      evidence: "read",
      independent: false,
    },
  ],
  misfits: ["How fast it comes back was not found."],
  studied: { of: "weekly sessions", unit: "1", range: [1, 14], hard: 200 },
  asked: true,
  says: (value) => `dissociation is ${significant(value)} of 92 CADSS points`,
};
