/**
 * The doors of the server. Every input is parsed first; what is wrong is answered as `{issues}`.
 *
 * The truth of a run is a door of its own, for the exercise director; no nation's page asks for it.
 */
import type { FastifyInstance } from "fastify";
import { flights, interceptors, missiles, nations, sensors } from "../../catalogue/index.js";
import { flightLine, flightsReport } from "../../study/index.js";
import { assessmentsIn } from "./assessments.js";
import { JobFailed } from "./jobs.js";
import {
  catalogueParamsSchema,
  parseInput,
  partyParamsSchema,
  refuse,
  refuseOne,
  runParamsSchema,
  runRequestSchema,
} from "./inputs.js";
import type { ReadyRun, RunState } from "./run-state.js";
import type { Runs } from "./runs.js";
import { scenarioLine, stabilityOf, type ScenarioFile } from "./scenarios.js";
import { stationsOf } from "./stations.js";
import type { JournalStore } from "./store.js";

export interface Doors {
  readonly runs: Runs;
  readonly store: JournalStore;
  readonly files: () => readonly ScenarioFile[];
  readonly assessmentsDir: string;
  readonly version: string;
}

export const addRoutes = (
  app: FastifyInstance,
  { runs, store, files, assessmentsDir, version }: Doors,
): void => {
  app.get("/api/health", async () => ({ ok: true, version, run: runs.current().state }));
  app.get("/api/scenarios", async () => ({
    scenarios: files()
      .map(scenarioLine)
      .filter((line) => line !== "unreadable"),
  }));
  app.get("/api/run", async () => runAnswer(runs.current()));

  app.post("/api/run", async (request, reply) => {
    const input = parseInput(runRequestSchema, request.body);
    if (!input.ok) return refuse(reply, 400, input.issues);
    const issues = runs.begin(input.value);
    return issues.length > 0 ? refuse(reply, 400, issues) : reply.code(202).send(runAnswer(runs.current()));
  });

  app.get("/api/runs/:id/journals/:party", async (request, reply) => {
    const input = parseInput(partyParamsSchema, request.params);
    if (!input.ok) return refuse(reply, 400, input.issues);
    const { id, party } = input.value;
    const run = runs.find(id);
    if (run === "unknown") return unknownRun(reply, id);
    if (run.stored[party] === undefined)
      return refuseOne(reply, 404, "UNKNOWN_PARTY", `run ${id} has no centre ${party}`, "party");
    return reply.type("application/x-ndjson; charset=utf-8").send(store.lines(party, id).join("\n") + "\n");
  });

  app.get("/api/runs/:id/stations/:party", async (request, reply) => {
    const input = parseInput(partyParamsSchema, request.params);
    if (!input.ok) return refuse(reply, 400, input.issues);
    const run = runs.find(input.value.id);
    return run === "unknown"
      ? unknownRun(reply, input.value.id)
      : stationsOf(run.scenario, input.value.party);
  });

  const forRun = (path: string, answer: (run: ReadyRun) => unknown): void => {
    app.get(`/api/runs/:id/${path}`, async (request, reply) => {
      const input = parseInput(runParamsSchema, request.params);
      if (!input.ok) return refuse(reply, 400, input.issues);
      const run = runs.find(input.value.id);
      return run === "unknown" ? unknownRun(reply, input.value.id) : answer(run);
    });
  };
  forRun("truth", (run) => ({ samples: run.truth, stations: stationsOf(run.scenario, "all") }));
  forRun("scenario", (run) => run.scenario);
  forRun("verify", async (run) => ({
    id: run.id,
    digest: run.result.digest,
    journals: await runs.verify(run),
  }));

  app.get("/api/share", async (_request, reply) => {
    try {
      return { modes: await runs.share() };
    } catch (error) {
      if (error instanceof JobFailed) return refuseOne(reply, 409, error.code, error.message);
      throw error;
    }
  });

  app.get("/api/stability/:id", async (request, reply) => {
    const input = parseInput(runParamsSchema, request.params);
    if (!input.ok) return refuse(reply, 400, input.issues);
    const { id } = input.value;
    const file = files().find((f) => f.id === id);
    if (file === undefined)
      return refuseOne(reply, 404, "UNKNOWN_SCENARIO", `this server holds no scenario ${id}`, "id");
    const question = stabilityOf(file);
    return question.ok ? question.value : refuse(reply, 400, question.issues);
  });

  app.get("/api/assessments", async () => ({ assessments: assessmentsIn(assessmentsDir) }));

  app.get("/api/catalogue/:kind", async (request, reply) => {
    const input = parseInput(catalogueParamsSchema, request.params);
    return input.ok ? { entries: CATALOGUE[input.value.kind] } : refuse(reply, 404, input.issues);
  });
};

/** Each flight with what follows from it. */
const judgedFlights = flightsReport(flights, missiles).flights.map(flightLine);
const CATALOGUE = { flights: judgedFlights, interceptors, missiles, nations, sensors };

const unknownRun = (reply: Parameters<typeof refuseOne>[0], id: string) =>
  refuseOne(reply, 404, "UNKNOWN_RUN", `this server holds no run ${id}`, "id");

/** What the page needs of a run; journals and truth have doors of their own. */
const runAnswer = (state: RunState) => {
  if (state.state !== "ready") return state;
  const { id, result, stored, scenario } = state.run;
  return {
    state: "ready",
    id,
    result,
    stored,
    nations: scenario.nations,
    epochUs: scenario.epochUs,
    scenarioTitle: scenario.title,
  };
};
