/** What a page does not carry until it asks; in Node and Deno everything is there from the start. */
export interface OnDemand {
  /** What typesets and explains formulas, and the titles, notes and citations of the library. */
  readonly formulas?: boolean;
  /** The reader of new formulas, and with it what typesets and explains them. */
  readonly parser?: boolean;
  /** The published sets of kinetics, so that `{ model: "simons-2022" }` works. */
  readonly models?: boolean;
  /** The rival accounts of glutamate and the rat, so that `{ account: "direct-inhibition" }` works. */
  readonly accounts?: boolean;
}
