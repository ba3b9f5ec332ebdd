/**
 * `roof coast` against flights of another program, as files hand them over.
 *
 * authority  OpenTsiolkovsky (C++), commit a699805; states and results in validation/trajectories
 * tolerance  0.3 km and 0.3 s, as asked for: it stops at a step of its own, 150 m after the ground at most
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { geodesicInverse } from "../../../earth/index.js";
import { coastCommand } from "./coast.js";

const folder = mkdtempSync(join(tmpdir(), "roof-coast-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, value: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};
interface Place {
  readonly latDeg: number;
  readonly lonDeg: number;
}
interface Answered {
  readonly impact: Place;
  readonly flightTimeS: number;
  readonly apogeeKm: number;
  readonly air: string;
  readonly otherAir: { readonly impactApartKm: number };
}
const apartKm = (a: Place, b: Place): number => {
  const [from, to] = [a, b].map((p) => ({
    latRad: (p.latDeg * Math.PI) / 180,
    lonRad: (p.lonDeg * Math.PI) / 180,
  }));
  return geodesicInverse(from!, to!).distanceM / 1000;
};

describe.each(["ball_icbm", "ball_srbm"])("%s", (name) => {
  const path = fileURLToPath(new URL(`../../../../validation/trajectories/${name}.json`, import.meta.url));
  const { state, expected } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly state: object;
    readonly expected: { readonly impact: Place; readonly flightTimeS: number; readonly apogeeKm: number };
  };

  it.each([
    ["its state", file(`${name}.json`, state)],
    ["the whole file", path],
  ])("comes down where it did there, from %s", async (_what, given) => {
    const { json } = await coastCommand({ state: given });
    const said = json as Answered;
    expect(apartKm(said.impact, expected.impact)).toBeLessThan(0.3);
    expect(Math.abs(said.flightTimeS - expected.flightTimeS)).toBeLessThan(0.3);
    expect(Math.abs(said.apogeeKm - expected.apogeeKm)).toBeLessThan(0.3);
  });

  it("says how far the other reading of the air ends, which is what asking for it gives", async () => {
    const [usual, asked] = [
      (await coastCommand({ state: path })).json as Answered,
      (await coastCommand({ state: file(`${name}-us76.json`, { ...state, air: "us76" }) })).json as Answered,
    ];
    expect(asked.air).toBe("us76");
    expect(Math.abs(apartKm(usual.impact, asked.impact) - usual.otherAir.impactApartKm)).toBeLessThan(0.002);
    expect(asked.otherAir.impactApartKm).toBe(usual.otherAir.impactApartKm);
  });
});

it("names what is wrong in either form", async () => {
  const state = { latDeg: 0, lonDeg: 0, altitudeM: -5, velocityNedMps: [0, 0, 0], betaKgPerM2: 100 };
  for (const given of [state, { state }])
    await expect(coastCommand({ state: file("bad.json", given) })).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: expect.stringContaining("altitudeM") as string })],
    });
});
