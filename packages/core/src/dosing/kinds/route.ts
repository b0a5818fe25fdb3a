import { forWeight, parameterText, type Regimen, type RegimenKind, regimenParameter } from "../regimen.js";

/** Ways of giving a drug other than into a vein, as they are written, and the route that a model knows. */
const routes = {
  im: "im",
  intramuscular: "im",
  sc: "sc",
  subcutaneous: "sc",
  oral: "oral",
  sublingual: "sublingual",
  sl: "sublingual",
  nasal: "nasal",
  rectal: "rectal",
  film: "film",
  ip: "ip",
  intraperitoneal: "ip",
} as const satisfies Readonly<Record<RouteName, string>>;

/** A way of giving a drug other than into a vein, as it is written. */
export type RouteName =
  | "im"
  | "intramuscular"
  | "sc"
  | "subcutaneous"
  | "oral"
  | "sublingual"
  | "sl"
  | "nasal"
  | "rectal"
  | "film"
  | "ip"
  | "intraperitoneal";

/** More is given where it comes in more slowly: labels go up to 13 mg/kg into a muscle. */
const SLOWER = 2;
/** Routes by which animals alone are given a dose: which animal, and how many times the limit for a vein; 200 mg/kg was given. */
export const ofAnimals: Readonly<Record<string, { readonly animal: string; readonly times: number }>> = {
  ip: { animal: "rat", times: 30 },
};

/**
 * A dose given at once, outside a vein. How it gets into the blood is the model's business.
 * @throws KetalabError for what is no dose, and for one out of range.
 * @example byRoute({ dose: "56 mg", route: "nasal" })
 */
export function byRoute(given: {
  /** `"0.5 mg/kg"` or `"56 mg"`; a number is mg/kg. */
  dose: string | number;
  /** Where it is given. */
  route: RouteName;
}): Regimen {
  const { dose, route } = given ?? {};
  const known = routes[route];
  const amount = regimenParameter("dose", dose, "dose", { times: ofAnimals[known]?.times ?? SLOWER });
  return {
    parameters: { dose: amount },
    events: (values, weight) => [
      { time: 0, route: known, amount: forWeight(values.dose as number, amount.unit, weight), duration: 0 },
    ],
    text: (values) => `${parameterText(amount, values?.dose)} ${known}`,
  };
}

export const routeKind: RegimenKind = {
  id: "route",
  title: "a dose given outside a vein",
  example: "25 mg oral",
  pattern: new RegExp(`^(?<dose>.+?)\\s+(?<route>${Object.keys(routes).join("|")})$`, "i"),
  make: ({ dose = "", route = "" }) => byRoute({ dose, route: route.toLowerCase() as RouteName }),
};
