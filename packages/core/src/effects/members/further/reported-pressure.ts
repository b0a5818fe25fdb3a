import { spravatoSafety } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { reportedEvent } from "../../reported-event.js";

/** How many report raised blood pressure after a session. */
export const reportedPressure: Effect = reportedEvent({
  id: "reported-pressure",
  title: "raised blood pressure",
  column: "hypertension",
  shares: [0.03, 0.1],
  without: "-3.476",
  rise: "0.01346 mL/ng",
  source: spravatoSafety,
});
