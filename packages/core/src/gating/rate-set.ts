import { type Parameter, parameter } from "../language/parameter.js";
import type { Source } from "../language/source.js";

/** A published set of rates for the five states of the NMDA receptor's gate. */
export interface Gating {
  /** Author and year. */
  readonly id: string;
  /** In words. */
  readonly title: string;
  /** How it was measured. */
  readonly about: string;
  /** Binding, unbinding, desensitisation, recovery, opening, closing, and how often two equal sites count. */
  readonly parameters: Readonly<Record<"Rb" | "Ru" | "Rd" | "Rr" | "Ro" | "Rc" | "m", Parameter>>;
}

/**
 * @param rates binding in 1/(µM s), then unbinding, desensitisation, recovery, opening and closing in 1/s, as published.
 * @param m 2 where two equal sites count twice (2Rb, Rb there and Ru, 2Ru back), else 1.
 */
export function gating(
  spec: Pick<Gating, "id" | "title" | "about"> & { readonly source: Source; readonly m: 1 | 2 },
  rates: { readonly [rate in "Rb" | "Ru" | "Rd" | "Rr" | "Ro" | "Rc"]: number },
): Gating {
  const { source, m, ...said } = spec;
  const read = { source, evidence: "read" } as const;
  const perSecond = (rate: keyof typeof rates) => parameter(`${rates[rate]} 1/s`, read);
  return {
    ...said,
    parameters: {
      Rb: parameter(`${rates.Rb} 1/(µM*s)`, read),
      Ru: perSecond("Ru"),
      Rd: perSecond("Rd"),
      Rr: perSecond("Rr"),
      Ro: perSecond("Ro"),
      Rc: perSecond("Rc"),
      m: parameter(String(m), { ...read, range: [1, 2] }),
    },
  };
}
