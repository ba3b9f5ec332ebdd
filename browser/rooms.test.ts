/** All five rooms: open without a complaint, usable without a mouse or good eyes, true to the server, honest when it is gone. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousFaults, serve, type Served } from "./served.js";

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => served.close());

/** What a room shows once it has what it asked for. */
const READY: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  watch: (page) => page.getByTestId("tracks").waitFor(),
  threat: (page) => page.getByTestId("missiles").waitFor(),
  plan: (page) => page.getByTestId("defended").waitFor(),
  exercise: (page) => page.getByTestId("launches").waitFor(),
  assure: (page) => page.getByTestId("withheld").waitFor(),
};
const picture = (name: string): string =>
  fileURLToPath(new URL(`../docs/screenshots/${name}.png`, import.meta.url));

describe("every room", () => {
  it.each(Object.keys(READY))(
    "%s opens with no complaint and nothing serious from axe-core, dark and light",
    async (room) => {
      const { page, complaints } = await served.open(`#/${room}?nation=USA&t=560`);
      await READY[room]!(page);
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByLabel("Light colours").click();
      expect(await seriousFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.each([
    [1366, 768],
    [3840, 2160],
  ])("fits %i by %i without scrolling the page", async (width, height) => {
    for (const room of Object.keys(READY)) {
      const { page } = await served.open(`#/${room}?nation=USA&t=560`, { width, height });
      await READY[room]!(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBe(0);
      await page.close();
    }
  });
});

describe("Assure", () => {
  it("replays every journal in the browser to the digest that the server names", async () => {
    const { page, complaints } = await served.open("#/assure?nation=NOR");
    await page.getByTestId("replay-all").click();
    await page.getByTestId("digest-here").waitFor({ timeout: 150_000 });
    const here = await page.getByTestId("digest-here").getAttribute("title");
    expect(here).toMatch(/^[0-9a-f]{64}$/);
    expect(here).toBe(await page.getByTestId("digest").getAttribute("title"));
    expect(await page.getByTestId("withheld").textContent()).toContain("INPUTS_NOT_RELEASABLE");
    await page.getByRole("button", { name: "Check on the server" }).click();
    await page.getByText("intact").first().waitFor({ timeout: 60_000 });
    await page.screenshot({ path: picture("assure") });
    expect(complaints).toEqual([]);
    await page.close();
  }, 240_000);

  it("finds one altered byte, and names its line", async () => {
    const { page } = await served.open("#/assure?nation=ROU");
    await page.route("**/journals/ROU", async (route) => {
      const lines = (await (await route.fetch()).text()).split("\n");
      lines[9] = lines[9]!.replace(
        /"timeUs":(\d+)(\d)\}$/,
        (_, head: string, last: string) => `"timeUs":${head}${(Number(last) + 1) % 10}}`,
      );
      await route.fulfill({ body: lines.join("\n"), contentType: "application/x-ndjson" });
    });
    await page.getByTestId("replay").click();
    const verdict = page.getByTestId("replayed-ROU").filter({ hasText: "HASH_MISMATCH" });
    await verdict.waitFor();
    expect(await verdict.textContent()).toContain("10: HASH_MISMATCH");
    await page.close();
  });
});

describe("Exercise", () => {
  it("plays another seed and shows what became of each launch", async () => {
    const { page } = await served.open("#/exercise?nation=ROU");
    await READY["exercise"]!(page);
    await page.screenshot({ path: picture("exercise") });
    const before = await page.getByTestId("launches").textContent();
    await page.getByText("norwegian-rocket-1995").click();
    await page.getByLabel("Seed").fill("77");
    await page.getByTestId("run").click();
    await page.getByText("The Norwegian rocket").first().waitFor();
    await page.getByTestId("launches").filter({ hasNotText: "bucharest" }).waitFor({ timeout: 120_000 });
    expect(await page.getByTestId("launches").textContent()).not.toBe(before);
    await fetch(`${served.address}api/run`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ scenario: "roof-2010" }),
    });
    await page.getByTestId("launches").filter({ hasText: "bucharest" }).waitFor({ timeout: 120_000 });
    await page.close();
  }, 240_000);
});

describe("pictures for the README, and the states in which there is nothing to show", () => {
  it("are taken of Watch, Plan and of what sharing changes", async () => {
    for (const [name, hash, ready] of [
      ["watch", "#/watch?nation=USA&t=560", READY["watch"]!],
      ["plan", "#/plan?nation=USA", READY["plan"]!],
      [
        "share",
        "#/watch?view=sharing",
        (page: Page) => page.getByTestId("share").waitFor({ timeout: 200_000 }),
      ],
    ] as const) {
      const { page, complaints } = await served.open(hash);
      await ready(page);
      await page.waitForTimeout(1500); // outlines of the finer map
      await page.screenshot({ path: picture(name) });
      if (name === "share") {
        expect(await page.getByTestId("share").locator("section.mode").count()).toBe(4);
        expect(await seriousFaults(page)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      await page.close();
    }
  }, 300_000);

  it("say every issue of a run that failed", async () => {
    const { page } = await served.open("#/threat");
    await page.route("**/api/run", (route) =>
      route.fulfill({
        json: {
          state: "failed",
          scenario: "mine",
          issues: [
            {
              code: "UNKNOWN_USE",
              path: "sensors[2].use",
              message: "no sensor is named so",
              line: 31,
              column: 5,
            },
          ],
        },
      }),
    );
    await page.goto(`${served.address}#/watch`);
    await page.reload();
    await page.getByRole("alert").filter({ hasText: "31:5 sensors[2].use" }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.close();
  });

  it("say that the server is gone, and keep no old picture on the screen", async () => {
    const { page } = await served.open("#/watch?nation=ROU&t=420");
    await READY["watch"]!(page);
    await served.stopServer();
    await page
      .getByRole("alert")
      .filter({ hasText: "The server does not answer" })
      .waitFor({ timeout: 20_000 });
    expect(await page.getByTestId("tracks").count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.close();
  });
});
