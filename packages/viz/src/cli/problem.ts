import type { Problem } from "@ketalab/core/fit";

/** `line 3, column 2: not a number: "abc"` */
export const inWords = ({ line, column, found, says, readings = [] }: Problem): string =>
  `line ${line}${column === undefined ? "" : `, column ${column}`}: ${says}${found === "" ? "" : `: "${found}"`}${readings.length > 0 ? ` (${readings.join(" or ")}?)` : ""}`;
