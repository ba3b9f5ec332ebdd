/** What every entry of the catalogue must be, whoever adds the next one. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { kinematicCeiling } from "../defence/index.js";
import {
  flightEntrySchema,
  interceptorEntrySchema,
  missileSchema,
  nationEntrySchema,
  quantitySchema,
  sensorEntrySchema,
  type Quantity,
} from "../messages/index.js";
import { flights, interceptors, missiles, nations, sensors, spread } from "./index.js";
import { UNREAD } from "./sources.js";

const ROOMS = { missiles, sensors, interceptors, nations, flights };
const SCHEMAS = {
  missiles: missileSchema,
  sensors: sensorEntrySchema,
  interceptors: interceptorEntrySchema,
  nations: nationEntrySchema,
  flights: flightEntrySchema,
};
const all = Object.values(ROOMS).flat();

/** Every value with a unit, anywhere in an entry. */
const quantities = (value: unknown): Quantity[] => {
  if (typeof value !== "object" || value === null) return [];
  if ("unit" in value && "status" in value) return [value as Quantity];
  return Object.values(value).flatMap(quantities);
};

describe.each(Object.keys(ROOMS) as (keyof typeof ROOMS)[])("%s", (kind) => {
  test("have the shape that is published", () => {
    for (const entry of ROOMS[kind]) {
      const read = SCHEMAS[kind].safeParse(entry);
      expect(read.success ? [] : [entry.id, read.error.issues]).toEqual([]);
    }
  });

  test("have identifiers of their own, in lower case", () => {
    const ids = ROOMS[kind].map((e) => e.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("are verified only where nothing rests on an unread source", () => {
    const resting = ROOMS[kind].filter((e) => e.verified && JSON.stringify(e).includes(UNREAD));
    expect(resting.map((e) => e.id)).toEqual([]);
  });

  test("name the source of every value, and both ends of what is disputed", () => {
    for (const entry of ROOMS[kind])
      for (const q of quantities(entry)) {
        expect(quantitySchema.safeParse(q).success, `${entry.id} ${JSON.stringify(q)}`).toBe(true);
        if (q.status !== "disputed") continue;
        const { low, high } = spread(q);
        expect(high, entry.id).toBeGreaterThan(low);
      }
  });
});

test("as much as was promised: countries, missiles, sensors, interceptor classes, nations", () => {
  const holders = new Set(missiles.map((m) => m.nation).filter((n) => n !== "NONE"));
  expect(holders.size).toBeGreaterThanOrEqual(30);
  expect(missiles.length).toBeGreaterThanOrEqual(60);
  expect(sensors.length).toBeGreaterThanOrEqual(12);
  expect(interceptors.length).toBeGreaterThanOrEqual(8);
  expect(
    sensors.filter((s) => s.model.kind === "infrared" && s.model.orbit.kind === "elliptical").length,
  ).toBeGreaterThan(0);
});

test("the page about the catalogue counts right", () => {
  const page = readFileSync(new URL("../../docs/catalogue.md", import.meta.url), "utf8");
  for (const [kind, entries] of Object.entries(ROOMS))
    expect(Number(new RegExp(`\\| ${kind} +\\| (\\d+) `).exec(page)?.[1]), kind).toBe(entries.length);
  const holders = new Set(missiles.map((m) => m.nation).filter((n) => n !== "NONE"));
  expect(page).toContain(`of ${holders.size} countries`);
});

test("the 28 members of NATO in 2010, and Russia", () => {
  // nato.int, Member countries: accessions up to 2009.
  const members =
    "ALB BEL BGR CAN HRV CZE DNK EST FRA DEU GRC HUN ISL ITA LVA LTU LUX NLD NOR POL PRT ROU SVK SVN ESP TUR GBR USA";
  expect(
    nations
      .filter((n) => n.bloc === "NATO")
      .map((n) => n.nation)
      .sort(),
  ).toEqual(members.split(" ").sort());
  expect(nations.filter((n) => n.bloc === "NATO").every((n) => (n.memberSince ?? 3000) <= 2010)).toBe(true);
  expect(nations.find((n) => n.nation === "RUS")?.bloc).toBe("RUS");
});

test("every nation named is one of the catalogue's", () => {
  const known = new Set([...nations.map((n) => n.nation), "NONE"]);
  for (const entry of all) expect(known.has(entry.nation), entry.id).toBe(true);
});

test("every flight names a missile that is there, or none", () => {
  const ids = new Set<string | undefined>([undefined, ...missiles.map((m) => m.id)]);
  expect(flights.filter((f) => !ids.has(f.missile)).map((f) => f.id)).toEqual([]);
});

describe("interceptors", () => {
  test("no range or height beyond the kinematic ceiling of the burnout speed, at either end", () => {
    for (const entry of interceptors) {
      const { low } = spread(entry.values["burnoutSpeedMps"]!);
      const ends = [
        { ...entry.interceptor, burnoutSpeedMps: low },
        entry.interceptor,
        ...(entry.alternative === undefined ? [] : [entry.alternative]),
      ];
      for (const end of ends) {
        const ceiling = kinematicCeiling(end.burnoutSpeedMps);
        expect(end.maxRangeM, entry.id).toBeLessThanOrEqual(ceiling.maxRangeM);
        expect(end.maxAltitudeM, entry.id).toBeLessThanOrEqual(ceiling.maxHeightM);
        expect(end.minAltitudeM, entry.id).toBeLessThan(end.maxAltitudeM);
      }
    }
  });

  test("the two-stage interceptor has both speeds that were published", () => {
    // AFP / DefenceTalk 2007: the Missile Defense Agency's 6.3 km/s and Postol's 9 km/s.
    const gbi = interceptors.find((i) => i.id === "gbi-2-stage")!;
    expect([gbi.interceptor.burnoutSpeedMps, gbi.alternative?.burnoutSpeedMps]).toEqual([6300, 9000]);
  });

  test("the defence of Moscow is there for reference alone", () => {
    expect(interceptors.filter((i) => i.referenceOnly).map((i) => i.id)).toEqual(["a-135"]);
  });
});

describe("sensors", () => {
  test("radars see something: limits are in order, and the reference range is within the timing's", () => {
    for (const { id, model } of sensors) {
      if (model.kind !== "radar") continue;
      expect(model.minElevationRad, id).toBeLessThan(model.maxElevationRad);
      expect(model.referenceRangeM, id).toBeLessThanOrEqual(model.instrumentedRangeM);
    }
  });

  test("published ranges stand beside the model's: Armavir 4,000 and 6,000 km, the X-band radar four figures", () => {
    // RIA 2009-2011 against 2014; USCC 2016, NAS 2012 and Lewis & Postol 2012.
    const range = (id: string) => spread(sensors.find((s) => s.id === id)!.values["referenceRangeKm"]!);
    expect(range("voronezh-dm-armavir")).toEqual({ low: 4000, high: 6000 });
    expect(range("an-tpy-2")).toEqual({ low: 600, high: 2000 });
  });

  test("beamwidths are those of the aperture: 0.886 λ/D and 1.02 λ/D after Skolnik", () => {
    // 9.5 GHz is 31.557 mm: 0.886 × 0.031557 / 3.03 = 9.227 mrad.
    const { model } = sensors.find((s) => s.id === "an-tpy-2")!;
    expect(model.kind === "radar" && model.beamwidthRad).toBeCloseTo(0.009_227, 5);
  });

  test("elliptical orbits go round twice a day", () => {
    // Half a sidereal day is 43,082 s; 2π √(a³/μ), within a minute.
    for (const { model } of sensors) {
      if (model.kind !== "infrared" || model.orbit.kind !== "elliptical") continue;
      const a = model.orbit.semiMajorAxisM;
      expect(Math.abs(2 * Math.PI * a * Math.sqrt(a / 3.986_004_418e14) - 43_082)).toBeLessThan(60);
    }
  });
});
