import type { Problem } from "@ketalab/core/fit";

/** `line 3, column 2: not a number: "abc"` */
export const inWords = ({ line, column, found, says }: Problem): string =>
  `line ${line}${column === undefined ? "" : `, column ${column}`}: ${says}${found === "" ? "" : `: "${found}"`}`;
