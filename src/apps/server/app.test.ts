/** The doors of the server, asked as a browser asks them; jobs are done on the spot instead of in a thread. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyJournal } from "../../ledger/index.js";
import type { AssessmentAnswer } from "../../messages/index.js";
import { play } from "../../study/index.js";
import { buildApp } from "./app.js";
import type { JobStarter } from "./jobs.js";
import type { ReadyRun } from "./run-state.js";
import { openRuns, type Runs } from "./runs.js";
import { loadScenario, scenarioFiles } from "./scenarios.js";
import { openStore, type JournalStore } from "./store.js";
import { answerTo } from "./work.js";

const SCENARIOS = fileURLToPath(new URL("../../../scenarios", import.meta.url));
const NAME = "norwegian-rocket-1995";

const onTheSpot: JobStarter = (job, onProgress = () => {}) => ({
  answer: Promise.resolve().then(() => answerTo(job, onProgress)),
  stop: async () => {},
});

let folder = "";
let scenarios = "";
let app: FastifyInstance;
let runs: Runs;
let store: JournalStore;
let run: ReadyRun;
let begun: unknown;

/** The shipped scenario cut to its first minutes, beside one that is broken. */
const scenariosFolder = (): string => {
  const dir = mkdtempSync(join(folder, "scenarios-"));
  const text = readFileSync(join(SCENARIOS, `${NAME}.yaml`), "utf8");
  writeFileSync(join(dir, `${NAME}.yaml`), text.replace(/^epoch:/m, "durationS: 240\nepoch:"));
  writeFileSync(join(dir, "broken.yaml"), "title: Broken\nepoch: yesterday\n");
  return dir;
};

const settled = async (): Promise<void> => {
  while (runs.current().state === "playing") await new Promise((done) => setTimeout(done, 20));
};

/** The shipped assessment beside one that is broken. */
const assessmentsFolder = (): string => {
  const dir = mkdtempSync(join(folder, "assessments-"));
  const text = readFileSync(join(SCENARIOS, "assessments", "joint-2010.yaml"), "utf8");
  writeFileSync(join(dir, "joint-2010.yaml"), text);
  writeFileSync(join(dir, "a-broken.yaml"), text.replace("version: 1", "version: soon"));
  return dir;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "roof-app-"));
  scenarios = scenariosFolder();
  const files = () => scenarioFiles(scenarios);
  store = openStore(join(folder, "data"));
  runs = openRuns(files, store, () => {}, onTheSpot);
  app = await buildApp(
    { runs, store, files, version: "0.0.0", assessmentsDir: assessmentsFolder() },
    join(folder, "no-console"),
  );
  const answer = await app.inject({ method: "POST", url: "/api/run", payload: { scenario: NAME } });
  begun = { status: answer.statusCode, body: answer.json() };
  await settled();
  const state = runs.current();
  if (state.state !== "ready") throw new Error(JSON.stringify(state));
  run = state.run;
});
afterAll(async () => {
  await app.close();
  await runs.close();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (url: string) => app.inject({ url });

describe("health, scenarios and headers", () => {
  it("gives the joint threat assessments with the digest that is signed, and every issue of one that is broken", async () => {
    const { assessments } = (await ask("/api/assessments")).json() as {
      assessments: readonly AssessmentAnswer[];
    };
    const [broken, good] = assessments;
    expect(broken).toMatchObject({
      file: "a-broken.yaml",
      ok: false,
      issues: [{ path: "version", line: 6 }],
    });
    expect(good).toMatchObject({ file: "joint-2010.yaml", ok: true });
    if (good?.ok !== true) return;
    expect(good.assessment.parties).toEqual(["NATO", "RUS"]);
    for (const signature of good.assessment.signatures) expect(signature.digest).toBe(good.digest);
  });

  it("says that it lives, its version and what it does", async () => {
    expect((await ask("/api/health")).json()).toEqual({ ok: true, version: "0.0.0", run: "ready" });
  });

  it("lists the scenarios that can be read, and leaves out what cannot", async () => {
    const { scenarios } = (await ask("/api/scenarios")).json() as { scenarios: { id: string }[] };
    expect(scenarios.map((s) => s.id)).toEqual([NAME]);
  });

  it("forbids the page everything foreign, on every answer", async () => {
    for (const url of ["/api/health", "/nothing"]) {
      const policy = String((await ask(url)).headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(policy).not.toMatch(/https?:|\*/);
    }
  });
});

describe("a run", () => {
  it("is taken on at once, and played while the server goes on answering", () => {
    expect(begun).toMatchObject({ status: 202, body: { state: "playing", scenario: NAME } });
  });

  it("is the run that the engine plays by itself", async () => {
    const loaded = loadScenario({ id: NAME, path: join(scenarios, `${NAME}.yaml`) });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
    const alone = play(loaded.value);
    const answer = (await ask("/api/run")).json() as { id: string; result: { digest: string } };
    expect(answer.result.digest).toBe(alone.result.digest);
    expect(answer.id).toContain(alone.result.digest.slice(0, 12));
    for (const [party, lines] of Object.entries(alone.journals)) {
      const served = await ask(`/api/runs/${answer.id}/journals/${party}`);
      expect(served.headers["content-type"]).toContain("application/x-ndjson");
      expect(served.body).toBe(`${lines.join("\n")}\n`);
    }
  });

  it("verifies whole, and names the party and the line that was altered on disk", async () => {
    const whole = (await ask(`/api/runs/${run.id}/verify`)).json() as Verified;
    expect(whole.digest).toBe(run.result.digest);
    expect(whole.journals.every((j) => j.ok)).toBe(true);
    const party = Object.keys(run.stored)[0]!;
    const lines = [...store.lines(party, run.id)];
    lines[3] = lines[3]!.replace(/"timeUs":(\d)/, (_, d: string) => `"timeUs":${(Number(d) + 1) % 10}`);
    const altered = openRuns(
      () => [],
      { ...store, lines: (p, id) => (p === party ? lines : store.lines(p, id)) },
      () => {},
      onTheSpot,
    );
    const verdicts = await altered.verify(run);
    expect(verdicts.filter((v) => !v.ok).map((v) => v.party)).toEqual([party]);
    expect(verdicts.find((v) => !v.ok)!.problems[0]).toEqual(verifyJournal(lines).problems[0]);
    expect(verdicts.find((v) => !v.ok)!.problems[0]!.line).toBe(4);
  });

  it("shows a party its own stations and no other's", async () => {
    const everything = (await ask(`/api/runs/${run.id}/truth`)).json() as { stations: Stations };
    const owners = new Set(everything.stations.sensors.map((s) => s.owner));
    expect(owners.size).toBeGreaterThan(1);
    for (const owner of owners) {
      const own = (await ask(`/api/runs/${run.id}/stations/${owner}`)).json() as Stations;
      expect(own.sensors.length).toBeGreaterThan(0);
      expect(own.sensors.length).toBeLessThan(everything.stations.sensors.length);
      for (const station of [...own.sensors, ...own.batteries]) expect(station.owner).toBe(owner);
    }
  });

  it("keeps the truth out of every other door", async () => {
    const { samples } = (await ask(`/api/runs/${run.id}/truth`)).json() as { samples: { bodyId: string }[] };
    expect(samples.length).toBeGreaterThan(0);
    const bodies = samples.map((s) => JSON.stringify(s.bodyId));
    for (const party of Object.keys(run.stored)) {
      const journal = (await ask(`/api/runs/${run.id}/journals/${party}`)).body;
      for (const body of bodies) expect(journal).not.toContain(body);
    }
  });
});

interface Verified {
  readonly digest: string;
  readonly journals: readonly { readonly ok: boolean }[];
}
interface Stations {
  readonly sensors: readonly { readonly owner: string }[];
  readonly batteries: readonly { readonly owner: string }[];
}
