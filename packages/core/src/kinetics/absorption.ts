import { type Parameter, parameter } from "../language/parameter.js";
import type { Source } from "../language/source.js";
import { type Flow, type Input, type Model, model } from "../model/model.js";
import { convention, thisWork } from "../sources/default-chain.js";

/**
 * How the default takes a drug up outside a vein. A fraction `F` of the dose empties from where it was put into the
 * blood, first order; the rest of what is absorbed is changed on its way and appears as norketamine, after one transit.
 */
interface Route {
  readonly id: string;
  readonly F: string;
  readonly ka: string;
  readonly note: string;
  readonly source?: Source;
  readonly evidence?: Parameter["evidence"];
  /** Of F, where it is not that of the route. */
  readonly evidenceOfF?: Parameter["evidence"];
  /** Fraction absorbed, changed or not; where it is F itself, nothing is changed on the way. */
  readonly fabs?: string;
}

const routes: readonly Route[] = [
  {
    id: "im",
    F: "0.93",
    ka: "0.08 1/min",
    note: "F second-hand; another source has 0.41 in children",
    evidenceOfF: "unverified",
  },
  {
    id: "sc",
    F: "0.93",
    ka: "0.05 1/min",
    note: "a teaching assumption: no human number was found",
    source: convention,
    evidence: "illustrative",
  },
  { id: "oral", F: "0.2", ka: "0.07 1/min", fabs: "0.8", note: "published F 0.08 to 0.24, children 0.45" },
  { id: "sublingual", F: "0.29", ka: "0.03 1/min", fabs: "0.8", note: "published F 0.29 to 0.32" },
  { id: "nasal", F: "0.45", ka: "0.05 1/min", fabs: "0.8", note: "published F 0.11 to 0.50" },
  { id: "rectal", F: "0.28", ka: "0.03 1/min", fabs: "0.8", note: "published F 0.25 to 0.30" },
];

const share = (text: string, { source = thisWork, evidence = "derived", note }: Route) =>
  parameter(text, { source, evidence, note, range: [0, 1] });

/** F, ka and the fraction absorbed of every route, and the transit time that they share. */
export const absorptionParameters: Readonly<Record<string, Parameter>> = Object.fromEntries([
  ["MTTg", parameter("10 min", { source: thisWork, evidence: "derived", range: ["1 min", "120 min"] })],
  ...routes.flatMap((route): [string, Parameter][] => {
    const { id, F, ka, fabs, source = thisWork, evidence = "derived" } = route;
    const note = fabs === undefined ? "" : "also of what is changed first";
    return [
      [`F_${id}`, share(F, { ...route, evidence: route.evidenceOfF ?? evidence })],
      [`ka_${id}`, parameter(ka, { source, evidence, note, range: ["0.001 1/min", "2 1/min"] })],
      ...(fabs === undefined ? [] : [[`fabs_${id}`, share(fabs, route)] as [string, Parameter]]),
    ];
  }),
]);

/** The depots of one enantiomer, leading to its ketamine and its norketamine. */
export function absorption(x: "S" | "R", ketamine: string, norketamine: string): Model {
  const waiting = `Ap${x}`;
  const flows: Flow[] = [{ from: waiting, to: norketamine, rate: `${waiting}/MTTg` }];
  const inputs: Input[] = [];
  const states = [waiting];
  for (const { id, fabs } of routes) {
    const depot = `Ad_${id}${x}`;
    states.push(depot);
    flows.push({ from: depot, to: ketamine, rate: `ka_${id}*${depot}` });
    inputs.push({ route: id, to: depot, amount: `F_${id}*f${x}*dose`, as: "given" });
    if (fabs === undefined) continue;
    const changed = `Ag_${id}${x}`;
    states.push(changed);
    flows.push({ from: changed, to: waiting, rate: `ka_${id}*${changed}` });
    inputs.push({ route: id, to: changed, amount: `max(fabs_${id} - F_${id}, 0)*f${x}*dose`, as: "given" });
  }
  return model({ id: `absorption-${x}`, states: [...states, ketamine, norketamine], flows, inputs });
}
