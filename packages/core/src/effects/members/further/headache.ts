import { spravatoSafety } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { reportedEvent } from "../../reported-event.js";

/** How many report headache after a session. */
export const headache: Effect = reportedEvent({
  id: "headache",
  title: "headache",
  column: "headache",
  shares: [0.17, 0.2],
  without: "-1.586",
  rise: "0.0021 mL/ng",
  source: spravatoSafety,
});
