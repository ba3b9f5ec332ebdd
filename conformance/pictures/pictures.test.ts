/**
 * CZML, KML and GeoJSON of one small picture: the bytes are those of the golden files, and each format's own promises hold.
 *
 * The golden files were read once by eye against CZML's guide, KML 2.2 and RFC 7946; UPDATE_GOLDEN=1 writes them anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  czmlOf,
  czmlText,
  discRing,
  ellipseRing,
  fanRing,
  geojsonOf,
  kmlOf,
  readXml,
  type Picture,
  type XmlElement,
} from "../../src/formats/index.js";
import { timeUsFromIso } from "../../src/messages/index.js";

const T0 = timeUsFromIso("2010-11-20T12:00:00Z");
const at = (s: number): number => T0 + s * 1_000_000;

export const SMALL: Picture = {
  title: "Small & <clear>",
  mode: "simulated",
  startUs: T0,
  endUs: at(600),
  sites: [
    {
      id: "kurecik",
      name: "Kürecik",
      owner: "USA",
      kind: "radar",
      latDeg: 38.35,
      lonDeg: 37.79,
      altitudeKm: 2,
      fan: { azimuthDeg: 95, halfWidthDeg: 60, rangeKm: 1000 },
    },
    {
      id: "deveselu",
      name: "Deveselu",
      owner: "USA",
      kind: "battery",
      latDeg: 44.07,
      lonDeg: 24.41,
      altitudeKm: 0.1,
    },
  ],
  arcs: [
    {
      id: "one/payload",
      name: "one",
      kind: "payload",
      way: [
        [T0, 38, 46, 1.3],
        [at(300), 42, 36, 450.1234],
        [at(600), 44.4, 26.1, 0],
      ],
    },
    {
      id: "far",
      name: "over the date line",
      kind: "spent-stage",
      way: [
        [T0, 10, 178, 100],
        [at(10), 12, -178, 110],
      ],
      destroyedUs: at(10),
    },
  ],
  ellipses: [
    {
      id: "one/1",
      name: "one, first",
      fromUs: at(60),
      untilUs: at(120),
      ellipse: {
        latDeg: 44.4,
        lonDeg: 26.1,
        semiMajorKm: 20,
        semiMinorKm: 5,
        azimuthDeg: 300,
        probability: 0.95,
      },
    },
  ],
  warnings: [
    {
      id: "w1",
      nation: "ROU",
      issuedUs: at(120),
      impactUs: at(600),
      confidence: "high",
      places: [{ name: "București", latDeg: 44.43, lonDeg: 26.1 }],
    },
  ],
  unverified: ["irn-sejjil-2"],
};

const golden = (name: string, text: string): void => {
  const path = join(new URL("golden", import.meta.url).pathname, name);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
};

test("the bytes are those of the golden files", () => {
  golden("small.czml", czmlText(SMALL));
  golden("small.kml", kmlOf(SMALL));
  golden("small.geojson", `${JSON.stringify(geojsonOf(SMALL), undefined, 1)}\n`);
});

describe("CZML", () => {
  const packets = czmlOf(SMALL);
  test("opens with the document packet, and no identifier stands twice", () => {
    expect(packets[0]).toMatchObject({
      id: "document",
      version: "1.0",
      clock: { interval: "2010-11-20T12:00:00Z/2010-11-20T12:10:00Z" },
    });
    expect(new Set(packets.map((p) => p.id)).size).toBe(packets.length);
  });
  test("positions are seconds, longitude, latitude, metres", () => {
    const arc = packets.find((p) => p.id === "arc/one/payload") as unknown as {
      position: { epoch: string; cartographicDegrees: number[] };
    };
    expect(arc.position.epoch).toBe("2010-11-20T12:00:00Z");
    expect(arc.position.cartographicDegrees.slice(4, 8)).toEqual([300, 36, 42, 450123]);
  });
  test("says that it is a simulation, and on what it rests", () => {
    expect(String(packets[0]?.["description"])).toMatch(/SIMULATED.*irn-sejjil-2/);
  });
});

describe("KML", () => {
  const read = readXml(kmlOf(SMALL));
  test("is well-formed, with the text escaped and the heights kept", () => {
    if ("issue" in read) throw new Error(read.issue.message);
    const all: XmlElement[] = [];
    const walk = (e: XmlElement): void => (all.push(e), e.children.forEach(walk));
    walk(read.root);
    expect(all.find((e) => e.name === "name")?.text).toBe("Small & <clear>");
    const line = all.find((e) => e.name === "LineString");
    expect(line?.children.map((c) => c.name)).toEqual(["altitudeMode", "coordinates"]);
    expect(line?.children[0]?.text).toBe("absolute");
    expect(line?.children[1]?.text.split(" ")[1]).toBe("36,42,450123");
    const track = all.find((e) => e.name === "Track");
    expect(track?.children.filter((c) => c.name === "when")).toHaveLength(3);
    expect(track?.children.filter((c) => c.name === "coord")).toHaveLength(3);
  });
});

describe("GeoJSON", () => {
  const collection = geojsonOf(SMALL);
  test("lines are cut at the date line, at the same latitude and height on both sides", () => {
    const far = collection.features.find((f) => f.id === "arc/far");
    expect(far?.geometry).toEqual({
      type: "MultiLineString",
      coordinates: [
        [
          [178, 10, 100000],
          [180, 11, 105000],
        ],
        [
          [-180, 11, 105000],
          [-178, 12, 110000],
        ],
      ],
    });
  });
  test("rings are closed and counter-clockwise", () => {
    for (const f of collection.features) {
      if (f.geometry.type !== "Polygon") continue;
      const [ring = []] = f.geometry.coordinates;
      expect(ring[0]).toEqual(ring[ring.length - 1]);
      const area = ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0] * y - x * ring[i]![1], 0);
      expect(area).toBeGreaterThan(0);
    }
  });
});

test("rings keep their distance from the centre, by the haversine formula", () => {
  const km = (lat: number, lon: number, [lon2, lat2]: readonly [number, number]): number => {
    const r = Math.PI / 180;
    const h =
      Math.sin(((lat2 - lat) * r) / 2) ** 2 +
      Math.cos(lat * r) * Math.cos(lat2 * r) * Math.sin(((lon2 - lon) * r) / 2) ** 2;
    return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
  };
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(
      number(-85, 85),
      number(-180, 180),
      number(1, 500),
      number(0, 1),
      number(0, 360),
      (latDeg, lonDeg, major, flat, azimuthDeg) => {
        for (const point of discRing({ latDeg, lonDeg }, major))
          expect(Math.abs(km(latDeg, lonDeg, point) - major)).toBeLessThan(0.001);
        const ring = ellipseRing({
          latDeg,
          lonDeg,
          semiMajorKm: major,
          semiMinorKm: major * flat,
          azimuthDeg,
          probability: 0.95,
        });
        const distances = ring.map((p) => km(latDeg, lonDeg, p));
        expect(Math.max(...distances)).toBeCloseTo(major, 2);
        expect(Math.min(...distances)).toBeGreaterThan(major * flat - 0.01);
        const fan = fanRing({ latDeg, lonDeg }, azimuthDeg, 45, major);
        expect(fan[0]).toEqual(fan[fan.length - 1]);
      },
    ),
    { numRuns: 200 },
  );
});
