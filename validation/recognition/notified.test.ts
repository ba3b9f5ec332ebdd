/**
 * Notified launches recognised, and threats that hide behind a notice not: drawn flights, tracked, compared with notices.
 *
 * authority  who launched what at whom is the draw's; regimes and fields: 1988 agreement (date, launch area, area of impact), 2000
 *            memorandum, Hague Code (class, window, launch area, direction)
 * asked      every notified launch recognised within 60 s of its first confirmed track; no threat that nobody notified ever recognised
 *            once it could be warned of, though it starts beside a notified area in the notified hour
 */
import { beforeAll, describe, expect, it } from "vitest";
import { randomStream } from "../../src/base/index.js";
import { isSmallEnough, recognise } from "../../src/coalition/index.js";
import { geodesicDirect, geodesicInverse, placesWithin } from "../../src/earth/index.js";
import type { Notification, Track } from "../../src/messages/index.js";
import { newTracker, observe, tracksOf } from "../../src/tracking/index.js";
import { soakCount } from "../soak.js";
import { DEG, drawFlight, EPOCH_US, scansOf, type DrawnFlight } from "../tracking/drawn-flights.js";

const LAUNCHES = soakCount(40);
const WITHIN_US = 60e6;
const WATCH_US = 150e6;
const ground = { placesWithin };

type Point = { readonly latDeg: number; readonly lonDeg: number };

const away = (from: Point, azimuthDeg: number, km: number): Point => {
  const at = geodesicDirect(
    { latRad: from.latDeg * DEG, lonRad: from.lonDeg * DEG },
    azimuthDeg * DEG,
    km * 1000,
  );
  return { latDeg: at.latRad / DEG, lonDeg: at.lonRad / DEG };
};
const bearing = (a: Point, b: Point): number => {
  const rad = (p: Point) => ({ latRad: p.latDeg * DEG, lonRad: p.lonDeg * DEG });
  const deg = geodesicInverse(rad(a), rad(b)).azimuthRad / DEG;
  return deg - 360 * Math.floor(deg / 360);
};

/** A true notice of a flight, by one of the three regimes; the true points lie in its areas, not in their middles. */
const noticeOf = ({ seed, truth }: DrawnFlight, id: string, moved: Point, impact: Point): Notification => {
  const random = randomStream(seed, `notice-${id}`, "draw");
  const regime = (["1988", "2000", "HCOC"] as const)[seed % 3]!;
  const radiusKm = 20 + 30 * random.uniform();
  const centre = away(moved, 360 * random.uniform(), 0.8 * radiusKm * random.uniform());
  const azimuthDeg = bearing(moved, impact) + 4 * random.normal();
  const startUs = truth.launch.atUs - 3600e6 * random.uniform();
  return {
    notificationId: id,
    regime,
    by: "IRN",
    vehicle: "ballistic",
    genericClass: "ballistic missile",
    windowStartUs: startUs,
    windowEndUs: startUs + 2 * 3600e6,
    launchArea: { ...centre, radiusKm },
    ...(regime === "1988" ? {} : { azimuthDeg: azimuthDeg - 360 * Math.floor(azimuthDeg / 360) }),
    impactArea: { ...away(impact, 360 * random.uniform(), 20 * random.uniform()), radiusKm: 100 },
  };
};

/** Confirmed tracks of the flight's body at each look, for some minutes after the first. */
const looksOf = (
  flight: DrawnFlight,
): readonly { readonly tUs: number; readonly tracks: readonly Track[] }[] => {
  const untilUs = flight.truth.launch.atUs + 1e6 * flight.truth.flight.burnoutTimeS + WATCH_US;
  const scans = scansOf(flight, untilUs);
  const tracker = newTracker({ idPrefix: "T" });
  const looks: { tUs: number; tracks: readonly Track[] }[] = [];
  let next = 0;
  for (let tUs = EPOCH_US; tUs < untilUs; tUs += 5e6) {
    while (next < scans.length && scans[next]!.timeUs <= tUs) observe(tracker, scans[next++]!);
    const tracks = tracksOf(tracker, tUs).filter((t) => t.status === "confirmed");
    if (tracks.length > 0) looks.push({ tUs, tracks });
  }
  return looks;
};

const found = { notified: 0, lateIds: [] as string[], hidden: 0, suppressed: [] as string[], askedOf: 0 };

const watch = (flight: DrawnFlight): void => {
  const { truth, seed } = flight;
  const { from, to } = truth.launch;
  if (to === undefined) throw new Error("aimed");
  const looks = looksOf(flight);
  const [first] = looks;
  if (first === undefined) return;
  found.notified += 1;
  const other = away(from, 90, 400);
  const notices = [
    noticeOf(flight, "elsewhere", other, away(to, 90, 400)),
    noticeOf(flight, "true", from, to),
  ];
  const soon = looks
    .filter(({ tUs }) => tUs <= first.tUs + WITHIN_US)
    .some(({ tracks }) => tracks.some((t) => "notificationId" in recognise(notices, t, ground)));
  if (!soon) found.lateIds.push(`${seed} ${flight.missile.id}`);

  // The same flight, nobody's: a notice of a launch from beside it at the same hour, that goes somewhere else.
  found.hidden += 1;
  const random = randomStream(seed, "mask", "draw");
  const mask = noticeOf(
    flight,
    "mask",
    away(from, 360 * random.uniform(), 30 * random.uniform()),
    away(to, 360 * random.uniform(), 300 + 500 * random.uniform()),
  );
  for (const { tracks } of looks)
    for (const t of tracks) {
      const { impact } = t;
      if (impact === undefined || t.phase === "boost" || !isSmallEnough(impact.ellipse)) continue;
      // Only what would be warned of: somebody lives where it comes down.
      if (placesWithin(impact.ellipse.latDeg, impact.ellipse.lonDeg, impact.ellipse.semiMajorKm).length === 0)
        continue;
      found.askedOf += 1;
      if ("notificationId" in recognise([mask], t, ground)) found.suppressed.push(`${seed} ${t.trackId}`);
    }
};

beforeAll(() => {
  for (let seed = 1; found.notified < LAUNCHES; seed += 1) {
    const flight = drawFlight(seed, 0);
    if (flight !== "out of range") watch(flight);
  }
  if (LAUNCHES >= 1000)
    process.stdout.write(
      `${found.notified} notified: ${found.lateIds.length} not within 60 s; ${found.hidden} hidden behind a notice, asked ${found.askedOf} times: ${found.suppressed.length} recognised\n`,
    );
}, 7_200_000);

describe(`${LAUNCHES} drawn launches`, () => {
  it("that were notified are all recognised within a minute of the first track", () => {
    expect(found.lateIds).toEqual([]);
  });
  it("that nobody notified are never recognised when they can be warned of, though a notice masks them", () => {
    expect(found.askedOf).toBeGreaterThan(LAUNCHES);
    expect(found.suppressed).toEqual([]);
  });
});
