import { allClaims, type Claim, type Verdict, verdicts } from "@ketalab/core/claims";
import type { Values } from "../../drawing/view.js";

/** Every claim, in the order in which they are numbered from 1. */
export const claimList: readonly Claim[] = Object.values(allClaims);

/** The claim that is looked at; a number that somebody has typed is the nearest that there is. */
export const claimAt = ({ claim }: Values): Claim =>
  claimList[Math.min(claimList.length, Math.max(1, Math.round(Number(claim)))) - 1] as Claim;

/** What was guessed of this very claim; nothing as long as nobody has. */
export function guessOf({ claim, guess }: Values): Verdict | undefined {
  const [verdict, of = String(claim)] = String(guess).split(".");
  return of === String(claim) ? verdicts.find((one) => one === verdict) : undefined;
}
