import { significant } from "@ketalab/core";

/** A space that is narrow and does not break, between a number and its unit. */
export const THIN = "\u202f";

/** A number as people read it: three significant figures, thousands set apart, a true minus. */
export function number(value: number, figures = 3): string {
  // What rounds to nothing beside a scale of hundreds is nothing; exponents are not for reading aloud.
  if (Math.abs(value) < 1e-4) return "0";
  const text = significant(value, figures);
  return /\d{5}/.test(text.split(".")[0] as string) ? text.replace(/\B(?=(\d{3})+(?!\d))/g, THIN) : text;
}

/** A number with its unit. A pure number stands alone. */
export const withUnit = (value: number, unit: string, figures = 3) =>
  unit === "1" ? number(value, figures) : `${number(value, figures)}${THIN}${unit}`;

/**
 * What somebody has set, with its unit: as finely as it can be set, because who set 20.5 h does not want to read 21 h.
 *
 * @param value in `unit`.
 * @param unit `1` for a pure number, which stands alone.
 */
export const exactly = (value: number, unit: string) => withUnit(value, unit, isShort(value) ? 6 : 3);

/** Somebody who types or steps means every digit; a curve that is dragged gives digits that nobody meant. */
const isShort = (value: number) => Number(value.toPrecision(4)) === value;

/**
 * A span of minutes that somebody has set, to a tenth of a minute.
 * @param minutes how long.
 * @example lasting(60.5) // "1 h 0.5 min"
 */
export function lasting(minutes: number): string {
  const tenths = Math.round(minutes * 10);
  const parts = [
    [Math.floor(tenths / 14_400), "d"],
    [Math.floor((tenths % 14_400) / 600), "h"],
    [(tenths % 600) / 10, "min"],
  ] as const;
  const said = parts.filter(([value]) => value > 0).map(([value, unit]) => exactly(value, unit));
  return said.length > 0 ? said.join(" ") : withUnit(0, "min");
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A tick of a value axis: where a power of ten has too many zeros for its room, it is written as one. */
export function valueTick(value: number): string {
  const power = Math.log10(value);
  return power >= 5 && Number.isInteger(power)
    ? `10${[...String(power)].map((digit) => RAISED[Number(digit)]).join("")}`
    : number(value);
}

/**
 * A span of minutes as a clinician says it.
 * @example duration(80) // "1 h 20 min"
 */
export function duration(minutes: number): string {
  const whole = Math.round(minutes * 10) / 10;
  if (whole < 60) return withUnit(whole, "min");
  if (whole < 1440) {
    const rest = Math.round(whole % 60);
    const hours = withUnit(Math.floor(whole / 60), "h");
    return rest === 0
      ? hours
      : rest === 60
        ? withUnit(Math.floor(whole / 60) + 1, "h")
        : `${hours} ${withUnit(rest, "min")}`;
  }
  return withUnit(Math.round(whole / 144) / 10, "d");
}

/** A tick of the time axis: hours up to a day, days beyond. */
export const hoursTick = (minutes: number) => number(minutes / 60);
export const daysTick = (minutes: number) => number(minutes / 1440);
