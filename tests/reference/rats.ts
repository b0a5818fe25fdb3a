import { AUC, type Result, type Scenario, simulate } from "@ketalab/core";
import { accounts, circuitSet } from "@ketalab/core/circuit";

/** The set that the golden values belong to, as far as the account has its numbers. */
const first = (account: string) => {
  const { parameters } = (accounts[account] as (typeof accounts)[string]).rats;
  return Object.fromEntries(
    Object.entries(circuitSet("first", "rat")).filter(([name]) => Object.hasOwn(parameters, name)),
  );
};

/** An account in a rat, after so many mg/kg into the belly. */
export const inRat = (account: string, dose: number, more: Partial<Scenario> = {}): Result =>
  simulate({
    account,
    subject: "rat",
    regimen: `${dose} mg/kg ip`,
    span: "5 h",
    step: "0.5 min",
    columns: ["G"],
    ...more,
    set: { ...first(account), ...more.set },
  });

/** The mean of a column between two moments, min. */
export const mean = (run: Result, name: string, from: number, to: number): number =>
  ((AUC(run, name, { to }).value - AUC(run, name, { to: from }).value) * 60) / (to - from);

/** Glutamate from 20 to 100 min after each dose of the series. */
export const series = (account: string, more: Partial<Scenario> = {}): number[] =>
  [10, 20, 30, 50, 200].map((dose) => mean(inRat(account, dose, more), "G", 20, 100));

/** How many signs of the series are those that were read: up, up, up, none, down. The limits are assumed. */
export const signs = (all: readonly number[]): number =>
  all.filter((G, i) => (i < 3 ? G >= 115 : i === 3 ? G > 85 && G < 115 : G <= 85)).length;
