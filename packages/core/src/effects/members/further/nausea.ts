import { spravatoSafety } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { reportedEvent } from "../../reported-event.js";

/** How many report nausea after a session. */
export const nausea: Effect = reportedEvent({
  id: "nausea",
  title: "nausea",
  column: "nausea",
  shares: [0.09, 0.28],
  without: "-2.314",
  rise: "0.01441 mL/ng",
  source: spravatoSafety,
});
