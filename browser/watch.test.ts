/** Watch, as a duty officer and a partner meet it: play, see, be warned; and see nothing that was not released. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "./served.js";

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => served.close());

const COUNTS = /Objects in the air: (\d+)\. Impact areas: (\d+)\. Open warnings: (\d+)\./;

describe("the picture of one nation", () => {
  it("begins empty; pressed play, a track, an impact area and a warning appear", async () => {
    const { page, complaints } = await served.open("#/watch?nation=ROU");
    const counts = page.getByTestId("counts");
    await counts
      .filter({ hasText: "Objects in the air: 0. Impact areas: 0. Open warnings: 0." })
      .waitFor({ state: "attached" });
    await page.getByLabel("Speed").selectOption("60");
    await page.getByTestId("play").click();
    await page.getByTestId("tracks").locator("tbody tr").first().waitFor();
    await page.getByTestId("warning").first().waitFor();
    await page.getByTestId("play").click();
    const [, objects, ellipses, warnings] = COUNTS.exec((await counts.textContent()) ?? "")!.map(Number);
    expect(objects).toBeGreaterThan(0);
    expect(ellipses).toBeGreaterThan(0);
    expect(warnings).toBeGreaterThan(0);
    expect(await page.getByTestId("warning").first().textContent()).toMatch(/\d\d:\d\d/);
    expect(await page.getByTestId("mode").textContent()).toMatch(/simulated/i);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("shows what another did not release to the one who holds it, and to nobody else", async () => {
    const own = trackTimes(await served.journal("NOR"));
    const others = trackTimes(await served.journal("ROU"));
    const [kept] = [...own].filter(([id]) => !others.has(id));
    expect(kept?.[0]).toMatch(/^NOR-/);
    const t = Math.ceil(kept![1]) + 20;
    const logOf = async (nation: string): Promise<string> => {
      const { page } = await served.open(`#/watch?nation=${nation}&t=${t}`);
      const log = page.getByTestId("log");
      await log.locator("li").first().waitFor();
      const text = (await log.textContent()) ?? "";
      await page.close();
      return text;
    };
    expect(await logOf("NOR")).toMatch(/Norway reports T\d+/);
    expect(await logOf("ROU")).not.toContain("Norway reports");
  });

  it("shows no picture at all when it is handed another's journal", async () => {
    const { page } = await served.open("#/threat");
    await page.route("**/journals/ROU", async (route) => {
      const answer = await page.request.get(route.request().url().replace(/ROU$/, "NOR"));
      await route.fulfill({ body: await answer.text(), contentType: "application/x-ndjson" });
    });
    await page.goto(`${served.address}#/watch?nation=ROU&t=1000`);
    await page.reload();
    await page.getByText("JOURNAL_OF_ANOTHER").waitFor();
    expect(await page.getByTestId("map").count()).toBe(0);
    expect(await page.getByTestId("log").count()).toBe(0);
    await page.close();
  });

  it("never asks for the truth, until the director's switch is turned; then says so", async () => {
    const { page } = await served.open("#/watch?nation=ROU&t=400");
    const asked: string[] = [];
    page.on("request", (r) => asked.push(r.url()));
    await page.getByTestId("tracks").waitFor();
    await page.reload();
    await page.getByTestId("tracks").waitFor();
    expect(asked.filter((url) => url.endsWith("/truth"))).toEqual([]);
    expect(asked.filter((url) => url.includes("/journals/")).every((url) => url.endsWith("/ROU"))).toBe(true);
    await page.getByText("Legend").click();
    const toggle = page.getByLabel("Director’s view: the truth");
    if (!(await toggle.isVisible())) await page.getByText("Legend").click();
    await toggle.click();
    await page.getByText("no nation sees them").waitFor();
    expect(asked.filter((url) => url.endsWith("/truth"))).toHaveLength(1);
    await page.close();
  });

  it("goes to the second a link names, and is driven by keys", async () => {
    const { page } = await served.open("#/watch?nation=TUR&t=420");
    const since = page.getByTestId("since");
    await since.filter({ hasText: "T+07:00" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await since.filter({ hasText: "T+07:10" }).waitFor();
    await page.keyboard.press(" ");
    await page.getByLabel("Pause").waitFor();
    await page.keyboard.press(" ");
    await page.getByLabel("Play", { exact: true }).waitFor();
    await page.keyboard.press("5");
    await page.getByTestId("room-assure").waitFor();
    await page.keyboard.press("1");
    await page.getByTestId("room-watch").waitFor();
    expect(page.url()).toContain("nation=TUR");
    await page.close();
  });

  it("speaks French and Russian", async () => {
    const { page } = await served.open("#/watch?nation=ROU&t=420");
    const rail = page.locator("nav.rail");
    await page.getByTestId("tracks").waitFor();
    await page.getByLabel("Language").selectOption("fr");
    expect(await rail.textContent()).toBe("VeilleMenacePlanificationExerciceGarantie");
    await page.getByText("Vu par : Roumanie").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    await page.getByLabel("Langue").selectOption("ru");
    expect(await rail.textContent()).toBe("НаблюдениеУгрозаПланУчениеДоверие");
    await page.getByText("Глазами стороны: Румыния").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("ru");
    await page.close();
  });
});

/** The second of the run at which each track first reached a party. */
const trackTimes = (entries: Awaited<ReturnType<Served["journal"]>>): Map<string, number> => {
  const epochUs = entries[0]!.timeUs;
  const times = new Map<string, number>();
  for (const { timeUs, message } of entries) {
    const { trackId } = message.body;
    if (message.kind === "track" && trackId !== undefined && !times.has(trackId))
      times.set(trackId, (timeUs - epochUs) / 1e6);
  }
  return times;
};
