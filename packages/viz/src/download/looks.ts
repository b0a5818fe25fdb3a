/** Attributes of `<keta-scene>` that say how a figure looks and how much of it is shown; others are values of controls. */
export const looks = ["compact", "controls", "guess", "keep", "panels", "room", "theme"] as const;

/** Those in which teaching moves keep what they know: in a link, in a file, and in all windows of a deck. */
export const moving = ["guess", "keep"] as const satisfies readonly Look[];

/** One of them. */
export type Look = (typeof looks)[number];
