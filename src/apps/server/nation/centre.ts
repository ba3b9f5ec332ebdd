/**
 * One nation's centre at work: inputs become durable, then count; messages become durable, then leave; receipts are given for what is
 * durable. After any stop it reads its store, steps its centre through the same inputs, and sends what had not yet left.
 *
 * A message from a peer is parsed at the door like any other; one that its label does not let us have, or of another mode, is a problem
 * on record and goes nowhere.
 * refuses   STORE_OF_ANOTHER, STORE_REPLAY_DIFFERS, STORE_CORRUPT, STORE_FAILED, DATA_LOCKED
 */
import { createHash } from "node:crypto";
import { Refusal } from "../../../base/index.js";
import { newNode, type Effect, type FederationNode, type LinkState } from "../../../federation/index.js";
import { isSignedBy, openStore, type SigningKey, type Store } from "../../../ledger/index.js";
import { canonicalText, messageSchema } from "../../../messages/index.js";
import { ENGINE } from "../../../study/index.js";
import type { NationConfig } from "./config.js";
import type { LockedDisk } from "./disk.js";
import { bytesOfRecord, recordOfBytes, type StoreRecord } from "./record.js";
import { Session, type Input, type Leaving } from "./session.js";

export interface NationCentre {
  readonly session: Session;
  /** How many inputs of its own it already holds. */
  readonly ownInputs: number;
  /** Takes an input of its own; resolves when it is durable and what it caused is under way. */
  own(input: Input): Promise<void>;
  frame: FederationNode["frame"];
  act(effects: readonly Effect[]): void;
  timer(): void;
  links(): readonly LinkState[];
  readonly problems: readonly string[];
  close(): Promise<void>;
}
export interface CentreOptions {
  readonly config: NationConfig;
  readonly key: SigningKey;
  readonly publicKeys: Readonly<Record<string, string>>;
  readonly disk: LockedDisk;
  readonly transmit: (effect: Effect & { kind: "transmit" }) => void;
  readonly onFault: (why: Error) => void;
}
const MOST_PROBLEMS = 1000;
const clockMs = (): number => performance.now();
const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const openCentre = async (options: CentreOptions): Promise<NationCentre> => {
  const { config, key, disk, transmit, onFault } = options;
  const { party, mode } = config;
  const session = new Session(party, mode, key);
  const node = newNode({
    party,
    peers: Object.keys(config.peers),
    sign: (text) => key.sign(text),
    isSignedBy: (peer, text, signature) => isSignedBy(options.publicKeys[peer] ?? "", text, signature),
  });
  const problems: string[] = [];
  const { store, payloads } = await openStore(disk, { sha256 });
  const read = replay(payloads.map(recordOfBytes), party, mode, session, node, (from, body) =>
    received(from, body),
  );
  if (read.isNew) await store.append(bytesOfRecord({ kind: "start", engine: ENGINE, party, mode }));

  const keep = (record: StoreRecord, then: () => void): Promise<void> =>
    store.append(bytesOfRecord(record)).then(then, (why: Error) => onFault(why));
  const act = (effects: readonly Effect[]): void => {
    for (const effect of effects) {
      if (effect.kind === "transmit") transmit(effect);
      else if (effect.kind === "store")
        void keep({ kind: "link", record: effect.record }, () => act(node.stored(clockMs())));
      else send(received(effect.from, effect.body));
    }
  };
  const send = (leaving: readonly Leaving[]): void => {
    for (const { to, lane, message } of leaving) {
      try {
        act(node.send(to, lane, canonicalText(message), clockMs()));
      } catch (error) {
        // Back-pressure: the peer takes nothing. Tracks come again; a warning is never refused.
        if (!(error instanceof Refusal)) throw error;
        problem(error.message);
      }
    }
  };
  const problem = (text: string): void => void (problems.length < MOST_PROBLEMS && problems.push(text));
  /** What a peer's message makes of the centre; nothing where it may not come in. */
  function received(from: string, body: string): readonly Leaving[] {
    const parsed = messageSchema.safeParse(JSON.parse(body));
    if (!parsed.success) problem(`${from} sent what is no message: ${parsed.error.issues[0]?.message ?? ""}`);
    else if (parsed.data.label.mode !== mode)
      problem(`${from} sent a message of mode ${parsed.data.label.mode}`);
    else if (parsed.data.from !== from && parsed.data.kind !== "notification")
      problem(`${from} sent a message of ${parsed.data.from}`);
    else if (!parsed.data.label.releasableTo.includes(party))
      problem(`${from} sent what is not releasable to ${party}`);
    else return session.take({ timeUs: parsed.data.timeUs, from, message: parsed.data });
    return [];
  }
  send(read.unsent);
  return {
    session,
    ownInputs: read.ownInputs,
    own: (input) => keep({ kind: "own", ...input }, () => send(session.take(input))),
    frame: (from, frame, nowMs) => node.frame(from, frame, nowMs),
    act,
    timer: () => act(node.timer(clockMs())),
    links: () => node.links(),
    problems,
    close: () => closeAll(store, disk),
  };
};

const closeAll = async (store: Store, disk: LockedDisk): Promise<void> => {
  await store.close();
  await disk.close();
};

interface Replayed {
  readonly isNew: boolean;
  readonly ownInputs: number;
  /** What the inputs caused and no record says was sent. */
  readonly unsent: readonly Leaving[];
}

const replay = (
  records: readonly StoreRecord[],
  party: string,
  mode: string,
  session: Session,
  node: FederationNode,
  received: (from: string, body: string) => readonly Leaving[],
): Replayed => {
  const links = records.flatMap((r) => (r.kind === "link" ? [r.record] : []));
  node.restore(links);
  const caused: Leaving[] = [];
  let ownInputs = 0;
  for (const record of records) {
    if (record.kind === "start") {
      if (record.party !== party || record.mode !== mode || record.engine !== ENGINE)
        throw new Refusal(
          "STORE_OF_ANOTHER",
          `the store was begun by ${record.party}, ${record.mode}, ${record.engine}; this is ${party}, ${mode}, ${ENGINE}`,
          { party },
        );
    } else if (record.kind === "own") {
      ownInputs += 1;
      caused.push(...session.take(record));
    } else if (record.record.kind === "received")
      caused.push(...received(record.record.peer, record.record.body));
  }
  // The n-th message caused for a peer and lane is the n-th sent: the centre is deterministic.
  const sent = new Map<string, string[]>();
  for (const link of links)
    if (link.kind === "sent")
      (sent.get(`${link.peer} ${link.lane}`) ?? put(sent, `${link.peer} ${link.lane}`)).push(link.body);
  const unsent = caused.filter(({ to, lane, message }) => {
    const body = sent.get(`${to} ${lane}`)?.shift();
    if (body !== undefined && body !== canonicalText(message))
      throw new Refusal(
        "STORE_REPLAY_DIFFERS",
        `the store's inputs no longer give the message that was sent to ${to}`,
        { to },
      );
    return body === undefined;
  });
  return { isNew: records.length === 0, ownInputs, unsent };
};

const put = (map: Map<string, string[]>, key: string): string[] => {
  const made: string[] = [];
  map.set(key, made);
  return made;
};
