import { spravatoSafety } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { reportedEvent } from "../../reported-event.js";

/** How many report vomiting after a session. */
export const vomiting: Effect = reportedEvent({
  id: "vomiting",
  title: "vomiting",
  column: "vomiting",
  shares: [0.02, 0.09],
  without: "-3.892",
  rise: "0.01661 mL/ng",
  source: spravatoSafety,
});
