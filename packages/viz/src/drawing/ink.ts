/** The token of a thing: one hue for it in every scene, whose value only `theme.css` knows. */
export type Ink = "parent" | "norketamine" | "hnk" | "site" | "block" | "glutamate" | "wanted" | "unwanted" | "data";

/** Each line has a dash besides its hue, so that colour is never the only carrier. */
export type Dash = "solid" | "long" | "short" | "dots";
