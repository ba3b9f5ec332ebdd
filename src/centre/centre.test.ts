/**
 * Centres under a stream of real messages: modes kept apart, nothing without a rule, same bytes twice, and nothing that an
 * unentitled party is told depends on what it may not hold. Each promise has planted faults that its check must find.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { resolveScenario } from "../catalogue/index.js";
import { runExercise } from "../exercise/index.js";
import {
  canonicalText,
  parseScenario,
  RELEASABLE_KINDS,
  type Message,
  type MessageOf,
  type Mode,
  type Outbound,
  type ReleaseRule,
  type ResolvedScenario,
} from "../messages/index.js";
import { newCentre, setupsOf, step, type CentreState } from "./index.js";

/** One launch at Ankara, seen by both sides' sensors and by one whose owner keeps it to itself. */
const scenario = (): ResolvedScenario => {
  const text = readFileSync(
    fileURLToPath(new URL("../../scenarios/roof-2010.yaml", import.meta.url)),
    "utf8",
  );
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const resolved = resolveScenario(parsed.value, "roof-2010");
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  const value = resolved.value;
  const nations = ["USA", "NOR", "TUR", "ROU", "RUS"];
  return {
    ...value,
    durationS: 520,
    nations: value.nations.filter((n) => nations.includes(n.code)),
    sensors: value.sensors.filter((s) => nations.includes(s.owner)),
    batteries: value.batteries.filter((b) => nations.includes(b.owner)),
    launches: value.launches.filter((l) => l.id === "ankara" || l.id === "safir"),
  };
};

interface Heard {
  readonly timeUs: number;
  readonly message: Message;
}
interface Record_ {
  readonly setup: MessageOf<"setup">;
  readonly ins: readonly Heard[];
  readonly outs: readonly (Outbound & { readonly timeUs: number })[];
}

/** A whole exercise, kept party by party. */
const played = (given: ResolvedScenario): Map<string, Record_> => {
  const parties = new Map(
    setupsOf(given).map((setup) => [
      setup.body.party,
      { setup, ins: [] as Heard[], outs: [] as (Outbound & { timeUs: number })[] },
    ]),
  );
  runExercise(given, (party, direction, peer, timeUs, message) => {
    const record = parties.get(party)!;
    if (direction === "out") record.outs.push({ to: peer, timeUs, message });
    else if (message.kind !== "setup") record.ins.push({ timeUs, message });
  });
  return parties;
};

let run: Map<string, Record_>;
beforeAll(() => {
  run = played(scenario());
});

type Step = typeof step;
const inMode = (message: Message, mode: Mode): Message =>
  ({
    ...message,
    label: { ...message.label, mode },
    ...(message.kind === "setup" ? { body: { ...message.body, mode } } : {}),
  }) as Message;
const centreOf = (party: string, mode: Mode): CentreState =>
  newCentre(inMode(run.get(party)!.setup, mode) as MessageOf<"setup">);
const fed = (centre: CentreState, ins: readonly Heard[], take: Step = step): Outbound[] =>
  ins.flatMap(({ timeUs, message }) => [...take(centre, timeUs, message)]);

describe("modes", () => {
  /** True when a live centre answers messages of an exercise with notes to itself alone, and goes on as if they had not come. */
  const keepsModesApart = (take: Step): boolean => {
    const { ins } = run.get("JOINT")!;
    const live = centreOf("JOINT", "live");
    const said = fed(live, ins, take);
    if (said.length !== ins.length) return false;
    if (
      said.some((o) => o.to !== "JOINT" || o.message.kind !== "withheld" || o.message.label.mode !== "live")
    )
      return false;
    const after = fed(
      live,
      ins.map((h) => ({ ...h, message: inMode(h.message, "live") })),
      take,
    );
    const fresh = fed(
      centreOf("JOINT", "live"),
      ins.map((h) => ({ ...h, message: inMode(h.message, "live") })),
    );
    return canonicalText(after) === canonicalText(fresh);
  };
  it("an exercise message causes no live product and changes nothing in a live centre", () => {
    expect(keepsModesApart(step)).toBe(true);
  });
  it.each<[string, Step]>([
    ["the mode is not looked at", (c, t, m) => step(c, t, inMode(m, c.setup.mode))],
    ["ticks of any mode are taken", (c, t, m) => step(c, t, m.kind === "tick" ? inMode(m, c.setup.mode) : m)],
  ])("finds the planted fault: %s", (_name, mutant) => {
    expect(keepsModesApart(mutant)).toBe(false);
  });
  it("live warns and advises, and orders nothing where simulated ordered", () => {
    const { ins, outs } = run.get("JOINT")!;
    expect(outs.some((o) => o.message.kind === "engagement")).toBe(true);
    const said = fed(
      centreOf("JOINT", "live"),
      ins.map((h) => ({ ...h, message: inMode(h.message, "live") })),
    );
    expect(said.some((o) => o.message.kind === "warning")).toBe(true);
    expect(said.some((o) => o.message.kind === "engagement" || o.to === "WORLD")).toBe(false);
    expect(
      said.some((o) => o.message.kind === "no-engagement" && o.message.body.code === "LIVE_ADVISES_ONLY"),
    ).toBe(true);
  });
  it("an owner passes no order on in live mode, and none from another than its planner", () => {
    const order = run.get("USA")!.ins.find((h) => h.message.kind === "engagement")!;
    const world = (centre: CentreState, message: Message) =>
      step(centre, order.timeUs, message).filter((o) => o.to === "WORLD").length;
    expect(world(centreOf("USA", "simulated"), order.message)).toBe(1);
    expect(world(centreOf("USA", "live"), inMode(order.message, "live"))).toBe(0);
    const forged = { ...order.message, from: "TUR" };
    expect(world(centreOf("USA", "simulated"), forged)).toBe(0);
    const unknown = { ...order.message, body: { ...order.message.body, rule: "none" } } as Message;
    expect(world(centreOf("USA", "simulated"), unknown)).toBe(0);
  });
});

describe("a centre", () => {
  it("says the same bytes to the same messages, as often as it is asked", () => {
    for (const party of ["JOINT", "USA", "TUR"]) {
      const { setup, ins, outs } = run.get(party)!;
      const again = fed(newCentre(setup), ins);
      expect(canonicalText(again.map((o) => [o.to, o.message]))).toBe(
        canonicalText(outs.map((o) => [o.to, o.message])),
      );
    }
  });
  it("refuses what its label does not release to it, with a note and nothing else", () => {
    const heard = run.get("JOINT")!.ins.find((h) => h.message.kind === "track")!;
    const centre = centreOf("TUR", "simulated");
    const secret = {
      ...heard.message,
      label: { ...heard.message.label, releasableTo: [heard.message.label.owner] },
    } as Message;
    expect(step(centre, heard.timeUs, secret)).toMatchObject([
      { to: "TUR", message: { kind: "withheld", body: { code: "NOT_RELEASED_TO_US" } } },
    ]);
    expect(centre.lanes.every((lane) => lane.received.size === 0)).toBe(true);
  });
  it("sends nothing where every release is denied, and notes each kind once a neighbour", () => {
    const deny: ReleaseRule = { id: "none", owner: "*", to: ["*"], what: [...RELEASABLE_KINDS], deny: true };
    const silent = played({ ...scenario(), release: [deny] });
    for (const [party, { outs }] of silent)
      expect(outs.filter((o) => o.to !== party && o.to !== "WORLD")).toEqual([]);
    const notes = silent
      .get("USA")!
      .outs.flatMap((o) => (o.message.kind === "withheld" ? [canonicalText(o.message.body)] : []));
    expect(notes.length).toBeGreaterThan(0);
    expect(new Set(notes).size).toBe(notes.length);
  });
  it("recognises the notified launch, and warns of the other alone", () => {
    const { outs } = run.get("JOINT")!;
    expect(outs.some((o) => o.message.kind === "recognition")).toBe(true);
    const warned = new Set(
      outs.flatMap((o) => (o.message.kind === "warning" ? [o.message.body.nation] : [])),
    );
    expect([...warned]).toEqual(["TUR"]);
  });
});

describe("what a party is told does not depend on what it may not hold", () => {
  const PRIVATE = "infrared-usa-0";
  const keptBack: ReleaseRule = {
    id: "kept-back",
    owner: "USA",
    to: ["*"],
    what: [...RELEASABLE_KINDS],
    sensors: [PRIVATE],
    deny: true,
  };
  const without = (given: ResolvedScenario): ResolvedScenario => ({
    ...given,
    sensors: given.sensors.filter((s) => s.id !== PRIVATE),
  });
  /** True when taking the private sensor away changes nothing in any other party's journal, though it changes its owner's. */
  const doesNotInterfere = (given: ResolvedScenario): boolean => {
    const [with_, bare] = [played(given), played(without(given))];
    const told = (r: Record_) => canonicalText([r.ins, r.outs.map((o) => [o.to, o.timeUs, o.message])]);
    expect(told(with_.get("USA")!)).not.toBe(told(bare.get("USA")!));
    return [...with_.keys()].every(
      (party) => party === "USA" || told(with_.get(party)!) === told(bare.get(party)!),
    );
  };
  it("with and without a sensor that its owner keeps to itself, every other journal is the same", () => {
    const given = scenario();
    expect(doesNotInterfere({ ...given, release: [...given.release, keptBack] })).toBe(true);
  });
  it.each<[string, (rule: ReleaseRule) => ReleaseRule]>([
    [
      "the rule covers measurements alone, so tracks made with them go",
      (r) => ({ ...r, what: ["measurements"] }),
    ],
    ["the rule names another sensor", (r) => ({ ...r, sensors: ["kurecik"] })],
  ])("finds the planted fault: %s", (_name, mutated) => {
    const given = scenario();
    expect(doesNotInterfere({ ...given, release: [...given.release, mutated(keptBack)] })).toBe(false);
  });
});
