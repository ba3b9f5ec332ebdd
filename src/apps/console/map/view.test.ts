/** The projections, against d3-geo where both say something, and against plain geometry where only ours does. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitted, projectorOf, zoomed, ZOOM, type View } from "./view.js";

const SIZE = { width: 1000, height: 800 };
const place = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
});
const view = (kind: View["kind"], zoom = 1.3): fc.Arbitrary<View> =>
  place.map(({ lon, lat }) => ({ kind, lonDeg: lon, latDeg: lat, zoom }));

describe("the place under a pixel", () => {
  it.each(["globe", "flat"] as const)("is the one that is drawn there, on the %s", (kind) => {
    fc.assert(
      fc.property(view(kind), place, (v, { lon, lat }) => {
        const projector = projectorOf(v, SIZE);
        const at = projector.at(lon, lat);
        if (at === "hidden") return;
        const ground = projector.groundAt(...at);
        // On the very rim of the globe a pixel is many degrees wide.
        if (ground === "off the Earth") return;
        const back = projector.at(ground.lonDeg, ground.latDeg);
        if (back !== "hidden") expect(Math.hypot(back[0] - at[0], back[1] - at[1])).toBeLessThan(0.1);
      }),
    );
  });

  it("is none beside the globe", () => {
    const projector = projectorOf({ kind: "globe", lonDeg: 20, latDeg: 40, zoom: 1 }, SIZE);
    expect(projector.groundAt(2, 2)).toBe("off the Earth");
    expect(projector.groundAt(500, 400)).toMatchObject({ latDeg: expect.closeTo(40, 6) });
  });
});

describe("where a point stands on the screen", () => {
  it.each(["globe", "flat"] as const)("is where d3-geo puts it, on the ground of the %s", (kind) => {
    fc.assert(
      fc.property(view(kind), place, (v, { lon, lat }) => {
        const projector = projectorOf(v, SIZE);
        const ours = projector.at(lon, lat, 0);
        const theirs = projector.geo([lon, lat])!;
        if (ours === "hidden") return;
        // A tenth of a pixel: ours is the closed form, theirs rotates first.
        expect(Math.hypot(ours[0] - theirs[0]!, ours[1] - theirs[1]!)).toBeLessThan(0.1);
      }),
    );
  });

  it("rises over the edge of the globe with its height, and hides behind it", () => {
    const projector = projectorOf({ kind: "globe", lonDeg: 0, latDeg: 0, zoom: 1 }, SIZE);
    const R = projector.radiusPx;
    expect(projector.at(180, 0, 400)).toBe("hidden");
    // Straight over the limb: a radius and the height, at scale.
    const limb = projector.at(90, 0, 637.1);
    expect(limb).not.toBe("hidden");
    expect((limb as readonly [number, number])[0] - SIZE.width / 2).toBeCloseTo(1.1 * R, 6);
    // Behind the Earth it is seen only where it stands higher than the Earth is in front of it.
    const beyond = (heightKm: number) => projector.at(120, 0, heightKm);
    const leastKm = 6371 * (1 / Math.sin((120 * Math.PI) / 180) - 1);
    expect(beyond(leastKm - 1)).toBe("hidden");
    expect(beyond(leastKm + 1)).not.toBe("hidden");
  });
});

describe("the view", () => {
  it("that is fitted holds every point it was given", () => {
    const near = fc.array(
      fc.record({
        lon: fc.double({ min: 5, max: 60, noNaN: true }),
        lat: fc.double({ min: 25, max: 65, noNaN: true }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(near, fc.constantFrom("globe" as const, "flat" as const), (points, kind) => {
        const projector = projectorOf(
          fitted(
            kind,
            points.map((p) => [p.lon, p.lat] as const),
          ),
          SIZE,
        );
        for (const { lon, lat } of points) {
          const at = projector.at(lon, lat, 0);
          expect(at).not.toBe("hidden");
          const [x, y] = at as readonly [number, number];
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(SIZE.width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(SIZE.height);
        }
      }),
    );
  });

  it("zooms between its bounds and no farther", () => {
    const start: View = { kind: "globe", lonDeg: 0, latDeg: 0, zoom: 1 };
    expect(zoomed(start, 1e6).zoom).toBe(ZOOM.most);
    expect(zoomed(start, 1e-6).zoom).toBe(ZOOM.least);
  });
});
