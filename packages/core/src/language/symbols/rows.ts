/**
 * What values a symbol may take where it enters a formula: `fraction` from 0 to 1, `positive` above 0, `any` at all. By default the
 * unit tells: volumes, masses of molecules and bodies are above 0, voltages, currents and scores may be anything, all else is not
 * negative.
 */
export type Bounds = "fraction" | "positive" | "any";

/** One symbol: its name in words, its letters as TeX, the unit of equations, the one that people read, and its bounds. */
export type SymbolRow = readonly [name: string, tex: string, unit: string, shown?: string, bounds?: Bounds | undefined];

/** Symbols by themselves as formulas write them. */
export type SymbolRows = Readonly<Record<string, SymbolRow>>;

/** In place of a unit: that of the effect behind the line. `Emax_dissociation` is in points, as `dissociation` is. */
export const asItsEffect = "=";
