/**
 * Whoever writes JavaScript gives a name, or a scene that is not there.
 * @throws TypeError for what is no object.
 */
export function given(what: unknown, made: "a page" | "a picture"): void {
  if (typeof what === "object" && what !== null) return;
  // A chart can be called, on a selection.
  if (typeof what === "function" && "draw" in what) return;
  const kind = what === null || what === undefined ? String(what) : `a ${typeof what}`;
  throw new TypeError(
    `${made} is of a scene, scenes.dripToMood for instance, not of ${typeof what === "string" ? `"${what.slice(0, 60)}"` : kind}`,
  );
}
