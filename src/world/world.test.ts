/** The truth: sensors' luck is their own, interceptors succeed as often as their figure says, and never in live mode. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { resolveScenario } from "../catalogue/index.js";
import { parseScenario, type Engagement, type ResolvedScenario } from "../messages/index.js";
import { flyLaunches, look, resolveIntercept, stateOf, type TruthLaunch } from "./index.js";

let scenario: ResolvedScenario;
let launches: TruthLaunch[];
beforeAll(() => {
  const file = fileURLToPath(new URL("../../scenarios/roof-2010.yaml", import.meta.url));
  const parsed = parseScenario(readFileSync(file, "utf8"));
  const resolved = parsed.ok ? resolveScenario(parsed.value, "roof-2010") : parsed;
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  scenario = { ...resolved.value, launches: resolved.value.launches.filter((l) => l.id === "ankara") };
  launches = flyLaunches(scenario);
});
const S = 1_000_000;

describe("a look", () => {
  it("gives the same detections whatever else flies or looks, and other ones on another seed", () => {
    const kurecik = scenario.sensors.find((s) => s.id === "kurecik")!;
    const context = (seed: number, flying = launches) => ({
      seed,
      mode: "simulated" as const,
      epochUs: scenario.epochUs,
      launches: flying,
      events: [],
    });
    const at = launches[0]!.launch.atUs + 200 * S;
    const alone = look(context(1), kurecik, 3, at);
    const payloadOnly = [{ ...launches[0]!, bodies: launches[0]!.bodies.slice(0, 1) }];
    const fewer = look(context(1, payloadOnly), kurecik, 3, at);
    if (alone === "nothing" || fewer === "nothing") throw new Error("nothing was seen");
    expect(alone.message.body.detections[0]).toEqual(fewer.message.body.detections[0]);
    expect(look(context(2), kurecik, 3, at)).not.toEqual(alone);
    expect(alone.message.label).toMatchObject({
      owner: "USA",
      releasableTo: ["USA"],
      provenance: ["kurecik"],
    });
  });
});

describe("a sensor that reads wrongly", () => {
  it("reads its biases upon the same noise, and stamps its scans as late as its clock stands", () => {
    const kurecik = scenario.sensors.find((s) => s.id === "kurecik")!;
    if (kurecik.model.kind !== "radar") throw new Error("a radar");
    const bias = { rangeM: 200, azRad: 5e-4, elRad: -5e-4, clockS: 0.2 };
    const wrong = { ...kurecik, model: { ...kurecik.model, bias } };
    const context = { seed: 1, mode: "simulated" as const, epochUs: scenario.epochUs, launches, events: [] };
    const at = launches[0]!.launch.atUs + 200 * S;
    const [right, read] = [look(context, kurecik, 3, at), look(context, wrong, 3, at)];
    if (right === "nothing" || read === "nothing") throw new Error("nothing was seen");
    const [a, b] = [right.message.body.detections[0]!, read.message.body.detections[0]!];
    expect(b.rangeM! - a.rangeM!).toBeCloseTo(200, 6);
    expect(b.azRad - a.azRad).toBeCloseTo(5e-4, 9);
    expect(b.elRad - a.elRad).toBeCloseTo(-5e-4, 9);
    expect(read.message.body.timeUs - right.message.body.timeUs).toBe(200_000);
    expect(read.message.timeUs).toBe(at);
  });
});

describe("a false alarm", () => {
  it("is reported by the sensor named, near the place named, while it lasts, and by no other", () => {
    const near = { latDeg: 41, lonDeg: 47 };
    const at = scenario.epochUs + 20 * S;
    const detections = (sensorId: string, events: ResolvedScenario["events"], timeUs = at): number => {
      const sensor = scenario.sensors.find((s) => s.id === sensorId)!;
      const seen = look(
        { seed: 1, mode: "simulated", epochUs: scenario.epochUs, launches: [], events },
        sensor,
        1,
        timeUs,
      );
      return seen === "nothing" ? 0 : seen.message.body.detections.length;
    };
    const alarm = [{ kind: "false-alarm" as const, at: 10, durationS: 30, sensor: "kurecik", near }];
    expect(detections("kurecik", alarm)).toBe(1);
    expect(detections("kurecik", alarm, scenario.epochUs + 41 * S)).toBe(0);
    expect(detections("kurecik", [])).toBe(0);
    expect(detections("armavir", alarm)).toBe(0);
  });
});

describe("an interceptor", () => {
  const orderAt = (offsetM: number, id: string, rounds: number): Engagement => {
    const launch = launches[0]!;
    const body = launch.bodies[0]!;
    const atUs = launch.launch.atUs + 300 * S;
    const state = new Float64Array(6);
    stateOf(body, launch, atUs, state);
    return {
      engagementId: id,
      battery: "cruiser-black-sea",
      trackId: "T",
      shot: 1,
      rounds,
      launchAtUs: atUs - 200 * S,
      interceptAtUs: atUs,
      interceptPoint: { latDeg: 39, lonDeg: 40 },
      interceptAltitudeKm: 200,
      interceptItrfM: [state[0]! + offsetM, state[1]!, state[2]!],
      protects: "TUR",
      authorisedBy: ["USA"],
      rule: "r",
      governance: "roof",
      reason: "test",
    };
  };
  const fresh = (): TruthLaunch[] =>
    launches.map((l) => ({
      ...l,
      bodies: l.bodies.slice(0, 1).map((b) => ({ ...b, shotsBy: new Map<string, number>() })),
    }));
  const battery = () => scenario.batteries.find((b) => b.id === "cruiser-black-sea")!;

  it("succeeds as often as the single-shot probability of its rounds says (2,000 draws, 4 sigma)", () => {
    for (const rounds of [1, 2]) {
      const p = 1 - (1 - battery().interceptor.singleShot) ** rounds;
      let hits = 0;
      for (let i = 0; i < 2000; i += 1)
        if (
          resolveIntercept(orderAt(0, `e${i}`, rounds), battery(), fresh(), i, "simulated").report.body
            .outcome === "hit"
        )
          hits += 1;
      expect(Math.abs(hits / 2000 - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 2000));
    }
  });
  it("has the same luck under whatever name a shot was ordered, and another at the next shot", () => {
    const outcomes = (name: string): string[] => {
      const flying = fresh();
      return Array.from({ length: 12 }, (_, i) => {
        const { outcome } = resolveIntercept(orderAt(0, `${name}${i}`, 1), battery(), flying, 3, "simulated")
          .report.body;
        delete flying[0]!.bodies[0]!.destroyedUs;
        return outcome;
      });
    };
    expect(outcomes("JOINT-3/a/")).toEqual(outcomes("USA-7/b/"));
    expect(new Set(outcomes("c"))).toEqual(new Set(["hit", "miss"]));
  });
  it("meets nothing outside its basket, and what it stops no longer flies", () => {
    const far = resolveIntercept(orderAt(30_000, "far", 1), battery(), fresh(), 1, "simulated");
    expect(far).toMatchObject({ body: "none", report: { body: { outcome: "no-object" } } });
    const flying = fresh();
    let n = 0;
    while (flying[0]!.bodies[0]!.destroyedUs === undefined)
      resolveIntercept(orderAt(0, `again${(n += 1)}`, 1), battery(), flying, 1, "simulated");
    expect(resolveIntercept(orderAt(0, "late", 1), battery(), flying, 1, "simulated").body).toBe("none");
  });
  it("never flies in live mode", () => {
    expect(() => resolveIntercept(orderAt(0, "live", 1), battery(), fresh(), 1, "live")).toThrow(/MODE_LIVE/);
  });
});
