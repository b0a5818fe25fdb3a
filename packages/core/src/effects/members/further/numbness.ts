import { spravatoSafety } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { reportedEvent } from "../../reported-event.js";

/** How many report numbness after a session. */
export const numbness: Effect = reportedEvent({
  id: "numbness",
  title: "numbness",
  column: "numbness",
  shares: [0.02, 0.18],
  without: "-3.892",
  rise: "0.025 mL/ng",
  source: spravatoSafety,
});
