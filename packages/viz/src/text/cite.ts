import type { Source } from "@ketalab/core";

/**
 * Who and when, as it stands beside a dot: the first word of a citation and its year, where it has one.
 * @example inShort(idvall1979) // "Idvall 1979"
 */
export function inShort({ citation }: Source): string {
  const [, who = citation, year] = /^([^\s,]+)(?:.*?\b(\d{4})\b)?/.exec(citation) ?? [];
  return year === undefined ? who : `${who} ${year}`;
}
