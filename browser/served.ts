/** A server of the built package on a free port, and Chromium at its address: what every browser test begins with. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";
import type { startServer as StartServer } from "../src/apps/server/index.js";

const BUILT = new URL("../dist/apps/server/index.js", import.meta.url).href;
const RUN_MS = 120_000;

export interface Served {
  readonly address: string;
  readonly runId: string;
  /** A page that remembers whatever it complained of. */
  open(hash: string, size?: { width: number; height: number }): Promise<{ page: Page; complaints: string[] }>;
  journal(party: string): Promise<Entry[]>;
  stopServer(): Promise<void>;
  close(): Promise<void>;
}
export interface Entry {
  readonly kind: string;
  readonly timeUs: number;
  readonly message: {
    readonly kind: string;
    readonly from: string;
    readonly body: { readonly trackId?: string };
  };
}

export const serve = async (scenario = "roof-2010"): Promise<Served> => {
  const { startServer } = (await import(BUILT)) as { startServer: typeof StartServer };
  const dataDir = mkdtempSync(join(tmpdir(), "roof-browser-"));
  const server = await startServer({ port: 0, dataDir, scenario, signals: false });
  const runId = await played(server.address);
  const browser = await launched();
  return {
    address: server.address,
    runId,
    open: async (hash, size = { width: 1440, height: 900 }) => {
      const page = await browser.newPage({ viewport: size, locale: "en-GB" });
      const complaints: string[] = [];
      page.on("console", (m) => {
        if (m.type() === "error" || m.type() === "warning") complaints.push(m.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("requestfailed", (r) => complaints.push(`${r.url()} ${r.failure()?.errorText ?? ""}`));
      await page.goto(`${server.address}${hash}`);
      return { page, complaints };
    },
    journal: async (party) => {
      const answer = await fetch(`${server.address}api/runs/${runId}/journals/${party}`);
      return (await answer.text())
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Entry)
        .filter((entry) => entry.kind === "entry");
    },
    stopServer: () => server.stop(),
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

export const launched = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] || "/usr/bin/chromium",
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

const played = async (address: string): Promise<string> => {
  const until = Date.now() + RUN_MS;
  while (Date.now() < until) {
    const run = (await (await fetch(`${address}api/run`)).json()) as { state: string; id: string };
    if (run.state === "ready") return run.id;
    if (run.state === "failed") throw new Error(JSON.stringify(run));
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`nothing was played within ${RUN_MS} ms`);
};

/** What axe-core holds for serious or critical on the page as it stands. */
export const seriousFaults = (page: Page): Promise<string[]> => faults(page, ["serious", "critical"]);

/** Everything that axe-core holds against the page as it stands, of these impacts. */
export const faults = async (
  page: Page,
  impacts: readonly string[] = ["minor", "moderate", "serious", "critical"],
): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async (counted) => {
    const { axe: inPage } = window as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
        }>;
      };
    };
    const { violations } = await inPage.run();
    return violations
      .filter((v) => counted.includes(v.impact))
      .flatMap((v) =>
        v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 200)} ${n.failureSummary.slice(0, 200)}`),
      );
  }, impacts);
};
