/**
 * `startNation`: one nation's server, from its configuration file to its last durable record.
 *
 * refuses   BAD_CONFIG, BAD_SCENARIO, NO_SUCH_PARTY, and what the centre and its store refuse
 */
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { Refusal, type Issue } from "../../../base/index.js";
import { feedOf, type Feed } from "../../../exercise/index.js";
import { signingKey } from "../../../ledger/index.js";
import { issueText, type ResolvedScenario } from "../../../messages/index.js";
import { loadScenario } from "../scenarios.js";
import { openCentre, type NationCentre } from "./centre.js";
import { readConfig, type NationConfig } from "./config.js";
import { lockedDisk } from "./disk.js";
import { envelopesOf, type Envelopes } from "./envelope.js";
import { nationApp } from "./http.js";
import { natsTransport } from "./transport.js";

export interface RunningNation {
  readonly party: string;
  readonly address: string;
  /** Settles when the disk failed: nothing more is acknowledged, and the process should end. */
  readonly failed: Promise<Error>;
  stop(): Promise<void>;
}
const PULSE_MS = 50;
const TIMER_MS = 1000;

export const startNation = async (
  path: string,
  shipped: string,
  onLog: (text: string) => void,
): Promise<RunningNation> => {
  const read = readConfig(path);
  if (!read.ok) throw bad("BAD_CONFIG", read.issues, path);
  const config = read.value;
  const scenario = scenarioOf(config, path, shipped);
  const feed = feedOf(scenario, config.party);
  if (feed === "no such party")
    throw new Refusal(
      "NO_SUCH_PARTY",
      `${config.scenario} has no ${config.party} under ${scenario.governance}`,
      { party: config.party },
    );
  const keys = readKeys(config.keys);
  const envelopes = await envelopesOf(config.party, config.mode, keys, config.peers);

  let fail: (why: Error) => void = () => {};
  const failed = new Promise<Error>((done) => (fail = done));
  const centre = await openCentre({
    config,
    key: signingKey(config.party, bytesOf(keys.sign.d)),
    publicKeys: Object.fromEntries(
      Object.entries(config.peers).map(([p, k]) => [p, Buffer.from(bytesOf(k.sign.x)).toString("hex")]),
    ),
    disk: lockedDisk(config.data),
    transmit: ({ to, frame }) => void envelopes.seal(to, frame).then((bytes) => transport.publish(to, bytes)),
    onFault: (why) => fail(why),
  });
  const transport = natsTransport(
    config,
    (from, bytes) => void arrive(envelopes, centre, from, bytes, onLog),
    onLog,
  );

  const startMs = Date.parse(config.startAt);
  const clock = { nowUs: () => scenario.epochUs + Math.max(0, Date.now() - startMs) * 1000 * config.speed };
  const pulse = feedPulse(feed, centre, clock.nowUs);
  const timers = [setInterval(pulse, PULSE_MS), setInterval(() => centre.timer(), TIMER_MS)];
  const app = await nationApp(config, centre, clock);
  await app.listen(config.http);
  const bound = app.server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : config.http.port;
  return {
    party: config.party,
    address: `http://${config.http.host}:${port}/`,
    failed,
    stop: async () => {
      timers.forEach(clearInterval);
      await app.close();
      await transport.close();
      await centre.close();
    },
  };
};

/** Hands the centre whatever of its own is due, in order; what it already holds from before a restart is passed over. */
const feedPulse = (feed: Feed, centre: NationCentre, nowUs: () => number): (() => void) => {
  let known = centre.ownInputs;
  let next = feed.next();
  return () => {
    const now = nowUs();
    for (; next !== "ended" && next.timeUs <= now; next = feed.next()) {
      if (known > 0) known -= 1;
      else void centre.own(next);
    }
  };
};

const arrive = async (
  envelopes: Envelopes,
  centre: NationCentre,
  from: string,
  bytes: Uint8Array,
  onLog: (text: string) => void,
): Promise<void> => {
  const frame = await envelopes.open(from, bytes);
  if ("why" in frame) onLog(`a frame from ${from} ${frame.why}`);
  else centre.act(centre.frame(from, frame, performance.now()));
};

const scenarioOf = (config: NationConfig, path: string, shipped: string): ResolvedScenario => {
  const isFile = /\.(ya?ml|json)$/.test(config.scenario);
  const at = isFile ? resolve(dirname(path), config.scenario) : join(shipped, `${config.scenario}.yaml`);
  const loaded = loadScenario({ id: config.scenario, path: at });
  if (!loaded.ok) throw bad("BAD_SCENARIO", loaded.issues, at);
  const { governance = loaded.value.governance, seed = loaded.value.seed } = config;
  // Its own mode decides which keys and subjects it uses, so the scenario must be of the same.
  if (loaded.value.mode !== config.mode)
    throw new Refusal(
      "MODE_DIFFERS",
      `the configuration says ${config.mode}, the scenario ${loaded.value.mode}`,
      { mode: config.mode },
    );
  return { ...loaded.value, governance, seed };
};

const bad = (code: string, issues: readonly Issue[], path: string): Refusal =>
  new Refusal(code, issues.map((issue) => issueText(issue, path)).join("\n"), { issues: issues.length });

const secret = z.strictObject({ kty: z.literal("OKP"), crv: z.string(), x: z.string(), d: z.string() });
const readKeys = (path: string) =>
  z.strictObject({ sign: secret, seal: secret }).parse(JSON.parse(readFileSync(path, "utf8")));
const bytesOf = (base64url: string): Uint8Array => Uint8Array.from(Buffer.from(base64url, "base64url"));
