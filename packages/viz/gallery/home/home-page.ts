import { find } from "./find.js";
import { follow } from "./follow.js";

/** The home page once its script has come: until then it is read and its links work. */
export function homePage(): void {
  find();
  follow();
}
