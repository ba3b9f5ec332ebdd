/**
 * What a nation's server tells its own operators over HTTP, on the address they chose: health, metrics, warnings, links, journal.
 *
 * leaves out  sign-in: bind it to the loopback address, or put the nation's own gate before it (SECURITY.md)
 */
import helmet from "@fastify/helmet";
import fastify, { type FastifyInstance } from "fastify";
import { Gauge, Registry } from "prom-client";
import type { NationCentre } from "./centre.js";
import type { NationConfig } from "./config.js";

export interface Clock {
  nowUs(): number;
}

export const nationApp = async (
  config: NationConfig,
  centre: NationCentre,
  clock: Clock,
): Promise<FastifyInstance> => {
  const app = fastify({ logger: false });
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  const { session } = centre;
  const iso = (timeUs: number): string => new Date(timeUs / 1000).toISOString();

  app.get("/health", () => ({
    ok: true,
    party: config.party,
    mode: config.mode,
    clock: iso(clock.nowUs()),
    entries: session.journal.entries,
    problems: centre.problems.length,
  }));
  app.get("/api/warnings", () => session.warnings);
  app.get("/api/links", () => centre.links());
  app.get("/api/problems", () => centre.problems);
  app.get("/api/journal", (_request, reply) =>
    reply
      .type("application/x-ndjson; charset=utf-8")
      .send(session.journal.lines.map((line) => `${line}\n`).join("")),
  );
  const metrics = metricsOf(config.party, centre);
  app.get("/metrics", async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
  return app;
};

const metricsOf = (party: string, centre: NationCentre): Registry => {
  const registry = new Registry();
  registry.setDefaultLabels({ party });
  const gauge = (name: string, help: string, value: () => number): void =>
    void new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  gauge("roof_journal_entries", "Entries of the journal", () => centre.session.journal.entries);
  gauge("roof_warnings", "Warnings issued or received", () => centre.session.warnings.length);
  gauge("roof_link_waiting", "Messages sent and not yet receipted", () =>
    centre.links().reduce((sum, link) => sum + link.waiting, 0),
  );
  gauge("roof_problems", "Messages from peers that were not taken", () => centre.problems.length);
  return registry;
};
