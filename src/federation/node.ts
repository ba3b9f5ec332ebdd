/**
 * One nation's end of all its links: every message handed to `send` reaches the other end once and in order within its lane, over a
 * transport that may lose, double, reorder, delay and forget everything.
 *
 * The node decides and does not act. It asks for records to be stored; only when the caller says that one is durable does it send the
 * message, hand it up, or give a receipt for it. What has no receipt is sent again, ever more rarely, and at once when the peer says hello.
 * So a broker is transport only, and any side may stop anywhere.
 *
 * leaves out  secrecy and who may say what: the transport seals frames and proves their sender
 * complexity  constant work a frame; memory for what has no receipt yet, at most `mostUnacknowledged` a peer and lane
 * refuses   UNKNOWN_PEER, LINK_FULL (back-pressure: routine messages only; a warning is always taken)
 */
import { Refusal } from "../base/index.js";
import { LANES, receiptText, SPOKEN, type Frame, type Lane } from "./frame.js";
import { newPeer, type LaneOut, type PeerState } from "./peer.js";
import type { LinkRecord } from "./record.js";

export type Effect =
  | { readonly kind: "store"; readonly record: LinkRecord }
  | { readonly kind: "transmit"; readonly to: string; readonly frame: Frame }
  | {
      readonly kind: "deliver";
      readonly from: string;
      readonly lane: Lane;
      readonly number: number;
      readonly body: string;
    };

export interface NodeOptions {
  readonly party: string;
  readonly peers: readonly string[];
  readonly sign: (text: string) => string;
  readonly isSignedBy: (party: string, text: string, signature: string) => boolean;
  /** Routine messages beyond so many without receipt are refused. */
  readonly mostUnacknowledged?: number;
}
export interface LinkState {
  readonly peer: string;
  readonly state: "silent" | "speaking" | "no common version";
  /** Sent and without receipt. */
  readonly waiting: number;
  readonly received: Readonly<Record<Lane, number>>;
}
export interface FederationNode {
  send(to: string, lane: Lane, body: string, nowMs: number): readonly Effect[];
  /** The record asked for last but not yet confirmed first: records become durable in the order asked. */
  stored(nowMs: number): readonly Effect[];
  frame(from: string, frame: Frame, nowMs: number): readonly Effect[];
  /** Sends again what is due; to be called about every second. */
  timer(nowMs: number): readonly Effect[];
  /** Rebuilds from records, before anything else; answers what had been received, for the centre to be replayed. */
  restore(records: readonly LinkRecord[]): void;
  links(): readonly LinkState[];
}

const MOST_UNACKNOWLEDGED = 10_000;
const FIRST_RESEND_MS = 1000;
const LAST_RESEND_MS = 16_000;
/** How many messages without receipt go out at once. */
const WINDOW = 64;
const HELLO_EVERY_MS = 10_000;

export const newNode = (options: NodeOptions): FederationNode => {
  const peers = new Map<string, PeerState>(options.peers.map((name) => [name, newPeer(name)]));
  const asked: LinkRecord[] = [];
  const most = options.mostUnacknowledged ?? MOST_UNACKNOWLEDGED;

  const peerOf = (name: string): PeerState => {
    const peer = peers.get(name);
    if (peer === undefined)
      throw new Refusal("UNKNOWN_PEER", `${options.party} has no link to ${name}`, { peer: name });
    return peer;
  };
  const store = (record: LinkRecord): Effect => {
    asked.push(record);
    return { kind: "store", record };
  };
  const hello = (peer: PeerState, nowMs: number): Effect => {
    peer.helloAtMs = nowMs;
    return {
      kind: "transmit",
      to: peer.name,
      frame: { kind: "hello", speaks: SPOKEN, received: { ...peer.received } },
    };
  };
  /** Sends what is due in a lane: nothing while the peer speaks no common version. */
  const push = (peer: PeerState, lane: Lane, nowMs: number, all: boolean): Effect[] => {
    if (peer.state === "no common version") return [];
    const out = peer.out[lane];
    const effects: Effect[] = [];
    for (let n = out.acknowledged + 1; n <= Math.min(out.durable, out.acknowledged + WINDOW); n += 1) {
      const waiting = out.waiting.get(n);
      if (waiting === undefined || (!all && waiting.dueMs > nowMs)) continue;
      waiting.dueMs = nowMs + waiting.everyMs;
      waiting.everyMs = Math.min(2 * waiting.everyMs, LAST_RESEND_MS);
      effects.push({
        kind: "transmit",
        to: peer.name,
        frame: { kind: "message", lane, number: n, body: waiting.body },
      });
    }
    return effects;
  };
  const receipt = (peer: PeerState, lane: Lane): Effect => {
    const upTo = peer.received[lane];
    const signature = options.sign(receiptText(options.party, peer.name, lane, upTo));
    return { kind: "transmit", to: peer.name, frame: { kind: "receipt", lane, upTo, signature } };
  };
  const acknowledge = (out: LaneOut, upTo: number): void => {
    for (let n = out.acknowledged + 1; n <= upTo; n += 1) out.waiting.delete(n);
    out.acknowledged = Math.max(out.acknowledged, upTo);
  };

  const durable = (record: LinkRecord, nowMs: number): Effect[] => {
    const peer = peerOf(record.peer);
    if (record.kind === "sent") {
      peer.out[record.lane].durable = record.number;
      return push(peer, record.lane, nowMs, false);
    }
    if (record.kind === "receipt") {
      acknowledge(peer.out[record.lane], record.number);
      return push(peer, record.lane, nowMs, false);
    }
    peer.received[record.lane] = record.number;
    const { lane, number, body } = record;
    return [{ kind: "deliver", from: peer.name, lane, number, body }, receipt(peer, lane)];
  };

  const onMessage = (peer: PeerState, frame: Frame & { kind: "message" }): Effect[] => {
    const { lane, number, body } = frame;
    // Known already: the receipt was lost, so it is given again.
    if (number <= peer.received[lane]) return [receipt(peer, lane)];
    const ahead = peer.ahead[lane];
    if (number <= peer.asked[lane] || number > peer.asked[lane] + WINDOW) return [];
    ahead.set(number, body);
    const effects: Effect[] = [];
    for (
      let next = peer.asked[lane] + 1, inTurn = ahead.get(next);
      inTurn !== undefined;
      inTurn = ahead.get(next)
    ) {
      ahead.delete(next);
      peer.asked[lane] = next;
      effects.push(store({ kind: "received", peer: peer.name, lane, number: next, body: inTurn }));
      next += 1;
    }
    return effects;
  };
  const onReceipt = (peer: PeerState, frame: Frame & { kind: "receipt" }): Effect[] => {
    const { lane, upTo, signature } = frame;
    const out = peer.out[lane];
    if (upTo <= out.receipted || upTo > out.durable) return [];
    if (!options.isSignedBy(peer.name, receiptText(peer.name, options.party, lane, upTo), signature))
      return [];
    out.receipted = upTo;
    return [store({ kind: "receipt", peer: peer.name, lane, number: upTo, signature })];
  };
  const onHello = (peer: PeerState, frame: Frame & { kind: "hello" }, nowMs: number): Effect[] => {
    const common = Math.min(frame.speaks.most, SPOKEN.most) >= Math.max(frame.speaks.least, SPOKEN.least);
    const wasSilent = peer.state === "silent";
    peer.state = common ? "speaking" : "no common version";
    if (!common) return [];
    const answer = wasSilent ? [hello(peer, nowMs)] : [];
    // It may have stopped and forgotten nothing durable; what it has not received goes at once.
    return [
      ...answer,
      ...LANES.flatMap((lane) =>
        frame.received[lane] < peer.out[lane].durable ? push(peer, lane, nowMs, true) : [],
      ),
    ];
  };

  return {
    send: (to, lane, body) => {
      const peer = peerOf(to);
      const out = peer.out[lane];
      if (lane === "routine" && out.waiting.size >= most)
        throw new Refusal("LINK_FULL", `${to} has not receipted ${out.waiting.size} routine messages`, {
          waiting: out.waiting.size,
        });
      out.last += 1;
      out.waiting.set(out.last, { body, dueMs: 0, everyMs: FIRST_RESEND_MS });
      return [store({ kind: "sent", peer: to, lane, number: out.last, body })];
    },
    stored: (nowMs) => {
      const record = asked.shift();
      return record === undefined ? [] : durable(record, nowMs);
    },
    frame: (from, frame, nowMs) => {
      const peer = peerOf(from);
      if (frame.kind === "message") return onMessage(peer, frame);
      return frame.kind === "receipt" ? onReceipt(peer, frame) : onHello(peer, frame, nowMs);
    },
    timer: (nowMs) =>
      [...peers.values()].flatMap((peer) => [
        ...(nowMs - peer.helloAtMs >= HELLO_EVERY_MS || nowMs < peer.helloAtMs ? [hello(peer, nowMs)] : []),
        ...LANES.flatMap((lane) => push(peer, lane, nowMs, nowMs < peer.helloAtMs)),
      ]),
    restore: (records) => {
      for (const record of records) {
        const peer = peerOf(record.peer);
        const out = peer.out[record.lane];
        if (record.kind === "sent") {
          out.last = out.durable = record.number;
          out.waiting.set(record.number, { body: record.body, dueMs: 0, everyMs: FIRST_RESEND_MS });
        } else if (record.kind === "receipt") {
          out.receipted = record.number;
          acknowledge(out, record.number);
        } else peer.received[record.lane] = peer.asked[record.lane] = record.number;
      }
    },
    links: () =>
      [...peers.values()].map((peer) => ({
        peer: peer.name,
        state: peer.state,
        waiting: LANES.reduce((sum, lane) => sum + peer.out[lane].waiting.size, 0),
        received: { ...peer.received },
      })),
  };
};
