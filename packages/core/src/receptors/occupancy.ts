import { addedLigand } from "../equations/receptor/added-ligand.js";
import { hill } from "../equations/receptor/hill.js";
import { ligandShare } from "../equations/receptor/ligand-share.js";
import { sharedSite } from "../equations/receptor/shared-site.js";
import { argument, listArgument } from "../language/argument.js";
import { KetalabError } from "../language/errors.js";
import { algebra } from "../language/formula/evaluate.js";
import { type Parameter, readValue } from "../language/parameter.js";
import { quantity, sameDimension, unit } from "../language/units.js";
import { ligand as find } from "./find-ligand.js";
import type { Ligand } from "./ligand.js";
import { missing } from "./published-constants.js";

/**
 * Which constant is meant: the half block of the pore, or the binding constant from displacement of a radioligand. They
 * differ, so the two are never mixed at one site.
 */
export type Assay = "block" | "binding";

/** A ligand at a site. */
export interface Bound {
  /** Whose constant is taken, by its id, or the object itself; may be left out when `K` is given. */
  readonly ligand?: Ligand | string;
  /** Free concentration: a number in µmol/L (of a gas in atm), or text with its unit. */
  readonly concentration: number | string;
  /** A constant of your own instead: a number in µmol/L, text with its unit, or a measured row. */
  readonly K?: number | string | Parameter;
}

const block = algebra([hill], "B");
const plusOne = algebra([addedLigand], "S");
const ofAll = algebra([sharedSite], "theta");
const ofOne = algebra([ligandShare], "B");

/**
 * The fraction of sites that one ligand holds at equilibrium, by Hill and Langmuir: $C^n/(C^n + K^n)$; equation `hill`.
 *
 * @param given `by` chooses the constant (block where there is one, else binding); `nH` is the Hill slope, 1 where
 *   nothing is said.
 * @returns 0 to 1.
 * @throws KetalabError for a ligand without such a constant, for a negative concentration and for a wrong unit.
 * @example occupancy({ ligand: "ketamine", concentration: "0.71 µM" }) // 0.5
 */
export function occupancy(
  given: Bound & {
    /** Hill slope; 1 by default. */
    readonly nH?: number | Parameter;
    /** Which constant; block where there is one, else binding, by default. */
    readonly by?: Assay;
  },
): number {
  const { nH = 1, by, ...spec } = argument(given, "the options of occupancy");
  const slope = readValue("nH", typeof nH === "number" ? nH : nH.value, { unit: "1", range: [0.1, 10] });
  const { concentration, K } = toBound(spec, by);
  return block({ Cu: concentration, IC50: K, nH: slope });
}

/** What several ligands hold of the site that they share. */
export interface Shared {
  /** The fraction of sites held by any of them. */
  readonly occupied: number;
  /** The fraction that each holds, in the order given; the sum is `occupied`. */
  readonly shares: readonly number[];
}

/**
 * Several ligands at one site. Each counts as its concentration over its own constant; the sum $S$ fills $S/(1+S)$ of
 * the sites. Occupancies neither add nor multiply.
 *
 * @param parts the ligands; enantiomers and metabolites stand in the list with constants of their own.
 * @param options `by`: which constants; block where every ligand has one, else binding.
 * @throws KetalabError when the ligands have no kind of constant in common, naming who lacks which.
 * @example sharedOccupancy([{ ligand: "s-ketamine", concentration: 0.2 }, { ligand: "s-norketamine", concentration: 0.1 }])
 */
export function sharedOccupancy(
  parts: readonly Bound[],
  options: {
    /** Which constants; block where every ligand has one, else binding, by default. */
    readonly by?: Assay;
  } = {},
): Shared {
  listArgument(parts, "the ligands of a site");
  const { by } = argument(options, "the options of sharedOccupancy");
  const assay = by ?? common(parts);
  const bound = parts.map((part) => toBound(part, assay));
  const S = bound.reduce((S0, { concentration, K }) => plusOne({ S0, Cu: concentration, KB: K }), 0);
  return {
    occupied: ofAll({ S }),
    shares: bound.map(({ concentration, K }) => ofOne({ Cu: concentration, KB: K, S })),
  };
}

/** Concentration and constant in the base system. */
export function toBound(part: Bound, by?: Assay): { concentration: number; K: number } {
  const { ligand, concentration, K } = argument(part, "a ligand of a site");
  const one = ligand === undefined ? undefined : find(ligand);
  if (K === undefined && one === undefined)
    throw new KetalabError("missing", "occupancy needs a ligand or a constant K", { path: "ligand" });
  const constant = K ?? constantOf(one as Ligand, by);
  const own = unitOf(constant);
  return {
    concentration: readValue("concentration", concentration, { unit: own, range: [0, 1e9] }),
    K:
      typeof constant === "object"
        ? constant.base
        : readValue("K", constant, { unit: own, range: [Number.MIN_VALUE, 1e9] }),
  };
}

/** Numbers are in µmol/L wherever that can be, of a gas in the unit of its constant. */
function unitOf(constant: number | string | Parameter): string {
  if (typeof constant === "number") return "µmol/L";
  const written = typeof constant === "string" ? quantity(constant).unit : unit(constant.unit);
  return sameDimension(written, unit("µmol/L")) ? "µmol/L" : written.text;
}

/** The constant of a ligand in a kind of assay. */
const known = ({ parameters: { KBref, P50, Ki } }: Ligand): Readonly<Record<Assay, Parameter | undefined>> => ({
  block: KBref ?? P50,
  binding: Ki,
});

function constantOf(one: Ligand, by: Assay | undefined): Parameter {
  const { block, binding } = known(one);
  const found = by === undefined ? (block ?? binding) : by === "block" ? block : binding;
  if (found !== undefined) return found;
  throw missing(
    one,
    by === undefined ? "occupancy" : `constant of ${by}`,
    one.without[by === "binding" ? "Ki" : "KBref"],
  );
}

/** The kind of constant that all have, block before binding. */
function common(parts: readonly Bound[]): Assay | undefined {
  const named = parts.flatMap((part) => {
    const { ligand, K } = argument(part, "a ligand of a site");
    return K === undefined && ligand !== undefined ? [find(ligand)] : [];
  });
  const lacks = (assay: Assay) => named.filter((one) => known(one)[assay] === undefined).map(({ id }) => id);
  for (const assay of ["block", "binding"] as const) if (lacks(assay).length === 0) return assay;
  throw new KetalabError(
    "missing",
    `no kind of constant that all have: ${lacks("block").join(", ")} without one of block, ${lacks("binding").join(", ")} without one of binding; give K of each`,
    { path: "K" },
  );
}
