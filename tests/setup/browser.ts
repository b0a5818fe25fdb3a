import { findBrowser } from "../browser/browser.js";

/** Gets a browser once, before the first test asks for one. */
export default async function setup(): Promise<void> {
  await findBrowser();
}
