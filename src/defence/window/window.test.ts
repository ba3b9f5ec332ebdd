/** Windows against trying every hundredth of a second; reasons against what was arranged. */
import { describe, expect, it } from "vitest";
import { batteryAt, T0_US, trackAbove } from "../doctrine/case.test.js";
import { flyOutTable } from "../flyout/table.js";
import { predictedPath } from "./forecast.js";
import { groundRangeM, heightM } from "./ground.js";
import type { ObjectPath } from "./path.js";
import type { WindowQuestion } from "./question.js";
import { interceptOf, interceptWindow, siteDirection } from "./window.js";

const pathOf = (track: Parameters<typeof predictedPath>[0]): ObjectPath => {
  const forecast = predictedPath(track);
  if (forecast.outcome === "none") throw new Error(forecast.reason);
  return forecast.path;
};
const question = (more: Partial<WindowQuestion> = {}): WindowQuestion => {
  const battery = more.battery ?? batteryAt("a");
  return {
    battery,
    table: flyOutTable(battery.interceptor),
    path: pathOf(trackAbove({ heightM: 350_000, upMps: 500, eastMps: -2800 })),
    trackFromUs: T0_US,
    decisionS: 10,
    nowUs: T0_US,
    ...more,
  };
};

/** Every shot at a hundredth of a second that leaves after the earliest time: first and last intercept, first and last launch. */
const bruteForce = (q: WindowQuestion) => {
  const site = siteDirection(q.battery);
  const earliest = Math.max(
    q.nowUs,
    q.trackFromUs + (q.decisionS + q.battery.interceptor.reactionTimeS) * 1e6,
  );
  const state = new Float64Array(6);
  const shots: { launch: number; meet: number }[] = [];
  for (let t = q.path.startUs; t <= Math.min(q.untilUs ?? Infinity, q.path.endUs); t += 10_000) {
    q.path.stateAt(t, state);
    const [x, y, z] = [state[0]!, state[1]!, state[2]!];
    const reach = q.table.timeToReachS(groundRangeM(site[0], site[1], site[2], x, y, z), heightM(x, y, z));
    if (reach === "none" || t - reach * 1e6 < earliest) continue;
    shots.push({ launch: t - reach * 1e6, meet: t });
  }
  return {
    count: shots.length,
    firstMeet: Math.min(...shots.map((s) => s.meet)),
    lastMeet: Math.max(...shots.map((s) => s.meet)),
    firstLaunch: Math.min(...shots.map((s) => s.launch)),
    lastLaunch: Math.max(...shots.map((s) => s.launch)),
  };
};

const CASES: readonly (readonly [string, Partial<WindowQuestion>])[] = [
  ["overhead", {}],
  ["late track", { trackFromUs: T0_US + 60e6, nowUs: T0_US + 60e6 }],
  ["slow decision", { decisionS: 90 }],
  [
    "passing by",
    { path: pathOf(trackAbove({ heightM: 350_000, upMps: 800, eastMps: -2500, northMps: -900 })) },
  ],
  ["cut short", { untilUs: T0_US + 200e6 }],
  ["coarse steps", { stepS: 7 }],
];

describe("a window", () => {
  it.each(CASES)("is what trying every hundredth of a second finds: %s", (_name, more) => {
    const q = question(more);
    const window = interceptWindow(q);
    const judge = bruteForce(q);
    expect(judge.count).toBeGreaterThan(100);
    if (window.outcome === "none") throw new Error(window.reason);
    const slackUs = 15_000;
    expect(Math.abs(window.options[0]!.interceptAtUs - judge.firstMeet)).toBeLessThan(slackUs);
    expect(Math.abs(window.options.at(-1)!.interceptAtUs - judge.lastMeet)).toBeLessThan(slackUs);
    expect(window.best.interceptAtUs).toBe(window.options[0]!.interceptAtUs);
    // The judge's own launches are up to 40 ms apart, as the object closes in; ours a step's worth.
    const launchSlackUs = 60_000;
    const stepUs = (q.stepS ?? 1) * 1e6;
    expect(window.earliestLaunchUs).toBeGreaterThan(judge.firstLaunch - launchSlackUs);
    expect(window.earliestLaunchUs).toBeLessThan(judge.firstLaunch + 5 * stepUs);
    expect(window.latestLaunchUs).toBeLessThan(judge.lastLaunch + launchSlackUs);
    expect(window.latestLaunchUs).toBeGreaterThan(judge.lastLaunch - 5 * stepUs);
  });

  it("holds shots that leave no sooner than allowed and arrive when the fly-out does", () => {
    const q = question();
    const window = interceptWindow(q);
    if (window.outcome === "none") throw new Error(window.reason);
    const site = siteDirection(q.battery);
    let before = -Infinity;
    for (const option of window.options) {
      expect(option.launchAtUs).toBeGreaterThanOrEqual(T0_US + 20e6);
      expect(option.interceptAtUs).toBeGreaterThan(before);
      before = option.interceptAtUs;
      const { positionItrfM: p } = interceptOf(q.path, option);
      const reach = q.table.timeToReachS(groundRangeM(site[0], site[1], site[2], ...p), heightM(...p));
      expect(Math.abs((option.interceptAtUs - option.launchAtUs) / 1e6 - Number(reach))).toBeLessThan(1e-5);
    }
  });
});

describe("no window", () => {
  const far = batteryAt("far", { latDeg: -40, lonDeg: 150 });
  const low = batteryAt("low", {
    interceptor: { ...batteryAt("x").interceptor, maxAltitudeM: 120_000 },
  });
  it.each([
    ["OUT_OF_RANGE", { battery: far }],
    ["TOO_LATE", { decisionS: 2000 }],
    ["TOO_LATE", { nowUs: T0_US + 480e6 }],
    ["NO_PATH", { nowUs: T0_US + 9000e6, trackFromUs: T0_US + 9000e6 }],
    ["ABOVE_BAND", { battery: low, untilUs: T0_US + 150e6 }],
    ["BELOW_BAND", { path: pathOf(trackAbove({ heightM: 60_000, upMps: 200, eastMps: -1800 })) }],
  ] as const)("%s", (code, more) => {
    const answer = interceptWindow(question(more));
    expect(answer).toMatchObject({ outcome: "none", code });
    if (answer.outcome === "none") expect(answer.reason).toMatch(new RegExp(`^${code}: .*\\d`));
  });

  it("refuses steps that would take for ever", () => {
    expect(() => interceptWindow(question({ stepS: 0 }))).toThrow("STEP_TOO_SMALL: a step of 0 s");
  });
});
