import { spravatoSafety } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { reportedEvent } from "../../reported-event.js";

/** How many report dissociation after a session. */
export const reportedDissociation: Effect = reportedEvent({
  id: "reported-dissociation",
  title: "dissociation",
  column: "dissociated",
  shares: [0.09, 0.41],
  without: "-2.314",
  rise: "0.02052 mL/ng",
  source: spravatoSafety,
});
