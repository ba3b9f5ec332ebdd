/**
 * The web application: headers that forbid what the page does not need, the doors, the built console.
 *
 * No inline script, no foreign address; style attributes are allowed because the component library sets them.
 */
import { existsSync } from "node:fs";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import Fastify, { type FastifyInstance } from "fastify";
import { refuseOne } from "./inputs.js";
import { addRoutes, type Doors } from "./routes.js";

export const buildApp = async (doors: Doors, consoleDir: string): Promise<FastifyInstance> => {
  const app = Fastify({ bodyLimit: 64 * 1024, logger: false, forceCloseConnections: true });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
  addRoutes(app, doors);
  if (existsSync(consoleDir))
    await app.register(fastifyStatic, { root: consoleDir, index: "index.html", immutable: false, maxAge: 0 });
  app.setNotFoundHandler((request, reply) =>
    refuseOne(reply, 404, "NO_SUCH_DOOR", `nothing is at ${request.url}`),
  );
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    return refuseOne(
      reply,
      status,
      error.code ?? "FAULT",
      status < 500 ? error.message : "a fault of ours; the server's log says more",
    );
  });
  return app;
};
