import { spravatoSafety } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { reportedEvent } from "../../reported-event.js";

/** How many report dizziness after a session. */
export const dizziness: Effect = reportedEvent({
  id: "dizziness",
  title: "dizziness",
  column: "dizziness",
  shares: [0.08, 0.29],
  without: "-2.442",
  rise: "0.01628 mL/ng",
  source: spravatoSafety,
  elsewhere: {
    of: "0.5 mg/kg over 40 min by the vein, from 11.9 % on placebo",
    observed: 57.1,
    model: 46.3,
    unit: "%",
    evidence: "read",
    independent: true,
  },
});
