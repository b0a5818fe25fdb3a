/** Attributes of `<keta-scene>` that say how a figure looks and how much of it is shown; others are values of controls. */
export const looks = ["compact", "controls", "panels", "room", "theme"] as const;

/** One of them. */
export type Look = (typeof looks)[number];
