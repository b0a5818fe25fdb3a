import { unit } from "../language/units.js";

/** What a column says about itself. */
export interface Heading {
  /** Without its unit; `column 2` where there is no header. */
  readonly name: string;
  /** As it is written, when it is a unit that the library knows. */
  readonly unit: string | undefined;
  /** True when the numbers are decimal logarithms: `log dose`, `lg [A]`. */
  readonly log: boolean;
}

/** A name and its unit, as people write them; the last way only for concentrations, or "vitamin K" would be in kelvin. */
const ways = [/^(.+?)\s*[([]([^()[\]]+)[)\]]$/, /^(.+?)\s+(?:\/|in)\s+(\S+)$/, /^(.+?)\s+(\S*(?:M|\/\S+))$/] as const;

/** A heading from its text: `dose (µM)`, `dose [nM]`, `dose / nM`, `dose nM`, `log [A]`. */
export function headingOf(text: string): Heading {
  const whole = text.trim();
  for (const way of ways) {
    const [, name = "", written = ""] = way.exec(whole) ?? [];
    const found = unitOf(written);
    if (found !== undefined) return { name, unit: found, log: isLog(name) };
  }
  return { name: whole, unit: undefined, log: isLog(whole) };
}

const isLog = (name: string) => /^(?:log|lg)(?:10)?(?![a-z])/i.test(name);

/** A unit of the library, as it is written. */
export function unitOf(text: string): string | undefined {
  const written = text.trim();
  if (written === "") return undefined;
  try {
    unit(written);
  } catch {
    return undefined;
  }
  return written;
}
