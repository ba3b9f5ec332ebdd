/** A party's picture from a journal written here: what it holds, when it was known, and what it makes of one object. */
import { describe, expect, it } from "vitest";
import { createJournal, simulatedKey } from "../../../ledger/index.js";
import { label, type Message, type MessageOf, type Track, type Warning } from "../../../messages/index.js";
import { objectsAt, warningsAt } from "./at.js";
import { buildPicture } from "./build.js";

const EPOCH_US = 1_290_254_400_000_000;
const at = (s: number): number => EPOCH_US + s * 1e6;
const ALL = label("simulated", "ROU", ["ROU", "USA", "JOINT"]);

const setup: MessageOf<"setup"> = {
  kind: "setup",
  from: "ROU",
  timeUs: EPOCH_US,
  label: ALL,
  body: {
    party: "ROU",
    mode: "simulated",
    governance: "roof",
    epochUs: EPOCH_US,
    nations: [{ code: "ROU", name: "Romania", bloc: "NATO" }],
    release: [],
    responses: [],
    sectors: [],
    sensors: [],
    batteries: [],
    unverified: [],
  },
};

const trackOf = (trackId: string, s: number, lonDeg: number, part: Partial<Track> = {}): Track => ({
  trackId,
  timeUs: at(s),
  status: "confirmed",
  phase: "coast",
  state: [4_000_000, 2_000_000, 4_600_000, 0, 2000, 0],
  covariance: new Array<number>(21).fill(1),
  sensors: ["kurecik"],
  phenomenologies: ["radar"],
  firstSeenUs: at(s),
  detections: 5,
  orbital: false,
  path: [
    [44, lonDeg, 200, 0],
    [44, lonDeg + 10, 200, 100],
  ],
  ...part,
});
const track = (owner: string, from: string, body: Track): Message => ({
  kind: "track",
  from,
  timeUs: body.timeUs,
  label: { ...ALL, owner },
  body,
});
const warning = (warningId: string, trackId: string, s: number, state: Warning["state"]): Message => ({
  kind: "warning",
  from: "JOINT",
  timeUs: at(s),
  label: { ...ALL, owner: "JOINT" },
  body: {
    warningId,
    state,
    nation: "ROU",
    trackId,
    confidence: "medium",
    impactTimeUs: at(900),
    ellipse: { latDeg: 44, lonDeg: 26, semiMajorKm: 5, semiMinorKm: 2, azimuthDeg: 0, probability: 0.95 },
    places: [],
    reason: "test",
  },
});

const journalOf = (entries: readonly (readonly [s: number, message: Message])[]): string => {
  const journal = createJournal({ party: "ROU", mode: "simulated", key: simulatedKey(1, "ROU") });
  journal.append("in", "ROU", setup, EPOCH_US);
  for (const [s, message] of entries) journal.append("in", message.from, message, at(s));
  journal.checkpoint(at(1000));
  return journal.lines.join("\n");
};

describe("the picture of one party", () => {
  it("knows a thing from the instant it arrived, not from the instant it is about", () => {
    const picture = buildPicture(journalOf([[40, track("USA", "JOINT", trackOf("USA-1", 10, 30))]]));
    expect(objectsAt(picture, at(39.9))).toEqual([]);
    const [now] = objectsAt(picture, at(60));
    // Half way along a way of ten degrees in a hundred seconds, by the track's own time.
    expect(now!.point[2]).toBeCloseTo(35, 6);
    expect(picture.log.map((l) => [l.key, l.timeUs])).toEqual([["log.track", at(40)]]);
  });

  it("takes a track for one however many pass it on, and two near ones of two centres for one object", () => {
    const picture = buildPicture(
      journalOf([
        [11, track("USA", "USA", trackOf("USA-1", 10, 30))],
        [12, track("USA", "JOINT", trackOf("USA-1", 10, 30))],
        [13, track("RUS", "JOINT", trackOf("RUS-4", 11, 30.1))],
        [14, track("RUS", "JOINT", trackOf("RUS-5", 11, 33))],
      ]),
    );
    expect(picture.objects.map((o) => o.members.map((m) => m.trackId))).toEqual([
      ["USA-1", "RUS-4"],
      ["RUS-5"],
    ]);
    expect(picture.objects[0]!.members[0]!.reports).toHaveLength(1);
  });

  it("keeps two near tracks of one centre apart: it saw two", () => {
    const picture = buildPicture(
      journalOf([
        [11, track("USA", "USA", trackOf("USA-1", 10, 30))],
        [12, track("USA", "USA", trackOf("USA-2", 10, 30.05))],
        [22, track("USA", "USA", trackOf("USA-1", 20, 31))],
        [22, track("USA", "USA", trackOf("USA-2", 20, 31.05))],
      ]),
    );
    expect(picture.objects).toHaveLength(2);
  });

  it("drops an object from the picture when its predicted way has run out and nobody spoke again", () => {
    const picture = buildPicture(journalOf([[11, track("USA", "USA", trackOf("USA-1", 10, 30))]]));
    expect(objectsAt(picture, at(140))).toHaveLength(1);
    expect(objectsAt(picture, at(151))).toHaveLength(0);
  });

  it("shows an object as a threat while a warning of it is open, and not after the all-clear", () => {
    const picture = buildPicture(
      journalOf([
        [11, track("USA", "JOINT", trackOf("USA-1", 10, 30))],
        [20, warning("w1", "USA-1", 20, "alert")],
        [60, warning("w1", "USA-1", 60, "cancel")],
      ]),
    );
    expect(objectsAt(picture, at(30))[0]!.standing).toBe("threat");
    expect(objectsAt(picture, at(70))[0]!.standing).toBe("unknown");
    expect(warningsAt(picture, at(19))).toEqual([]);
    expect(warningsAt(picture, at(30)).map((w) => [w.state, w.toImpactS])).toEqual([["open", 870]]);
    expect(warningsAt(picture, at(70)).map((w) => w.state)).toEqual(["cancelled"]);
  });

  it("lets an open warning go when its centre spoke later of the same track under another, and no other's", () => {
    const entries = [
      [20, warning("w1", "USA-1", 20, "alert")],
      [30, warning("w2", "USA-9", 30, "alert")],
      [40, warning("w2", "USA-1", 40, "update")],
      [60, warning("w3", "USA-7", 60, "alert")],
    ] as const;
    const picture = buildPicture(journalOf(entries));
    expect(warningsAt(picture, at(35)).map((w) => w.story.warningId)).toEqual(["w1", "w2"]);
    expect(warningsAt(picture, at(70)).map((w) => w.story.warningId)).toEqual(["w2", "w3"]);
  });

  it("refuses what is no journal, and a journal of nothing", () => {
    expect(() => buildPicture('{"kind":"entry"}')).toThrow(/genesis/);
    const empty = createJournal({ party: "ROU", mode: "simulated", key: simulatedKey(1, "ROU") });
    expect(() => buildPicture(empty.lines.join("\n"))).toThrow(/JOURNAL_WITHOUT_SETUP/);
  });
});
