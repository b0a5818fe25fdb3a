import { expect, it } from "vitest";
import { expectNear } from "../near.js";
import { frames, gallery, sentence } from "./page.js";

const { open } = gallery();

it("a panel whose abscissa is a control is dragged by it, and the sentence follows", async () => {
  const { page, complaints } = await open({}, "same-dose-slower");
  const slider = page.getByRole("slider", { name: "duration" });
  const panel = await page.locator('svg[data-chart="peaks"]').boundingBox();
  if (!panel) throw new Error("no panel");
  const at = (share: number) => [panel.x + panel.width * share, panel.y + panel.height / 2] as const;
  await page.mouse.move(...at(0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.6), { steps: 3 });
  await page.mouse.up();
  await frames(page);
  const minutes = Number(await slider.inputValue());
  // six tenths of a panel whose plot runs from 49 to 390 of 500 and from 1 to 120 min
  expectNear(minutes, 1 + (119 * (300 - 49)) / (390 - 49), { absolute: 2 });
  expect(await sentence(page)).toMatch(/over (8\d(\.\d)?|1 h 2\d) min instead of one/);
  expect(complaints).toEqual([]);
});

it("a press on a row chooses the way that it stands for, as the buttons do", async () => {
  const { page, complaints } = await open({}, "routes");
  const row = await page.locator('svg[data-chart="arrives"] g.row', { hasText: "muscle" }).boundingBox();
  if (!row) throw new Error("no row");
  await page.mouse.click(row.x + row.width / 2, row.y + row.height - 4);
  await frames(page);
  expect(await page.getByRole("radio", { name: "muscle" }).isChecked()).toBe(true);
  expect(await sentence(page)).toMatch(/^Into a muscle 93 %/);
  expect(complaints).toEqual([]);
});
