/** The frame around the rooms: the command palette, and distances in the reader's unit. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults, serve, type Served } from "./served.js";

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => served.close());

describe("the command palette", () => {
  it("goes to any view, nation and language with a few letters, and has nothing for axe-core to hold against it", async () => {
    const { page, complaints } = await served.open("#/watch?nation=ROU");
    await page.getByTestId("tracks").or(page.getByTestId("counts")).first().waitFor({ state: "attached" });
    await page.keyboard.press("Control+k");
    const palette = page.getByTestId("palette");
    await palette.getByRole("option").first().waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.type("threat who");
    await page.keyboard.press("Enter");
    await page.getByText("Click any place on the map").first().waitFor();
    expect(await palette.isVisible()).toBe(false);
    expect(page.url()).toContain("nation=ROU");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("poland");
    await page.keyboard.press("Enter");
    await page.waitForURL(/nation=POL/);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("zzz");
    await page.getByText("Nothing is called so").waitFor();
    await page.keyboard.press("Escape");
    expect(await palette.isVisible()).toBe(false);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("français");
    await page.keyboard.press("Enter");
    await page.getByText("Qui peut m’atteindre ?").first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe("units", () => {
  it("are kilometres or nautical miles, in figures, heads and files alike, and stay so; the address stays in kilometres", async () => {
    const { page } = await served.open("#/threat?of=IRN&q=sejjil&min=1500");
    const table = page.getByTestId("missiles");
    await table.getByText("2,000", { exact: true }).waitFor();
    await page.getByLabel("Distances in").selectOption("nmi");
    // 2,000 km / 1.852 km.
    await table.getByText("1,080", { exact: true }).waitFor();
    await table.getByRole("button", { name: "Range, nmi" }).waitFor();
    await page.reload();
    await table.getByText("1,080", { exact: true }).waitFor();
    expect(page.url()).toContain("min=1500");
    await page.close();
  });
});
