import type { Page } from "playwright-core";
import { names } from "../viz/attacks.js";

/** The names and texts as the fragment or the query of an address. */
export const attacking = String(new URLSearchParams(names.map(([name, text]) => [name, text])));

/** Whether anything ran, and the attributes of the figures that none asked for. */
export const harm = (page: Page) =>
  page.evaluate(() => ({
    ran: (globalThis as unknown as { pwned?: number }).pwned ?? 0,
    strange: [...document.querySelectorAll<HTMLElement>("keta-scene")]
      // a deck makes a figure larger or smaller
      .flatMap((one) =>
        one.getAttributeNames().filter((name) => name !== "style" || /visib|anim/.test(one.style.cssText)),
      )
      .filter((name) => !/^(style|name|dose|duration|drug|compact|controls|panels|room|theme)$/.test(name)),
  }));
export const NONE = { ran: 0, strange: [] };
