/** Plan, the defended area: follows a change of the plan, says why, compares two ways of governing, and is usable by all. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults, serve, type Served } from "./served.js";

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => served.close());

const picture = (name: string): string =>
  fileURLToPath(new URL(`../docs/screenshots/${name}.png`, import.meta.url));
const FLOWN_MS = 150_000;
const HOME = "#/plan?view=cover";
const LAPTOP = { width: 1366, height: 768 };

const nationsOf = async (page: Page): Promise<string> => {
  await page.getByTestId("cover-nations").waitFor({ timeout: FLOWN_MS });
  await page.locator('[data-testid="cover-ms"][data-busy="no"]').waitFor({ timeout: FLOWN_MS });
  return page.getByTestId("cover-nations").innerText();
};
const tookMs = async (page: Page): Promise<number> =>
  Number((await page.getByTestId("cover-ms").innerText()).replace(/\D/g, ""));

describe("the defended area", () => {
  it(
    "follows what is switched off and moved, quickly, and comes back with the address",
    { timeout: 400_000 },
    async () => {
      const { page, complaints } = await served.open(HOME, LAPTOP);
      const before = await nationsOf(page);
      expect(before).toContain("Romania");
      await page.getByRole("switch", { name: /On: Redzikowo, battery/ }).click({ force: true });
      await page.waitForTimeout(300);
      const without = await nationsOf(page);
      expect(without).not.toBe(before);
      const offMs = await tookMs(page);
      const link = page.url();
      expect(link).toContain("off=redzikowo");
      await page.getByRole("button", { name: "As written" }).click();
      await page.waitForTimeout(300);
      expect(await nationsOf(page)).toBe(before);
      const backMs = await tookMs(page);
      await page
        .getByTestId("cover-assets")
        .getByRole("button", { name: /Deveselu/ })
        .click();
      await page.getByRole("button", { name: "East", exact: true }).click();
      await page.waitForTimeout(300);
      expect(await nationsOf(page)).not.toBe(before);
      const movedMs = await tookMs(page);
      console.log(`one asset off ${offMs} ms, on ${backMs} ms, moved ${movedMs} ms`);
      // 200 ms on a machine of its own; ten times that where eight builds share two cores.
      expect(Math.min(offMs, backMs, movedMs)).toBeLessThan(2000);
      const { page: again } = await served.open(link.slice(link.indexOf("#")), LAPTOP);
      expect(await nationsOf(again)).toBe(without);
      await again.close();
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it(
    "says why a place is protected, compares governance, passes axe-core, fits a laptop",
    { timeout: 400_000 },
    async () => {
      const { page, complaints } = await served.open(`${HOME}&cell=52.23:21.01`, LAPTOP);
      await nationsOf(page);
      const why = page.getByTestId("cover-why");
      await why.locator("summary").first().waitFor({ timeout: FLOWN_MS });
      await why.locator("summary").first().click();
      expect(await why.innerText()).toMatch(/redzikowo/);
      expect(await why.innerText()).toMatch(/OUT_OF_RANGE: nearest approach/);
      expect(await faults(page, ["serious", "critical"])).toEqual([]);
      await page.screenshot({ path: picture("plan-cover") });
      await page.getByLabel("Compare with").selectOption("independent");
      await page.getByText("Better than what it is compared with").waitFor({ timeout: FLOWN_MS });
      await page.getByRole("columnheader", { name: "Difference" }).waitFor({ timeout: FLOWN_MS });
      await page.screenshot({ path: picture("plan-difference") });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBe(0);
      await page.getByLabel("Light colours").click();
      expect(await faults(page, ["serious", "critical"])).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
