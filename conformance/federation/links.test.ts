/** The links under simulated misfortune (500 seeds), and the planted faults that the same checks must find. */
import { describe, expect, it } from "vitest";
import { newNode } from "../../src/federation/index.js";
import { simulate } from "./simulation.js";

const SEEDS = Number(process.env["SOAK_COUNT"] ?? "500");

/** Seeds that once failed are run for ever. */
const KEPT: readonly number[] = [];

describe("links between five to nine nations", () => {
  it("deliver once and in order whatever happens, and settle within a minute of healing, whatever the seed", () => {
    let messages = 0;
    let slowest = 0;
    for (const seed of [...KEPT, ...Array.from({ length: SEEDS }, (_, n) => n)]) {
      const { violations, convergedMs, messages: sent } = simulate(seed);
      expect(violations, `seed ${seed}`).toEqual([]);
      expect(convergedMs, `seed ${seed}`).not.toBe("never");
      messages += sent;
      slowest = Math.max(slowest, Number(convergedMs));
    }
    console.info(`${SEEDS} seeds: ${messages} messages, settled at most ${slowest / 1000} s after healing`);
    expect(messages).toBeGreaterThan(20_000);
  }, 3_600_000);
  it("run the same way twice", () => {
    for (const seed of [1, 2, 3]) expect(simulate(seed).trace).toBe(simulate(seed).trace);
    expect(simulate(1).trace).not.toBe(simulate(2).trace);
  });
  it("lose what a disk told to be durable before it was: the planted fault is found", () => {
    const found = Array.from(
      { length: 40 },
      (_, seed) => simulate(seed, { tellsDurableEarly: true }).violations.length,
    );
    expect(found.some((n) => n > 0)).toBe(true);
  });
  it("never settle when nothing is sent again: the planted fault is found", () => {
    expect(simulate(1, { neverResends: true }).convergedMs).toBe("never");
  });
});

describe("a node", () => {
  const node = () =>
    newNode({
      party: "NOR",
      peers: ["TUR"],
      sign: () => "s",
      isSignedBy: (_p, _t, s) => s === "good",
      mostUnacknowledged: 3,
    });
  it("refuses routine messages that nobody takes, and never a warning", () => {
    const nor = node();
    for (let i = 0; i < 3; i += 1) nor.send("TUR", "routine", "track", 0);
    expect(() => nor.send("TUR", "routine", "track", 0)).toThrow(/LINK_FULL/);
    expect(nor.send("TUR", "urgent", "warning", 0)).toHaveLength(1);
    expect(() => nor.send("FRA", "urgent", "warning", 0)).toThrow(/UNKNOWN_PEER/);
  });
  it("sends nothing before it is durable, and warnings before tracks", () => {
    const nor = node();
    expect(nor.send("TUR", "routine", "track", 0).map((e) => e.kind)).toEqual(["store"]);
    expect(nor.send("TUR", "urgent", "warning", 0).map((e) => e.kind)).toEqual(["store"]);
    nor.stored(0);
    nor.stored(0);
    const again = nor.timer(5000).filter((e) => e.kind === "transmit" && e.frame.kind === "message");
    expect(again).toMatchObject([{ frame: { body: "warning" } }, { frame: { body: "track" } }]);
  });
  it("takes no receipt that is not signed, or for what it never sent", () => {
    const nor = node();
    nor.send("TUR", "urgent", "warning", 0);
    nor.stored(0);
    expect(nor.frame("TUR", { kind: "receipt", lane: "urgent", upTo: 1, signature: "bad" }, 0)).toEqual([]);
    expect(nor.frame("TUR", { kind: "receipt", lane: "urgent", upTo: 2, signature: "good" }, 0)).toEqual([]);
    expect(nor.links()[0]).toMatchObject({ waiting: 1 });
    nor.frame("TUR", { kind: "receipt", lane: "urgent", upTo: 1, signature: "good" }, 0);
    nor.stored(0);
    expect(nor.links()[0]).toMatchObject({ waiting: 0 });
  });
  it("stays silent towards a peer that speaks no common version, and says so", () => {
    const nor = node();
    nor.send("TUR", "urgent", "warning", 0);
    nor.stored(0);
    expect(
      nor.frame(
        "TUR",
        { kind: "hello", speaks: { least: 2, most: 5 }, received: { urgent: 0, routine: 0 } },
        0,
      ),
    ).toEqual([]);
    expect(nor.timer(60_000).filter((e) => e.kind === "transmit" && e.frame.kind === "message")).toEqual([]);
    expect(nor.links()[0]).toMatchObject({ state: "no common version" });
  });
});
