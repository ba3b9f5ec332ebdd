/** What comes from outside and is wrong: answered with its issues, and nothing changes. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "./app.js";
import { JobFailed, type JobStarter } from "./jobs.js";
import { openRuns, type Runs } from "./runs.js";
import { scenarioFiles } from "./scenarios.js";
import { openStore, type JournalStore } from "./store.js";

const never: JobStarter = () => ({
  answer: Promise.reject(new JobFailed("NO_ENGINE", "this test has no engine")),
  stop: async () => {},
});

let folder = "";
let app: FastifyInstance;
let runs: Runs;
let store: JournalStore;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "roof-inputs-"));
  writeFileSync(join(folder, "broken.yaml"), "title: Broken\nepoch: yesterday\n");
  const files = () => scenarioFiles(folder);
  store = openStore(join(folder, "data"));
  runs = openRuns(files, store, () => {}, never);
  app = await buildApp(
    { runs, store, files, assessmentsDir: "none", version: "0.0.0" },
    join(folder, "no-console"),
  );
});
afterAll(async () => {
  await app.close();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const begin = async (payload: string | object) =>
  app.inject({ method: "POST", url: "/api/run", payload, headers: { "content-type": "application/json" } });

describe("what is wrong from outside", () => {
  it.each([
    ["an unknown scenario", { scenario: "nowhere" }, "UNKNOWN_SCENARIO"],
    ["a path for a scenario", { scenario: "../broken" }, "INPUT_INVALID_FORMAT"],
    ["a seed that is no whole number", { scenario: "broken", seed: 1.5 }, "INPUT_INVALID_TYPE"],
    [
      "a governance that does not exist",
      { scenario: "broken", governance: "anarchy" },
      "INPUT_INVALID_VALUE",
    ],
    ["a key that is not known", { scenario: "broken", sede: 1 }, "INPUT_UNRECOGNIZED_KEYS"],
    ["no body", {}, "INPUT_INVALID_TYPE"],
  ])("answers 400 to %s", async (_name, payload, code) => {
    const answer = await begin(payload);
    expect(answer.statusCode).toBe(400);
    expect((answer.json() as Refused).issues.map((i) => i.code)).toContain(code);
    expect(runs.current()).toEqual({ state: "none" });
  });

  it("names each issue of a broken scenario with its line", async () => {
    const answer = await begin({ scenario: "broken" });
    expect(answer.statusCode).toBe(400);
    const { issues } = answer.json() as Refused;
    expect(issues.length).toBeGreaterThan(1);
    expect(issues.find((i) => i.path === "epoch")).toMatchObject({ line: 2 });
  });

  it("answers 400 to text that is no JSON, and says nothing of its insides", async () => {
    const answer = await begin("{not json");
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toMatch(/at .*\.(ts|js):/);
  });

  it("answers 413 to a body that is too large", async () => {
    expect((await begin({ scenario: "x".repeat(100_000) })).statusCode).toBe(413);
  });

  it.each([
    ["/api/runs/none/journals/ROU", 404, "UNKNOWN_RUN"],
    ["/api/runs/none/stations/ROU", 404, "UNKNOWN_RUN"],
    ["/api/runs/none/truth", 404, "UNKNOWN_RUN"],
    ["/api/runs/none/verify", 404, "UNKNOWN_RUN"],
    ["/api/runs/none/journals/romania", 400, "INPUT_INVALID_FORMAT"],
    ["/api/runs/..%2Fdata/truth", 400, "INPUT_INVALID_FORMAT"],
    ["/api/catalogue/secrets", 404, "INPUT_INVALID_VALUE"],
    ["/api/share", 409, "NO_RUN"],
    ["/nothing", 404, "NO_SUCH_DOOR"],
  ])("answers %s with %i", async (url, status, code) => {
    const answer = await app.inject({ url });
    expect(answer.statusCode).toBe(status);
    expect((answer.json() as Refused).issues[0]!.code).toBe(code);
  });
});

interface Refused {
  readonly issues: readonly { readonly code: string; readonly path: string; readonly line?: number }[];
}
