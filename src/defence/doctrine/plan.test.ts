/** Shoot-look-shoot: laws that every plan keeps, and each of the reasons for holding or refusing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engagement } from "../../messages/index.js";
import { batteryAt, T0_US, trackAbove } from "./case.test.js";
import { planShots } from "./plan.js";
import type { Authorisation, BatteryState, ShotQuestion, Threat } from "./types.js";

const YES: Authorisation = {
  authorised: true,
  by: ["ROU"],
  rule: "R1",
  governance: "centres",
  rounds: 2,
  shots: 2,
};
/** Slow and high over the battery: time enough for two shots. */
const threat = (trackId = "ROU-1", more: Partial<Threat> = {}): Threat => ({
  track: trackAbove({ heightM: 350_000, upMps: 1800, eastMps: -600, lonDeg: 27, trackId }),
  protects: "ROU",
  ...more,
});
const state = (id: string, roundsLeft = 8): BatteryState => ({ battery: batteryAt(id), roundsLeft });
const question = (more: Partial<ShotQuestion> = {}): ShotQuestion => ({
  nowUs: T0_US + 30e6,
  threats: [threat()],
  batteries: [state("a")],
  authorise: () => YES,
  ordersSoFar: [],
  reports: [],
  commitS: 1000,
  ...more,
});
const first = (q: ShotQuestion): Engagement => {
  const order = planShots(q).orders[0];
  if (order === undefined) throw new Error(JSON.stringify(planShots(q)));
  return order;
};

describe("a plan", () => {
  it("orders the shot, with who authorised it, how it kills, and a name of its own", () => {
    const order = first(question());
    expect(order).toMatchObject({
      engagementId: "ROU-1/a/1",
      battery: "a",
      trackId: "ROU-1",
      shot: 1,
      rounds: 2,
      authorisedBy: ["ROU"],
      rule: "R1",
      governance: "centres",
      protects: "ROU",
    });
    expect(order.launchAtUs).toBeGreaterThanOrEqual(T0_US + 30e6);
    expect(order.interceptAtUs).toBeGreaterThan(order.launchAtUs);
    // 1 - 0.3² for the salvo, 1 - 0.3⁴ with a second one after looking.
    expect(order.reason).toContain("kills with 0.91");
    expect(order.reason).toContain("0.992");
  });

  it("waits until the launch is near", () => {
    const far = threat("ROU-1", {
      track: trackAbove({ heightM: 350_000, upMps: 1800, eastMps: -2500, lonDeg: 48 }),
    });
    const plan = planShots(question({ threats: [far], commitS: 5 }));
    expect(plan.orders).toEqual([]);
    const held = plan.held[0]!;
    expect(held).toMatchObject({ trackId: "ROU-1", code: "LAUNCH_LATER" });
    const later = planShots(question({ threats: [far], commitS: 5, nowUs: Number(held.untilUs) + 1 }));
    expect(later.orders).toHaveLength(1);
  });

  it("looks before it shoots again, shoots when the look is over or a miss is reported, and not after a hit", () => {
    const one = first(question());
    const during = { ordersSoFar: [one], nowUs: one.interceptAtUs + 1e6 };
    expect(planShots(question(during)).held[0]).toMatchObject({
      code: "LOOKING",
      untilUs: one.interceptAtUs + 15e6,
    });
    const report = (outcome: "hit" | "miss") => ({
      engagementId: one.engagementId,
      battery: "a",
      trackId: "ROU-1",
      outcome,
      atUs: one.interceptAtUs,
    });
    expect(planShots(question({ ...during, reports: [report("hit")] })).held[0]).toMatchObject({
      code: "HIT_REPORTED",
    });
    for (const after of [
      { ...during, reports: [report("miss")] },
      { ordersSoFar: [one], nowUs: one.interceptAtUs + 15e6 },
    ]) {
      const plan = planShots(question(after));
      const two = plan.orders[0];
      if (two) {
        expect(two.shot).toBe(2);
        expect(two.launchAtUs).toBeGreaterThanOrEqual(after.nowUs);
      } else expect(plan.refusals[0]!.code).toBe("TOO_LATE");
    }
  });

  it("orders a second shot when there is time, and no third where the rule allows two", () => {
    const one = first(question());
    const soon = { nowUs: T0_US + 40e6, ordersSoFar: [{ ...one, interceptAtUs: T0_US + 20e6 }] };
    expect(first(question(soon))).toMatchObject({ engagementId: "ROU-1/a/2", shot: 2 });
    const third = { ...soon, ordersSoFar: [...soon.ordersSoFar, { ...soon.ordersSoFar[0]!, shot: 2 }] };
    expect(planShots(question(third)).refusals[0]).toMatchObject({ code: "SHOTS_SPENT" });
  });

  it("fires nothing without authority, and passes on why", () => {
    const no: Authorisation = {
      authorised: false,
      code: "NOT_YOUR_SECTOR",
      reason: "NOT_YOUR_SECTOR: theirs",
    };
    const plan = planShots(question({ authorise: () => no }));
    expect(plan.orders).toEqual([]);
    expect(plan.refusals).toMatchObject([
      { battery: "a", code: "NOT_YOUR_SECTOR", reason: "NOT_YOUR_SECTOR: theirs" },
    ]);
  });

  it("shoots only where the rules allow: a sector's edge cuts the window", () => {
    const eastOf = (lonDeg: number): ShotQuestion =>
      question({
        authorise: (_b, _p, at) =>
          at.lonDeg > lonDeg
            ? YES
            : { authorised: false, code: "OUTSIDE", reason: "OUTSIDE: west of the line" },
      });
    const free = first(question());
    const west = planShots(
      question({
        authorise: (_b, _p, at) =>
          at.lonDeg < free.interceptPoint.lonDeg - 0.5
            ? YES
            : { authorised: false, code: "OUTSIDE", reason: "OUTSIDE: east" },
      }),
    ).orders[0]!;
    expect(west.interceptPoint.lonDeg).toBeLessThan(free.interceptPoint.lonDeg - 0.5);
    expect(west.interceptAtUs).toBeGreaterThan(free.interceptAtUs);
    expect(planShots(eastOf(90)).refusals[0]).toMatchObject({ code: "OUTSIDE" });
  });

  it("has a reason for an empty battery, a boosting track, and a busy battery", () => {
    expect(planShots(question({ batteries: [state("a", 0)] })).refusals[0]).toMatchObject({
      code: "OUT_OF_ROUNDS",
    });
    const boosting = threat("ROU-1", { track: { ...threat().track, phase: "boost" } });
    expect(planShots(question({ threats: [boosting] })).refusals[0]).toMatchObject({
      code: "STILL_BOOSTING",
    });
    const busy = planShots(question({ batteries: [{ ...state("a"), busyUntilUs: T0_US + 100e6 }] }));
    expect(busy.orders[0]!.launchAtUs).toBeGreaterThanOrEqual(T0_US + 100e6);
  });

  it("keeps its laws whatever the threats and batteries", () => {
    const count = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            lon: fc.double({ min: 22, max: 40, noNaN: true }),
            weight: fc.integer({ min: 1, max: 9 }),
          }),
          {
            maxLength: 4,
          },
        ),
        fc.array(count, { minLength: 1, maxLength: 3 }),
        (threats, left) => {
          const q = question({
            threats: threats.map(({ lon, weight }, i) => ({
              ...threat(`T${i}`, { weight }),
              track: trackAbove({
                heightM: 350_000,
                upMps: 500,
                eastMps: -2800,
                lonDeg: lon,
                trackId: `T${i}`,
              }),
            })),
            batteries: left.map((n, i) => state(`b${i}`, n)),
          });
          const plan = planShots(q);
          // No battery spends more than it has; no threat is shot at twice; every pair has an order, a refusal or a hold.
          for (const { battery, roundsLeft } of q.batteries) {
            const spent = plan.orders
              .filter((o) => o.battery === battery.id)
              .reduce((n, o) => n + o.rounds, 0);
            expect(spent).toBeLessThanOrEqual(roundsLeft);
          }
          const shot = plan.orders.map((o) => o.trackId);
          expect(new Set(shot).size).toBe(shot.length);
          for (const t of q.threats)
            if (!plan.held.some((h) => h.trackId === t.track.trackId))
              for (const b of q.batteries)
                expect(
                  plan.orders.some((o) => o.trackId === t.track.trackId && o.battery === b.battery.id) ||
                    plan.refusals.some((r) => r.trackId === t.track.trackId && r.battery === b.battery.id),
                ).toBe(true);
          // The order in which they are named changes nothing.
          const turned = planShots({
            ...q,
            threats: [...q.threats].reverse(),
            batteries: [...q.batteries].reverse(),
          });
          expect(turned).toEqual(plan);
        },
      ),
      { numRuns: 40 },
    );
  });
});
