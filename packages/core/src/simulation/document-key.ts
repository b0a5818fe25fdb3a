/** Numbers for functions, so that two that look alike are told apart. */
const numbers = new WeakMap<object, number>();
let known = 0;

/**
 * A text by which scenarios can be kept: the same for equal documents, and another for each regimen or model that is given
 * as a value, because what such a value does stands in its functions.
 * @param document a scenario, or what holds one.
 */
export function documentKey(document: object): string {
  try {
    return JSON.stringify(document, (_, value: unknown) => {
      if (typeof value !== "function") return value;
      let number = numbers.get(value);
      if (number === undefined) {
        number = ++known;
        numbers.set(value, number);
      }
      return `function ${number}`;
    });
  } catch {
    // What goes round in a circle is like nothing else, and whoever reads it says what is wrong with it.
    return `unlike ${++known}`;
  }
}
