import { argument } from "../language/argument.js";

/** Where the circuit comes to rest at a steady concentration, as fractions of where it is without drug. */
export interface Settled {
  /** Rate of the interneurons, as a fraction of that without drug. */
  readonly rI: number;
  /** Rate of the pyramidal cells, as a fraction of that without drug. */
  readonly rE: number;
  /** Glutamate release, as a fraction of that without drug. */
  readonly release: number;
  /** Extracellular glutamate, as a fraction of that without drug. */
  readonly G: number;
  /** Where the states of the circuit stand, fractions by symbol: block in both kinds of cells, inhibition, and what the brake sees. */
  readonly states: Readonly<Record<"bI" | "bE" | "zI" | "a", number>>;
}

/** Halvings until the release is known better than anybody reads it. */
const HALVINGS = 40;

/**
 * Where the disinhibition circuit settles: its equations with every rate of change at zero. The two rates follow in closed form, because inhibition
 * has caught up with the interneurons; release and its brake are found by halving, because more release is more brake. The same as
 * a run of `disinhibition` that is left alone for hours (a test), in a microsecond, so that hundreds of sets fit into a frame.
 *
 * @param values every parameter of the circuit by symbol, in its unit, and `Cu`, the free concentration, µmol/L.
 * @throws TypeError for what is no object.
 * @see `convention` for the form of the equations.
 */
export function settledCircuit(values: Readonly<Record<string, number>>): Settled {
  argument(values, "the values of a circuit");
  const of = (symbol: string) => values[symbol] ?? 0;
  const { h = 1, JEE = 0, JEI = 0, JIE = 0, JII = 0, G0 = 1, Km = 1, Vmax = 1, Ka = 1 } = values;
  const block = (K: number) => {
    const bound = (of("Cu") / K) ** h;
    return bound / (1 + bound);
  };
  const [bI, bE] = [block(of("KI")), block(of("KE"))];
  const [AI, AE] = [1 - of("nI") * bI, 1 - of("nE") * bE];
  const [PE, PI] = [1 - JEE + JEI, 1 + JII - JIE];
  const brake = (JEI * AI) / (1 + JII);
  const rE = Math.max(0, PE * AE - brake * PI) / (1 - JEE * AE + brake * JIE);
  const rI = (AI * (JIE * rE + PI)) / (1 + JII);
  const [a0, J0] = [G0 / (G0 + Ka), (Vmax * G0) / (Km + G0)];
  const drive = rE - of("lambda") * Math.max(0, rE - 1);
  const outside = (release: number) => {
    const influx = J0 * (of("phi") * release + 1 - of("phi"));
    return (Km * influx) / (Vmax - influx);
  };
  const seen = (release: number) => of("q") + ((1 - of("q")) * outside(release)) / (outside(release) + Ka);
  const braked = (release: number) => (drive * (1 - of("alpha") * seen(release))) / (1 - of("alpha") * a0);
  let [low, high] = [0, drive / (1 - of("alpha") * a0)];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (braked(middle) > middle) low = middle;
    else high = middle;
  }
  return { rI, rE, release: high, G: outside(high) / G0, states: { bI, bE, zI: rI, a: seen(high) } };
}
