import { expect, it } from "vitest";
import { modelsPage } from "./models-page.js";

it("docs/models.md is what the library and the reference rows say today; `pnpm models` writes it", async () => {
  await expect(modelsPage()).toMatchFileSnapshot("../../docs/models.md");
});
