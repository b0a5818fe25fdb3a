/** The answers that a class may choose from, each with its letter: `A  magnesium`. */
export const lettered = (options: readonly string[]): string[] =>
  options.map((one, i) => `- **${String.fromCharCode("A".charCodeAt(0) + i)}** ${one}`);
