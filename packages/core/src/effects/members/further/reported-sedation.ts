import { spravatoSafety } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { reportedEvent } from "../../reported-event.js";

/** How many report sedation after a session. */
export const reportedSedation: Effect = reportedEvent({
  id: "reported-sedation",
  title: "sedation",
  column: "drowsiness",
  shares: [0.09, 0.23],
  without: "-2.314",
  rise: "0.01163 mL/ng",
  source: spravatoSafety,
});
