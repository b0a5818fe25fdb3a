import { expect, it } from "vitest";
import { affinitiesPage } from "./affinities-page.js";
import { claimsPage } from "./claims-page.js";
import { drugsPage } from "./drugs-page.js";
import { effectsPage } from "./effects-page.js";
import { fieldsPage } from "./fields-page.js";
import { housePage, housePicture } from "./house-page.js";
import { modelsPage } from "./models-page.js";
import { whyPage } from "./why-page.js";

/** The pages that are written by a program from the library; one line each. */
const pages = {
  models: modelsPage,
  affinities: affinitiesPage,
  drugs: drugsPage,
  effects: effectsPage,
  claims: claimsPage,
  "lecture-file": fieldsPage,
  house: housePage,
  "why-our-curve-differs": whyPage,
};

it.each(Object.entries(pages))(
  "docs/%s.md is what the library says today; `pnpm write-docs` writes it",
  async (name, page) => {
    await expect(page()).toMatchFileSnapshot(`../../docs/${name}.md`);
  },
);

it.each(["core", "viz"] as const)(
  "docs/pictures/house-%s.svg draws the chapters as they import each other",
  async (home) => {
    await expect(housePicture(home)).toMatchFileSnapshot(`../../docs/pictures/house-${home}.svg`);
  },
);
