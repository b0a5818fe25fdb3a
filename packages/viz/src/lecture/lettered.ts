/** The letter of the answer that a class may choose: A for the first. */
export const letter = (i: number): string => String.fromCharCode("A".charCodeAt(0) + i);
