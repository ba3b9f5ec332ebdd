/**
 * Nations' link ends in one thread: a network that loses, doubles, reorders, delays and parts one way, disks that forget what was not
 * synced, machines that stop, clocks that jump. One seed replays exactly.
 */
import { createHash } from "node:crypto";
import { randomStream } from "../../src/base/index.js";
import {
  LANES,
  newNode,
  type Effect,
  type FederationNode,
  type Frame,
  type LinkRecord,
} from "../../src/federation/index.js";

export interface Faults {
  /** Plants a fault: records count as durable before they are. */
  readonly tellsDurableEarly?: boolean;
  /** Plants a fault: nothing is sent a second time. */
  readonly neverResends?: boolean;
}
export interface Outcome {
  readonly violations: readonly string[];
  /** Milliseconds after everything healed until every message was where it belongs; "never" within a minute. */
  readonly convergedMs: number | "never";
  readonly trace: string;
  readonly messages: number;
}
interface Machine {
  node: FederationNode;
  /** Durable, and waiting for a sync. */
  records: LinkRecord[];
  pending: LinkRecord[];
  up: boolean;
  clockMs: number;
}

const HEAL_MS = 120_000;
const STEP_MS = 250;

export const simulate = (seed: number, faults: Faults = {}): Outcome => {
  const draw = randomStream(seed, "federation", "simulation").uniform;
  const names = ["NOR", "RUS", "TUR", "USA", "DEU", "ROU", "POL", "JOINT", "FRA"].slice(
    0,
    5 + Math.floor(draw() * 5),
  );
  const loss = draw() * 0.3;
  const doubling = draw() * 0.5;
  const trace = createHash("sha256");
  const violations: string[] = [];
  const flying: { atMs: number; from: string; to: string; frame: Frame }[] = [];
  const parted = new Set<string>();
  const machines = new Map<string, Machine>();
  let nowMs = 0;
  let messages = 0;

  const nodeOf = (party: string): FederationNode =>
    newNode({
      party,
      peers: names.filter((n) => n !== party),
      sign: (text) => `${party} signs ${text}`,
      isSignedBy: (who, text, signature) => signature === `${who} signs ${text}`,
    });
  const machineOf = (party: string): Machine => machines.get(party)!;
  const act = (party: string, effects: readonly Effect[]): void => {
    const machine = machineOf(party);
    for (const effect of effects) {
      trace.update(`${nowMs} ${party} ${JSON.stringify(effect)}\n`);
      if (effect.kind === "store") {
        machine.pending.push(effect.record);
        if (faults.tellsDurableEarly === true) act(party, machine.node.stored(machine.clockMs));
      } else if (effect.kind === "transmit") transmit(party, effect.to, effect.frame);
    }
  };
  const sent = new Set<string>();
  const transmit = (from: string, to: string, frame: Frame): void => {
    if (faults.neverResends === true && frame.kind === "message") {
      const key = `${from} ${to} ${frame.lane} ${frame.number}`;
      if (sent.has(key)) return;
      sent.add(key);
    }
    const healed = nowMs >= HEAL_MS;
    if (!healed && (parted.has(`${from}>${to}`) || draw() < loss)) return;
    const copies = !healed && draw() < doubling ? 2 : 1;
    for (let i = 0; i < copies; i += 1)
      flying.push({ atMs: nowMs + 20 + draw() * (healed ? 200 : 5000), from, to, frame });
  };
  const sync = (party: string): void => {
    const machine = machineOf(party);
    const batch = machine.pending;
    machine.pending = [];
    for (const record of batch) {
      machine.records.push(record);
      if (faults.tellsDurableEarly !== true) act(party, machine.node.stored(machine.clockMs));
    }
  };
  const stop = (party: string): void => {
    const machine = machineOf(party);
    machine.up = false;
    // Some of what waited for the sync may have reached the disk, from the front.
    machine.records.push(...machine.pending.slice(0, Math.floor(draw() * (machine.pending.length + 1))));
    machine.pending = [];
  };
  const start = (party: string): void => {
    const machine = machineOf(party);
    machine.node = nodeOf(party);
    machine.node.restore(machine.records);
    machine.up = true;
  };
  for (const name of names)
    machines.set(name, { node: nodeOf(name), records: [], pending: [], up: true, clockMs: 0 });

  const step = (): void => {
    nowMs += STEP_MS;
    const due = flying.filter((f) => f.atMs <= nowMs).sort((a, b) => a.atMs - b.atMs);
    for (const f of due) flying.splice(flying.indexOf(f), 1);
    for (const { from, to, frame } of due)
      if (machineOf(to).up) act(to, machineOf(to).node.frame(from, frame, machineOf(to).clockMs));
    for (const name of names) {
      const machine = machineOf(name);
      machine.clockMs += STEP_MS;
      if (!machine.up) continue;
      if (draw() < 0.7 || nowMs >= HEAL_MS) sync(name);
      if (nowMs % 1000 === 0) act(name, machine.node.timer(machine.clockMs));
    }
  };
  const misfortune = (): void => {
    const one = (): string => names[Math.floor(draw() * names.length)]!;
    const [a, b] = [one(), one()];
    const luck = draw();
    if (luck < 0.06) (machineOf(a).up ? stop : start)(a);
    else if (luck < 0.16 && !machineOf(a).up) start(a);
    else if (luck < 0.2) parted.add(`${a}>${b}`);
    else if (luck < 0.24) parted.clear();
    else if (luck < 0.26) machineOf(a).clockMs += (draw() - 0.5) * 60_000;
    else if (luck < 0.5 && machineOf(a).up && a !== b) {
      messages += 1;
      const lane = draw() < 0.3 ? "urgent" : "routine";
      act(a, machineOf(a).node.send(b, lane, `${a} ${b} ${messages}`, machineOf(a).clockMs));
    }
  };
  for (let steps = 0; steps * STEP_MS < HEAL_MS; steps += 1) {
    misfortune();
    step();
    if (nowMs % 5000 === 0) check(machines, violations);
  }
  parted.clear();
  for (const name of names) if (!machineOf(name).up) start(name);
  let convergedMs: number | "never" = "never";
  for (let steps = 0; steps * STEP_MS < 60_000 && convergedMs === "never"; steps += 1) {
    step();
    check(machines, violations);
    if (isSettled(machines)) convergedMs = nowMs - HEAL_MS;
  }
  return { violations: [...new Set(violations)], convergedMs, trace: trace.digest("hex"), messages };
};

type Machines = ReadonlyMap<string, Machine>;
const bodies = (machine: Machine, kind: "sent" | "received", peer: string, lane: string): string[] =>
  machine.records.flatMap((r) => (r.kind === kind && r.peer === peer && r.lane === lane ? [r.body] : []));

const eachLane = (
  machines: Machines,
  visit: (from: string, to: string, lane: string, sent: string[], got: string[]) => void,
): void => {
  for (const [from, a] of machines)
    for (const [to, b] of machines)
      if (from !== to)
        for (const lane of LANES)
          visit(from, to, lane, bodies(a, "sent", to, lane), bodies(b, "received", from, lane));
};

/** What was received is the beginning of what was sent, in order and once; and no receipt says more than is durable. */
const check = (machines: Machines, violations: string[]): void => {
  eachLane(machines, (from, to, lane, sent, got) => {
    if (got.some((body, n) => sent[n] !== body))
      violations.push(`${to} received from ${from} what was not sent (${lane})`);
    const receipts = machines
      .get(from)!
      .records.flatMap((r) => (r.kind === "receipt" && r.peer === to && r.lane === lane ? [r.number] : []));
    if (receipts.some((n) => n > got.length))
      violations.push(`${to} receipted to ${from} what it does not hold (${lane})`);
  });
};
const isSettled = (machines: Machines): boolean => {
  let settled = true;
  eachLane(machines, (_from, _to, _lane, sent, got) => void (settled &&= sent.length === got.length));
  return (
    settled &&
    [...machines.values()].every(
      (m) => m.pending.length === 0 && m.node.links().every((l) => l.waiting === 0),
    )
  );
};
