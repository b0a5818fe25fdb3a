import { spravatoSafety } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { reportedEvent } from "../../reported-event.js";

/** How many report vertigo after a session. */
export const vertigo: Effect = reportedEvent({
  id: "vertigo",
  title: "vertigo",
  column: "vertigo",
  shares: [0.03, 0.23],
  without: "-3.476",
  rise: "0.02387 mL/ng",
  source: spravatoSafety,
});
