/** What a node remembers of one peer: what it sent and what it received, lane by lane. */
import type { Lane } from "./frame.js";

export interface LaneOut {
  /** The number given last. */
  last: number;
  /** Up to here durable here, so that it may be sent. */
  durable: number;
  /** The highest receipt seen, and the highest that is durable here. */
  receipted: number;
  acknowledged: number;
  readonly waiting: Map<number, { readonly body: string; dueMs: number; everyMs: number }>;
}
export interface PeerState {
  readonly name: string;
  state: "silent" | "speaking" | "no common version";
  helloAtMs: number;
  readonly out: Readonly<Record<Lane, LaneOut>>;
  /** Durable here. */
  readonly received: Record<Lane, number>;
  /** Being stored. */
  readonly asked: Record<Lane, number>;
  /** Come before their turn. */
  readonly ahead: Readonly<Record<Lane, Map<number, string>>>;
}

const laneOut = (): LaneOut => ({ last: 0, durable: 0, receipted: 0, acknowledged: 0, waiting: new Map() });

export const newPeer = (name: string): PeerState => ({
  name,
  state: "silent",
  helloAtMs: -Infinity,
  out: { urgent: laneOut(), routine: laneOut() },
  received: { urgent: 0, routine: 0 },
  asked: { urgent: 0, routine: 0 },
  ahead: { urgent: new Map(), routine: new Map() },
});
