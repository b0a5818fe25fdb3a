import { argument } from "./argument.js";
import { convert, type Unit } from "./units.js";

/**
 * A number as people write it: three significant figures, no trailing dust, a true minus.
 * @param value in any unit; it is not written.
 * @param figures how many.
 * @example significant(252.68) // "253"
 */
export function significant(value: number, figures = 3): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "not a number" : value > 0 ? "infinity" : "\u2212infinity";
  if (value === 0) return "0";
  const size = Math.abs(value);
  const rounded = Number(size.toPrecision(figures));
  const plain =
    rounded >= 1e7 || rounded < 1e-4
      ? rounded.toExponential().replace("e+", "e").replace("e-", "e\u2212")
      : rounded >= 10 ** figures
        ? String(Math.round(size))
        : String(rounded);
  return value < 0 ? `\u2212${plain}` : plain;
}

/**
 * A number with its unit, `253 ng/mL`; a pure number stands alone and a percentage keeps its sign close.
 * @param value in `unit`.
 * @param unit as it is written; `1` for a pure number.
 * @param figures how many.
 */
export function withUnit(value: number, unit: string, figures = 3): string {
  const number = significant(value, figures);
  return unit === "1" ? number : unit === "%" ? `${number} %` : `${number} ${unit}`;
}

/**
 * A quantity as people read it, `253 ng/mL`: what `Cmax`, `AUC` and `quantity` give, in its own unit or in another.
 * @param quantity a value with its unit.
 * @param how the unit to write, its own by default, and how many figures.
 * @throws KetalabError for a unit of another kind.
 * @example text({ value: 0.2527, unit: "mg/L" }, { unit: "ng/mL" }) // "253 ng/mL"
 */
export function text(
  quantity: {
    /** In `unit`. */
    readonly value: number;
    /** Of `value`. */
    readonly unit: Unit | string;
  },
  how: {
    /** As it is written; that of the quantity by default. */
    readonly unit?: string;
    /** How many; three by default. */
    readonly figures?: number;
  } = {},
): string {
  argument(quantity, "a quantity", "value", "unit");
  argument(how, "the options of text");
  const own = typeof quantity.unit === "string" ? quantity.unit : quantity.unit.text;
  const { unit = own, figures = 3 } = how;
  return withUnit(unit === own ? quantity.value : convert(quantity.value, quantity.unit, unit), unit, figures);
}
