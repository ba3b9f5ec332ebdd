/** The view of stability: both directions, a figure changed and assessed again on this machine, in three languages, by keyboard. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousFaults, serve, type Served } from "./served.js";

let served: Served;
beforeAll(async () => {
  served = await serve("central-europe-2007");
});
afterAll(async () => served.close());

const VIEW = "#/assure?view=stability&nation=USA";

describe("the view of stability", () => {
  it("shows both parties side by side, and the answer that flips", async () => {
    const { page, complaints } = await served.open(VIEW);
    const russian = page.getByTestId("stability-RUS");
    await russian.waitFor({ timeout: 60_000 });
    expect(await russian.textContent()).toMatch(/Interceptor site in Poland.*depends/);
    const american = page.getByTestId("stability-USA");
    expect(await american.textContent()).toMatch(/S-400 at Elektrostal/);
    expect(await russian.textContent()).not.toMatch(/S-400/);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel("Light colours").click();
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  }, 120_000);

  it("assesses again with one figure changed, by keyboard, and asks the server nothing", async () => {
    const { page } = await served.open(VIEW);
    await page.getByTestId("stability-RUS").waitFor({ timeout: 60_000 });
    const asked: string[] = [];
    page.on("request", (r) => {
      if (r.url().includes("/api/")) asked.push(r.url());
    });
    await page.getByLabel("Figure", { exact: true }).selectOption("interceptor.gbi-2-stage.burnoutSpeedKmps");
    await page.getByLabel(/^Value/).fill("6.3");
    await page.keyboard.press("Enter");
    await page.getByTestId("stability-changed").waitFor({ timeout: 60_000 });
    const russian = page.getByTestId("stability-RUS");
    await russian.filter({ hasText: "cannot" }).waitFor();
    expect(await russian.textContent()).not.toMatch(/depends/);
    expect(asked.filter((url) => url.includes("stability"))).toEqual([]);
    await page.getByRole("button", { name: "As published" }).click();
    await russian.filter({ hasText: "depends" }).waitFor({ timeout: 60_000 });
    await page.close();
  }, 180_000);

  it.each([
    ["Français", "dépend"],
    ["Русский", "зависит"],
  ])(
    "speaks %s",
    async (language, word) => {
      const { page } = await served.open(VIEW);
      await page.getByTestId("stability-RUS").waitFor({ timeout: 60_000 });
      await page.evaluate(
        (code) => localStorage.setItem("roof.language", code),
        language === "Français" ? "fr" : "ru",
      );
      await page.reload();
      const spoken = page.getByTestId("stability-RUS").filter({ hasText: word });
      await spoken.waitFor({ timeout: 60_000 });
      expect(await spoken.textContent()).not.toContain("depends");
      await page.close();
    },
    120_000,
  );
});
