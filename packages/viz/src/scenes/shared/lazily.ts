/** A value that is made when it is first asked for, and kept: a chain of effects is no work for a page that does not show it. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
