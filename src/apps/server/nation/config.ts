/**
 * A nation's server as its operator writes it down: one YAML file beside its keys (docs/federation.md).
 *
 * refuses   nothing is thrown: every issue is named with its path, line and column
 */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Issue, Parsed } from "../../../base/index.js";
import { issuesWithPlaces, modeSchema, partySchema } from "../../../messages/index.js";

const jwk = z.strictObject({
  kty: z.literal("OKP"),
  crv: z.enum(["Ed25519", "X25519"]),
  x: z.string().min(40).max(50),
});
/** Public: checks signatures with one, seals to the other. */
const peerKeysSchema = z.strictObject({ sign: jwk, seal: jwk });

const nationConfigSchema = z.strictObject({
  /** NOR, or a joint centre as JOINT. */
  party: partySchema,
  mode: modeSchema,
  /** A scenario that ships with the package, or a file beside this one. */
  scenario: z.string().min(1),
  seed: z.number().int().nonnegative().optional(),
  governance: z.enum(["independent", "sectors", "centres", "roof"]).optional(),
  /** When the scenario's clock starts, and how many times faster than the wall's it goes. */
  startAt: z.iso.datetime({ offset: true }),
  speed: z.number().positive().max(1000),
  /** Where this nation reaches the broker; its own account there. */
  nats: z.strictObject({ url: z.string().min(1), nkeySeed: z.string().min(1), tls: z.boolean() }),
  /** Files with the private keys, mode 0600. */
  keys: z.string().min(1),
  data: z.string().min(1),
  http: z.strictObject({ host: z.string().min(1), port: z.number().int().min(0).max(65_535) }),
  peers: z.record(partySchema, peerKeysSchema),
});
export type NationConfig = z.infer<typeof nationConfigSchema>;

/** Reads and checks the file; paths in it are taken from its folder. */
export const readConfig = (path: string): Parsed<NationConfig> => {
  const text = readFileSync(path, "utf8");
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    return { ok: false, issues: [yamlIssue(error)] };
  }
  const read = nationConfigSchema.safeParse(value);
  if (!read.success) {
    const issues = read.error.issues.map((i) => ({
      code: i.code.toUpperCase(),
      path: i.path.join("."),
      message: i.message,
    }));
    return { ok: false, issues: issuesWithPlaces(issues, text) };
  }
  const at = (name: string): string => resolve(dirname(path), name);
  const { keys, data, nats, ...rest } = read.data;
  return {
    ok: true,
    value: { ...rest, keys: at(keys), data: at(data), nats: { ...nats, nkeySeed: at(nats.nkeySeed) } },
  };
};

const yamlIssue = (error: unknown): Issue => {
  const at = (error as { linePos?: readonly { line: number; col: number }[] }).linePos?.[0];
  return {
    code: "NOT_YAML",
    path: "",
    message: (error as Error).message.split("\n")[0] ?? "cannot be read",
    ...(at === undefined ? {} : { line: at.line, column: at.col }),
  };
};
