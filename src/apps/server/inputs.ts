/** Everything that reaches the server from outside parses here: bodies, paths and queries. */
import type { FastifyReply } from "fastify";
import { z } from "zod";
import type { Issue, Parsed } from "../../base/index.js";
import { governanceSchema, partySchema } from "../../messages/index.js";

export const runRequestSchema = z.strictObject({
  scenario: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
  governance: governanceSchema.optional(),
  seed: z.number().int().min(0).max(4294967295).optional(),
});
export const runParamsSchema = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/) });
export const partyParamsSchema = runParamsSchema.extend({ party: partySchema });
export const CATALOGUE_KINDS = ["missiles", "sensors", "interceptors", "nations", "flights"] as const;
export const catalogueParamsSchema = z.strictObject({ kind: z.enum(CATALOGUE_KINDS) });

/** The value, or the same list of issues that files get. */
export const parseInput = <S extends z.ZodType>(schema: S, input: unknown): Parsed<z.output<S>> => {
  const read = schema.safeParse(input);
  if (read.success) return { ok: true, value: read.data };
  return {
    ok: false,
    issues: read.error.issues.map((i) => ({
      code: `INPUT_${i.code.toUpperCase()}`,
      path: i.path.join("."),
      message: i.message,
    })),
  };
};

export const refuse = (reply: FastifyReply, status: number, issues: readonly Issue[]): FastifyReply =>
  reply.code(status).send({ issues });
export const refuseOne = (
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
  path = "",
): FastifyReply => refuse(reply, status, [{ code, path, message }]);
