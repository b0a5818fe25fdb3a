import { daly2019 } from "../../../sources/effects.js";
import type { Effect } from "../../effect.js";
import { reportedEvent } from "../../reported-event.js";

/** How many report confusion after a session; nobody did on placebo, so the value without drug is a guess below one in 300. */
export const confusion: Effect = reportedEvent({
  id: "confusion",
  title: "confusion",
  column: "confusion",
  shares: [0.003, 0.059],
  without: "-5.806",
  rise: "0.03197 mL/ng",
  source: daly2019,
});
