import { spravatoSafety } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { reportedEvent } from "../../reported-event.js";

/** How many report anxiety after a session. */
export const reportedAnxiety: Effect = reportedEvent({
  id: "reported-anxiety",
  title: "anxiety",
  column: "nervousness",
  shares: [0.06, 0.13],
  without: "-2.752",
  rise: "0.00895 mL/ng",
  source: spravatoSafety,
});
