/** Evidence on an object's tracks: who agrees, who is set aside, and that nobody's track shows where it may not. */
import { describe, expect, it } from "vitest";
import { label } from "../messages/index.js";
import { agreementOf } from "./agreement.js";
import type { HeldTrack } from "./picture.js";

const held = (party: string, offM: number, sensors: readonly string[], to: readonly string[]): HeldTrack => ({
  key: `${party}/${party}-1`,
  from: party,
  label: label("simulated", party, to, sensors),
  receivedUs: 0,
  track: {
    trackId: `${party}-1`,
    timeUs: 0,
    status: "confirmed",
    phase: "coast",
    state: [6_700_000 + offM, 0, 0, 0, 3000, 0],
    // 100 m and 1 m/s.
    covariance: [1e4, 0, 0, 0, 0, 0, 1e4, 0, 0, 0, 0, 1e4, 0, 0, 0, 1, 0, 0, 1, 0, 1],
    sensors: [...sensors],
    phenomenologies: ["radar"],
    firstSeenUs: 0,
    detections: 9,
    orbital: false,
  },
});
const ALL = ["AAA", "BBB", "CCC"];
const of = (members: readonly HeldTrack[]) =>
  agreementOf(members[0]!, { id: "x", members, best: members[0]! });

describe("the agreement of tracks", () => {
  it("adds up what shares no sensor, and intersects what does", () => {
    const a = held("AAA", 0, ["s1"], ALL);
    expect(of([a, held("BBB", 50, ["s2"], ALL)])).toMatchObject({ how: "independent", setAside: [] });
    expect(of([a, held("BBB", 50, ["s1", "s2"], ALL)])).toMatchObject({ how: "covariance-intersection" });
    expect(of([a, held("BBB", 50, ["undisclosed"], ALL)])).toMatchObject({ how: "covariance-intersection" });
  });
  it("sets aside the one of three that lies, and names it", () => {
    const found = of([
      held("AAA", 0, ["s1"], ALL),
      held("BBB", 60, ["s2"], ALL),
      held("CCC", 5000, ["s3"], ALL),
    ]);
    if (found === "alone") throw new Error(found);
    expect(found.members).toEqual(["AAA/AAA-1", "BBB/BBB-1"]);
    expect(found.setAside.map((s) => s.from)).toEqual(["CCC/CCC-1"]);
  });
  it("takes no track that a holder of the message may not hold", () => {
    expect(of([held("AAA", 0, ["s1"], ALL), held("BBB", 0, ["s2"], ["AAA"])])).toBe("alone");
  });
});
