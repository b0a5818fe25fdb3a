import { argument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { unknown } from "../language/names.js";
import { type CurrentSpec, type Currents, chargeTransferred, currents } from "../receptors/current-voltage.js";
import type { Scheme } from "./scheme.js";
import type { Protocol } from "./stimulus.js";
import { type Gated, type GateSpec, gate } from "./time-course.js";

/** Two receptors at one synapse, held at one voltage. */
export interface SynapseSpec extends Omit<GateSpec, "columns" | "start" | "voltage" | "set"> {
  /** The membrane voltage, mV; -70 by default. */
  readonly voltage?: number | string;
  /** The scheme of the NMDA receptors, `trapping` by default. */
  readonly NMDA?: string | Scheme;
  /** The scheme of the AMPA receptors, `ampa` by default. */
  readonly AMPA?: string | Scheme;
  /** Conductances with every gate open (nS) and reversal potentials (mV), as for {@link currents}. */
  readonly set?: Omit<NonNullable<CurrentSpec["set"]>, "Po">;
}

/** The two currents of a synapse over time, pA; inward is negative. */
export interface Synapse {
  /** One for each moment, increasing, in the unit `timeUnit`. */
  readonly time: Float64Array;
  /** `s` unless another was asked for. */
  readonly timeUnit: string;
  /** The columns. */
  readonly names: readonly ["NMDA", "AMPA"];
  /** pA at each moment. */
  column(name: string): Float64Array;
  /** The unit of a column. */
  unit(name: string): "pA";
  /** When each pulse of glutamate begins, in the unit `timeUnit`. */
  readonly pulses: Float64Array;
  /** What passed over the whole run, fC, exactly. */
  readonly charge: Currents;
  /** The receptors behind the currents. */
  readonly receptors: {
    /** In fractions over time. */
    readonly NMDA: Gated;
    /** In fractions over time. */
    readonly AMPA: Gated;
  };
}

/**
 * Excitatory currents under voltage clamp: AMPA receptors, which open and desensitise within milliseconds, and NMDA
 * receptors with magnesium and a blocker in their pore. Conductances are 1 nS each by default, a unit and no
 * measurement: a cell's own ratio of the two is its own.
 *
 * @param glutamate what glutamate does, as for {@link gate}.
 * @param spec as for {@link gate}; the blocker reaches the NMDA receptors only.
 * @throws KetalabError as {@link gate} does.
 * @example synapse("10 Hz for 1 s", { voltage: "-40 mV", ligand: "ketamine", concentration: "1 µM" }).charge.NMDA
 */
export function synapse(glutamate: string | Protocol, spec: SynapseSpec = {}): Synapse {
  argument(spec, "the options of synapse");
  const { NMDA = "trapping", AMPA = "ampa", set = {}, voltage = -70, ...given } = spec;
  if (/\bthen\b/i.test(String(voltage)))
    throw new KetalabError("unsupported", `a synapse is held at one voltage here: ${voltage}`, {
      path: "voltage",
      given: voltage,
    });
  const { ligand: _ligand, kinetics: _kinetics, concentration: _concentration, gating: _gating, ...bare } = given;
  const nmda = gate(NMDA, glutamate, { ...given, voltage, columns: ["conducting"] });
  // A result that drives the blocker also says how long the run is.
  const span = nmda.span;
  const receptors = { NMDA: nmda, AMPA: gate(AMPA, glutamate, { ...bare, voltage, span, columns: ["conducting"] }) };
  // With every channel conducting: magnesium and the blocker are in the share that conducts.
  const held = { voltage, magnesium: 0, set };
  const whole = currents(held);
  const columns = {
    NMDA: receptors.NMDA.column("conducting").map((share) => share * whole.NMDA),
    AMPA: receptors.AMPA.column("conducting").map((share) => share * whole.AMPA),
  };
  const { time, timeUnit, pulses } = receptors.NMDA;
  const known = (name: string): name is keyof typeof columns => Object.hasOwn(columns, name);
  const passed = (name: keyof typeof columns) =>
    chargeTransferred({ ...held, open: `${receptors[name].area("conducting")} s` })[name];
  return {
    time,
    timeUnit,
    names: ["NMDA", "AMPA"],
    column(name) {
      if (!known(name)) throw unknown("column", name, Object.keys(columns));
      return columns[name];
    },
    unit: () => "pA",
    pulses,
    get charge() {
      return { NMDA: passed("NMDA"), AMPA: passed("AMPA") };
    },
    receptors,
  };
}
