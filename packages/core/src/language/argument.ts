import { quoted } from "./errors.js";

/**
 * An argument that has to be an object, checked where it enters, so that nobody meets the engine's own words further in.
 *
 * @param given whatever was given.
 * @param what it is, as a message names it: `a result of simulate`.
 * @param fields that it cannot do without.
 * @returns what was given.
 * @throws TypeError for what is no object, and for one without a field.
 */
export function argument<T>(given: T, what: string, ...fields: readonly (keyof T & string)[]): T {
  const found = Object(given);
  const missing = found === given ? fields.find((name) => found[name] === undefined || found[name] === null) : "";
  if (missing !== undefined)
    throw new TypeError(`${what} must be an object${missing && ` with ${missing}`}: ${quoted(given)}`);
  return given;
}

/**
 * An argument that has to be a list.
 * @param given whatever was given.
 * @param what it is, as a message names it: `columns`.
 * @returns what was given.
 * @throws TypeError for what is no list.
 */
export function listArgument<T extends ArrayLike<unknown>>(given: T, what: string): T {
  if (!Array.isArray(given) && !ArrayBuffer.isView(given))
    throw new TypeError(`${what} must be a list: ${quoted(given)}`);
  return given;
}

/**
 * An argument that has to be text.
 * @param given whatever was given.
 * @param what it is, as a message names it: `a symbol`.
 * @returns what was given.
 * @throws TypeError for what is no text.
 */
export function textArgument(given: string, what: string): string {
  if (typeof given !== "string") throw new TypeError(`${what} must be given as text: ${quoted(given)}`);
  return given;
}
