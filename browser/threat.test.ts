/** The room Threat, as an analyst works in it: every view by keyboard and pointer, its files, its links, its empty and failed states. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults, serve, type Served } from "./served.js";

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => served.close());

const IRAN = "irn-sejjil-2,irn-shahab-3";
/** Each view with what the address may hold of it, and what shows that it is there. */
const VIEWS = [
  ["systems", "#/threat?of=IRN&status=disputed&sort=-range&missile=irn-shahab-3&on=irn-shahab-3", "missiles"],
  ["reach", `#/threat?view=reach&on=${IRAN}&from=38.080,46.292&within=places`, "within"],
  ["who", "#/threat?view=who&at=44.432,26.106&soil=capital&all=1&missile=irn-sejjil-2", "who"],
  ["flights", "#/threat?view=flights&of=PRK&finding=contradicts&flight=prk-2022-03-24-hwasong-15", "verdict"],
  ["compare", "#/threat?view=compare&left=joint&right=RUS&only=1&missile=irn-shahab-3", "changes"],
  ["years", "#/threat?view=years&of=PRK&year=2007", "steps"],
] as const;

/** Until every computation of the view has been told. */
const settled = async (page: Page, testId: string): Promise<void> => {
  await page.getByTestId(testId).first().waitFor({ timeout: 60_000 });
  await page
    .getByText(/Aiming:|Flying it in every/)
    .first()
    .waitFor({ state: "detached", timeout: 60_000 });
};
const bytesOf = async (page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all<[Download, void]>([page.waitForEvent("download"), press()] as never);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};
const greatCircleKm = (a: readonly [number, number], b: readonly [number, number]): number => {
  const [p, q, turn] = [a[0], b[0], b[1] - a[1]].map((deg) => (deg * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  return 6371 * Math.acos(Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(turn));
};
const shown = (page: Page): Promise<string> =>
  page.evaluate(() => (document.querySelector(".room-body") as HTMLElement).innerText.replace(/\s+/g, " "));

/** Each view as the README shows it. */
const PICTURES = [
  ["threat", "#/threat?missile=irn-shahab-3", "missiles"],
  ["threat-reach", `#/threat?view=reach&on=${IRAN},pak-shaheen-2,prk-hwasong-12`, "within"],
  ["threat-who", "#/threat?view=who&at=44.432,26.106", "who"],
  ["threat-flights", "#/threat?view=flights", "arc"],
  ["threat-compare", "#/threat?view=compare", "changes"],
  ["threat-years", "#/threat?view=years", "steps"],
] as const;

describe("every view of Threat", () => {
  it.each(PICTURES)(
    "%s has nothing for axe-core to hold against it, in three languages, dark and light",
    async (name, hash, ready) => {
      const { page, complaints } = await served.open(hash, { width: 1366, height: 768 });
      await settled(page, ready);
      await page.waitForTimeout(900); // outlines of the finer map
      await page.screenshot({
        path: fileURLToPath(new URL(`../docs/screenshots/${name}.png`, import.meta.url)),
      });
      for (const [language, label] of [
        ["en", "Language"],
        ["fr", "Language"],
        ["ru", "Langue"],
      ] as const) {
        await page
          .getByLabel(label, { exact: true })
          .selectOption(language)
          .catch(() => {});
        for (let theme = 0; theme < 2; theme += 1) {
          expect(await faults(page), `${language} ${theme}`).toEqual([]);
          await page.locator("header.bar button").last().click();
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      }
      expect(complaints).toEqual([]);
      await page.close();
    },
    90_000,
  );

  it.each(VIEWS)(
    "%s opens from its link as it was left",
    async (_, hash, ready) => {
      const [first, second] = [await served.open(hash), await served.open(hash)];
      await settled(first.page, ready);
      await settled(second.page, ready);
      expect(new URL(second.page.url()).hash).toBe(hash);
      expect(await shown(second.page)).toBe(await shown(first.page));
      await first.page.close();
      await second.page.close();
    },
    60_000,
  );
});

describe("the systems", () => {
  it("are filtered, sorted and put on the map by keyboard, and every step stands in the address", async () => {
    const { page } = await served.open("#/threat");
    const table = page.getByTestId("missiles");
    await table.waitFor();
    await page.getByLabel("Search name, class").focus();
    await page.keyboard.type("shahab");
    await page.getByTestId("count").filter({ hasText: "3 of" }).waitFor();
    await table.getByRole("button", { name: "Range, km" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(await table.locator("tbody tr").first().textContent()).toContain("Shahab-3");
    await page.getByLabel("On the map: Shahab-3, Iran").focus();
    await page.keyboard.press("Space");
    await table.getByRole("button", { name: "Shahab-3" }).focus();
    await page.keyboard.press("Enter");
    await page.getByTestId("facts").getByText("RFE/RL (2008), quoting Press TV").first().waitFor();
    expect(page.url()).toContain("q=shahab&sort=-range&on=irn-shahab-3&missile=irn-shahab-3");
    const { name, bytes } = await bytesOf(page, () => page.getByRole("button", { name: "CSV" }).click());
    expect(name).toBe("systems.csv");
    const lines = bytes.toString("utf8").trim().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('"Range, km"');
    expect(lines[1]).toMatch(/^Shahab-3,Iran,MRBM,1300,disputed,/);
    await page.getByLabel("Search name, class").fill("no such thing");
    await page.getByText("No system matches").waitFor();
    await page.close();
  });

  it("say so when the catalogue does not come", async () => {
    const { page } = await served.open("#/plan");
    await page.route("**/api/catalogue/missiles", (route) =>
      route.fulfill({ status: 500, json: { issues: [] } }),
    );
    await page.goto(`${served.address}#/threat`);
    await page.reload();
    await page.getByRole("alert").filter({ hasText: "The catalogue could not be read" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.close();
  });
});

describe("reach", () => {
  it("of a 2,000 km missile from Tabriz holds Bucharest and Ankara, not Warsaw; and leaves as GeoJSON, PNG and SVG", async () => {
    const { page } = await served.open("#/threat?view=reach&on=irn-sejjil-2");
    await page.getByLabel("Place, or latitude, longitude").fill("Tabriz");
    await page.keyboard.press("Enter");
    await page.getByTestId("site").filter({ hasText: "Tabriz, Iran" }).waitFor();
    await page.getByTestId("reached").filter({ hasText: "by direction" }).waitFor();
    const within = page.getByTestId("within");
    await within.getByText("Romania").waitFor();
    expect(await within.getByText("Türkiye").count()).toBe(1);
    expect(await within.getByText("Poland").count()).toBe(0);
    const json = await bytesOf(page, () => page.getByRole("button", { name: "GeoJSON" }).click());
    const { features } = JSON.parse(json.bytes.toString("utf8")) as {
      features: { geometry: { type: string }; properties: { system: string; what: string } }[];
    };
    expect(features.map((f) => [f.geometry.type, f.properties.what])).toEqual([
      ["Polygon", "reach"],
      ["Point", "site"],
    ]);
    const png = await bytesOf(page, () => page.getByRole("button", { name: "PNG" }).click());
    expect(png.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    const svg = await bytesOf(page, () => page.getByRole("button", { name: "SVG" }).click());
    expect(svg.bytes.toString("utf8")).toMatch(/^<svg .*Sejjil-2, Iran.*<\/svg>$/s);
    await page.close();
  });

  it("adds and removes systems, and launches all from where the map is clicked", async () => {
    const { page } = await served.open("#/threat?view=reach&on=irn-sejjil-2");
    await page.getByLabel("Add a system …").selectOption("irn-shahab-3");
    await page.getByTestId("reached").nth(1).filter({ hasText: "(published: 1,000–2,000 km)" }).waitFor();
    await page.getByLabel("Take off the map: Sejjil-2").click();
    expect(await page.getByTestId("series").locator("li").count()).toBe(1);
    const map = page.getByTestId("map");
    await map.click({ position: { x: 200, y: 300 } });
    expect(page.url()).toMatch(/from=-?\d+\.\d{3}%2C-?\d+\.\d{3}/);
    const before = page.url();
    await map.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    expect(page.url()).not.toBe(before);
    await page.getByRole("button", { name: "Own capitals" }).click();
    expect(page.url()).not.toContain("from=");
    await page.close();
  });
});

describe("who can reach me", () => {
  it("answers for a place by coordinates: distance, margin, time, and which disputed figure decides", async () => {
    const { page } = await served.open("#/threat?view=who");
    await page.getByText("Click any place on the map").first().waitFor();
    await page.getByLabel("Place, or latitude, longitude").fill("44.432, 26.106");
    await page.getByRole("button", { name: "Take" }).click();
    await page.getByText("Bucharest, Romania").first().waitFor();
    await page
      .getByTestId("who-count")
      .filter({ hasText: /\d+ systems of \d+ countries/ })
      .waitFor({ timeout: 60_000 });
    const row = (name: string) => page.getByTestId("who").locator("tbody tr").filter({ hasText: name });
    const sejjil = (await row("Sejjil-2").textContent()) ?? "";
    expect(sejjil).toMatch(/Iran[\d,]+\+\d+1\d:\d\dyes/);
    // Iran comes nearest where it meets Türkiye and Nakhchivan (39.65° N, 44.80° E); the outline's corners stand some tens of
    // kilometres apart, and the great circle is within 0.5 % of the ellipsoid.
    const distanceKm = Number(/Iran([\d,]+)/.exec(sejjil)?.[1]?.replace(",", ""));
    expect(Math.abs(distanceKm - greatCircleKm([39.65, 44.8], [44.432, 26.106]))).toBeLessThan(60);
    expect(await row("Shahab-3").textContent()).toMatch(/disputedonly by 2,000.km: RFE\/RL \(2008\)/);
    expect(await row("Fateh-110").count()).toBe(0);
    // What the place's own nation holds is no answer.
    expect(await page.getByTestId("who").getByText("Romania").count()).toBe(0);
    await page.getByRole("button", { name: "Also those that fall short" }).click();
    expect(await row("Fateh-110").textContent()).toMatch(/−\d.*no$/);
    const { bytes } = await bytesOf(page, () => page.getByRole("button", { name: "CSV" }).click());
    expect(bytes.toString("utf8")).toMatch(/Sejjil-2,Iran,1\d{3},\d+,\d+,"?yes: 2000 km/);
    await page.close();
  }, 90_000);
});

describe("test flights", () => {
  it("fill the form when chosen; a report that contradicts physics is named with its reason", async () => {
    const { page } = await served.open("#/threat?view=flights&q=2022-03-24");
    await page.getByTestId("flights").getByRole("button").filter({ hasText: "2022-03-24" }).first().focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Apogee, km", { exact: true }).waitFor();
    expect(await page.getByLabel("Apogee, km", { exact: true }).inputValue()).toBe("6248");
    await page.getByText("What is published").waitFor();
    // The launching state's own 4,052 s, shorter than a fall from that apogee.
    await page.getByLabel("Time, min", { exact: true }).fill("67.53");
    await page.keyboard.press("Enter");
    await page.getByTestId("verdict").filter({ hasText: "Contradicts physics" }).waitFor();
    expect(await page.getByTestId("verdict").textContent()).toContain("shorter than the coast alone");
    const svg = await bytesOf(page, () => page.getByRole("button", { name: "SVG" }).click());
    expect(svg.bytes.toString("utf8")).toMatch(/^<svg .*6,248.km up.*<\/svg>$/s);
    const png = await bytesOf(page, () => page.getByRole("button", { name: "PNG" }).click());
    expect(png.bytes.length).toBeGreaterThan(5000);
    await page.close();
  });
});

describe("two assessments", () => {
  it("show side by side what two parties hold, and what the difference changes; none where they agree", async () => {
    const { page } = await served.open("#/threat?view=compare");
    const compared = page.getByTestId("compared");
    await compared.waitFor();
    expect(await compared.locator("tr").filter({ hasText: "Shahab-3" }).textContent()).toMatch(
      /1,300 kmreserved2,100 kmdissents.*\+800$/,
    );
    await page.getByTestId("changes").waitFor({ timeout: 30_000 });
    const changed = await page.getByTestId("changes").locator("tbody tr").count();
    expect(changed).toBeGreaterThan(3);
    const dashed = page.getByLabel("Dashed line");
    await dashed.focus();
    await page.keyboard.press("Home");
    expect(await dashed.inputValue()).toBe("joint");
    await page.getByText("Nobody more and nobody less is in reach").waitFor();
    await page.getByLabel("Only what differs").focus();
    await page.keyboard.press("Space");
    await page.getByText("The two hold the same values").waitFor();
    await page.close();
  });
});

describe("growth by year", () => {
  it("goes back step by step with the slider, nation by nation", async () => {
    const { page } = await served.open("#/threat?view=years");
    const steps = page.getByTestId("steps").locator("tbody tr");
    await steps.first().waitFor();
    const all = await steps.count();
    await page.getByLabel("Year", { exact: true }).focus();
    await page.keyboard.press("Home");
    await page.waitForURL(/year=\d{4}/);
    expect(await steps.count()).toBeLessThan(all);
    await page.keyboard.press("End");
    await page.getByRole("button", { name: /Iran/ }).click();
    await page
      .getByText(/^Iran, reach by/)
      .first()
      .waitFor();
    const { bytes } = await bytesOf(page, () => page.getByRole("button", { name: "CSV" }).click());
    expect(bytes.toString("utf8").trim().split("\r\n").length).toBeGreaterThan(1);
    await page.close();
  });
});
