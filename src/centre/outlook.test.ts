/** What a centre expects of a track, by places whose nation any atlas tells. */
import { describe, expect, it } from "vitest";
import { directoryOf } from "../coalition/index.js";
import type { Track } from "../messages/index.js";
import { outlookOf } from "./outlook.js";

const directory = directoryOf({
  mode: "simulated",
  governance: "roof",
  nations: ["TUR", "ROU", "RUS", "USA"].map((code) => ({
    code,
    name: code,
    bloc: code === "RUS" ? "RUS" : "NATO",
  })),
});
const impact = (latDeg: number, lonDeg: number, semiMajorKm = 5): NonNullable<Track["impact"]> => ({
  timeUs: 600_000_000,
  sigmaTimeS: 5,
  ellipse: { latDeg, lonDeg, semiMajorKm, semiMinorKm: semiMajorKm / 2, azimuthDeg: 0, probability: 0.95 },
});
const track = (more: Partial<Track>): Track => ({
  trackId: "T-1",
  timeUs: 0,
  status: "confirmed",
  phase: "coast",
  state: [6_500_000, 0, 0, 0, 3000, 0],
  covariance: new Array<number>(21).fill(0),
  sensors: [],
  phenomenologies: [],
  firstSeenUs: 0,
  detections: 9,
  orbital: false,
  apogeeKm: 300,
  ...more,
});
const verdict = (more: Partial<Track>, recognised = "none") => outlookOf(track(more), directory, recognised);

describe("the outlook of a track", () => {
  it("is a threat to those whose ground its area lies on", () => {
    // Bucharest.
    expect(verdict({ impact: impact(44.43, 26.1) })).toMatchObject({ verdict: "threat", nations: ["ROU"] });
  });
  it("passes overhead where its way crosses ground and its area lies in the sea", () => {
    // Over Ankara into the middle of the Black Sea.
    const over = verdict({
      impact: impact(43.2, 34),
      path: [
        [39.93, 32.86, 250, 100],
        [43.2, 34, 0, 400],
      ],
    });
    expect(over).toMatchObject({ verdict: "passes-overhead", nations: ["TUR"] });
  });
  it("is no threat in the open ocean, in orbit, or recognised", () => {
    expect(verdict({ impact: impact(30, -40) }).verdict).toBe("not-a-threat");
    expect(verdict({ orbital: true }).verdict).toBe("not-a-threat");
    expect(verdict({ impact: impact(44.43, 26.1) }, "notice-1")).toMatchObject({ verdict: "not-a-threat" });
  });
  it("is undecided while it burns, and while nobody knows where it comes down", () => {
    expect(verdict({ phase: "boost", impact: impact(44.43, 26.1) }).verdict).toBe("undecided");
    expect(verdict({ impact: impact(44.43, 26.1, 900) }).verdict).toBe("undecided");
    expect(verdict({}).verdict).toBe("undecided");
  });
  it("leaves the atmosphere above 100 km of apogee", () => {
    expect(verdict({ apogeeKm: 99 }).leavesAtmosphere).toBe("no");
    expect(verdict({ apogeeKm: 101 }).leavesAtmosphere).toBe("yes");
    const { apogeeKm: _, ...burning } = track({ phase: "boost", state: [6_400_000, 0, 0, 900, 0, 0] });
    expect(outlookOf(burning, directory, "none").leavesAtmosphere).toBe("undecided");
  });
});
