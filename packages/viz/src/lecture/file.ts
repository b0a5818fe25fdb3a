/** A file that a lecture is made of, not yet written. */
export interface LectureFile {
  /** Where it goes, from the folder of the lecture. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A number in a file name, so that files lie in the order in which they are shown. */
export const numbered = (index: number, count: number): string => String(index + 1).padStart(String(count).length, "0");
