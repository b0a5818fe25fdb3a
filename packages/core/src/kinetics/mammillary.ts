import * as eq from "../equations/index.js";
import { type Parameter, parameter } from "../language/parameter.js";
import type { Source } from "../language/source.js";
import { type Flow, type Model, type ModelSpec, model } from "../model/model.js";
import { convention } from "../sources/default-chain.js";

/** What goes to and fro between two compartments. */
export const exchange = (one: string, V1: string, two: string, V2: string, Q: string): Flow[] => [
  { from: one, to: two, rate: `${Q}*${one}/${V1}` },
  { from: two, to: one, rate: `${Q}*${two}/${V2}` },
];

/** The value for this body of what is published per 70 kg; its symbol ends in `i`, for individual. */
export const scaled = (name: string, exponent: string) =>
  eq.allometry.as({ Pi: `${name}i`, P: name, n: exponent }, `allometry-${name}`);

/** A published number; it may be moved by a factor of twenty and no further. */
export function published(source: Source) {
  return (text: string, note = "", evidence: Parameter["evidence"] = "read"): Parameter => {
    const { value } = parameter(text, { source, evidence });
    return parameter(text, { source, evidence, note, range: [value / 20, value * 20] });
  };
}

/** The reference weight and the two exponents of allometry. */
export const allometric = (source: Source, evidence: Parameter["evidence"] = "read") => ({
  WTref: parameter("70 kg", { source: convention, evidence: "derived", range: ["70 kg", "70 kg"], note: "definition" }),
  nCL: parameter("0.75", { source, evidence, range: [0, 1.5] }),
  nV: parameter("1", { source, evidence, range: [0, 1.5] }),
});

interface Published extends Pick<ModelSpec, "id" | "title" | "about" | "measured" | "variability" | "residual"> {
  readonly source: Source;
  /** `CL V1 Q2 V2` and, with a third compartment, `Q3 V3`, per 70 kg; or `Vkg k10 k12 k21` and `k13 k31`. */
  readonly values: Readonly<Record<string, string>>;
  /** Parameters that no equation reads unless a route does. */
  readonly more?: Readonly<Record<string, Parameter>>;
}

/**
 * A central compartment with one or two others around it, from published numbers: clearances and volumes per 70 kg
 * (scaled by allometry), or a volume per kilogram and rate constants.
 */
export function mammillary({ source, values, more = {}, ...spec }: Published): Model {
  const three = "V3" in values || "k13" in values;
  const outer = three ? ["2", "3"] : ["2"];
  const states = ["A1", ...outer.map((i) => `A${i}`)];
  const micro = "Vkg" in values;
  const number = published(source);
  const parameters = Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, number(text, micro ? "" : "per 70 kg")]),
  );
  return model({
    ...spec,
    states,
    flows: micro
      ? [
          ...outer.flatMap((i) => [
            { from: "A1", to: `A${i}`, rate: `k1${i}*A1` },
            { from: `A${i}`, to: "A1", rate: `k${i}1*A${i}` },
          ]),
          { from: "A1", to: null, rate: "k10*A1" },
        ]
      : [
          ...outer.flatMap((i) => exchange("A1", "V1i", `A${i}`, `V${i}i`, `Q${i}i`)),
          { from: "A1", to: null, rate: "CLi*A1/V1i" },
        ],
    equations: [
      eq.concentration.as({ C: "Cket", A: "A1", V: "V1i" }),
      ...(micro
        ? [eq.volumePerWeight.as({ V: "V1i" })]
        : ["1", ...outer].flatMap((i) => [scaled(`V${i}`, "nV"), scaled(i === "1" ? "CL" : `Q${i}`, "nCL")])),
    ],
    parameters: { ...(micro ? {} : allometric(source)), ...parameters, ...more },
    inputs: [{ route: "iv", to: "A1", amount: "dose", as: "given" }],
    columns: ["Cket"],
  });
}
