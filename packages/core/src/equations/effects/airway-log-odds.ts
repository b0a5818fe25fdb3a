import { symbols } from "../../language/symbols/known.js";
import { green2009 } from "../../sources/effects.js";
import { equation } from "../trees/effects.js";

symbols({
  logit: ["log odds", "L", "1", "1", "any"],
  b0: ["log odds without drug", "\\beta_0", "1", "1", "any"],
  high: ["first dose of at least 2.5 or total of at least 5 mg/kg, 1 for yes", "x_{high}", "1", "1", "fraction"],
  infant: ["younger than 2 years, 1 for yes", "x_{<2}", "1", "1", "fraction"],
  teen: ["13 years or older, 1 for yes", "x_{13}", "1", "1", "fraction"],
  dry: ["an anticholinergic was given, 1 for yes", "x_{anti}", "1", "1", "fraction"],
  calm: ["a benzodiazepine was given, 1 for yes", "x_{benzo}", "1", "1", "fraction"],
  lnhigh: ["log odds ratio, high dose", "\\beta_{high}", "1", "1", "any"],
  lninfant: ["log odds ratio, younger than 2 years", "\\beta_{<2}", "1", "1", "any"],
  lnteen: ["log odds ratio, 13 years or older", "\\beta_{13}", "1", "1", "any"],
  lndry: ["log odds ratio, anticholinergic", "\\beta_{anti}", "1", "1", "any"],
  lncalm: ["log odds ratio, benzodiazepine", "\\beta_{benzo}", "1", "1", "any"],
});

/** Each risk factor adds the logarithm of its odds ratio; a factor is 1 where it applies and 0 where it does not. */
export const airwayLogOdds = equation({
  id: "airway-log-odds",
  of: "logit",
  kind: "assignment",
  expr: "b0 + lnhigh*high + lninfant*infant + lnteen*teen + lndry*dry + lncalm*calm",
  source: green2009,
  title: "log odds of an airway event",
});
