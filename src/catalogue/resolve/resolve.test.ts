/**
 * Scenarios that are of the right shape and still wrong: each issue is named with its path, its place and a code.
 *
 * The § in a changed text marks where the issue must point; it is taken out before parsing, so the expected line and
 * column come from the text and not from the code under test.
 */
import { describe, expect, test } from "vitest";
import { issuesWithPlaces, parseScenario, type ResolvedScenario } from "../../messages/index.js";
import { interceptors, missiles, resolveScenario, sensors } from "../index.js";

const GOOD = `# a small scenario that is right
title: Small
epoch: 2010-11-20T12:00:00Z
mode: simulated
governance: roof
durationS: 3000
nations: [NOR, TUR, RUS]
sensors:
  - use: globus-2
  - use: an-tpy-2
    id: forward
    owner: TUR
    host: AZE
    at: { latDeg: 38.35, lonDeg: 37.79 }
    azimuthDeg: 95
    radar:
      scanPeriodS: 2.5
      maxElevationRad: 1.2
  - use: oko-1-geo
    infrared:
      orbit: { kind: geostationary, lonDeg: 60 }
batteries:
  - use: s-400
    owner: RUS
    at: { name: Moscow, latDeg: 55.6, lonDeg: 37.7 }
    rounds: 4
  - use: thaad
    id: ankara
    owner: TUR
    host: ARM
    at: { latDeg: 39.9, lonDeg: 32.8, altitudeM: 900 }
    rounds: 8
    end: low
links:
  - { from: NOR, to: NATO, latencyS: 1 }
  - { from: "*", to: JOINT, latencyS: 1 }
release:
  - id: all
    owner: NATO
    to: [RUS, JOINT]
    what: [track, warning]
    sensors: [forward]
responses:
  - { id: r1, title: R, shooters: [NATO], protects: ["*"], minConfidence: low, rounds: 1, shots: 2 }
sectors:
  - { id: south, owner: RUS, title: South, ring: [[40, 30], [45, 30], [45, 40]] }
launches:
  - missile: irn-sejjil-2
    id: one
    from: { latDeg: 38.08, lonDeg: 46.29 }
    to: { latDeg: 55.7, lonDeg: 37.6 }
    at: 60
  - missile:
      stages:
        - { propellantKg: 3000, dryKg: 800, burnTimeS: 60, ispSeaLevelS: 220, ispVacuumS: 240, diameterM: 0.9 }
      payloadKg: 500
      payloadBetaKgPerM2: 5000
      separates: true
      dragByMach: [[0, 0.2], [1, 0.3], [4, 0.2]]
    nation: IRN
    from: { latDeg: 35.23, lonDeg: 53.92 }
    azimuthDeg: 116
    at: 90
notifications:
  - id: n1
    regime: HCOC
    by: IRN
    to: [NOR, RUS]
    vehicle: space
    genericClass: launcher
    windowStart: 2010-11-20T11:00:00Z
    windowEnd: 2010-11-20T14:00:00Z
    launchArea: { latDeg: 35.2, lonDeg: 53.9, radiusKm: 30 }
events:
  - { kind: sensor-outage, at: 10, durationS: 5, sensor: globus-2 }
  - { kind: link-cut, at: 20, durationS: 5, from: RUS, to: JOINT }
`;

type Row = readonly [name: string, from: string, to: string, path: string, code: string, says: RegExp];

const ROWS: readonly Row[] = [
  // nations
  [
    "nation that is none",
    "[NOR, TUR,",
    "[§NOX, NOR, TUR,",
    "nations[0]",
    "UNKNOWN_NATION",
    /"NOX".*nearest: NOR/,
  ],
  ["bloc among the nations", "[NOR, TUR,", "[§NATO, NOR, TUR,", "nations[0]", "UNKNOWN_NATION", /"NATO"/],
  // sensors
  [
    "sensor misspelt",
    "use: an-tpy-2",
    "use: §an-tpy2",
    "sensors[1].use",
    "UNKNOWN_SENSOR",
    /nearest: an-tpy-2/,
  ],
  [
    "missile as a sensor",
    "use: an-tpy-2",
    "use: §irn-safir",
    "sensors[1].use",
    "UNKNOWN_SENSOR",
    /"irn-safir"/,
  ],
  [
    "owner outside",
    "owner: TUR\n    host: AZE",
    "owner: §POL\n    host: AZE",
    "sensors[1].owner",
    "UNKNOWN_PARTY",
    /POL/,
  ],
  [
    "owner a bloc",
    "owner: TUR\n    host: AZE",
    "owner: §NATO\n    host: AZE",
    "sensors[1].owner",
    "UNKNOWN_PARTY",
    /NATO/,
  ],
  [
    "owner by default outside",
    "use: globus-2\n",
    "use: §spy-1d\n    at: { latDeg: 1, lonDeg: 1 }\n",
    "sensors[0].use",
    "UNKNOWN_PARTY",
    /"USA"/,
  ],
  ["host unknown", "host: AZE", "host: §AZR", "sensors[1].host", "UNKNOWN_NATION", /"AZR".*nearest.*AZE/],
  [
    "mobile radar nowhere",
    "  - use: an-tpy-2\n    id: forward\n    owner: TUR\n    host: AZE\n    at: { latDeg: 38.35, lonDeg: 37.79 }\n",
    "  - §use: an-tpy-2\n    id: forward\n    owner: TUR\n",
    "sensors[1]",
    "PLACE_MISSING",
    /`at`/,
  ],
  [
    "sector without a direction",
    "  - use: an-tpy-2\n    id: forward\n    owner: TUR\n    host: AZE\n    at: { latDeg: 38.35, lonDeg: 37.79 }\n    azimuthDeg: 95\n",
    "  - §use: an-tpy-2\n    id: forward\n    owner: TUR\n    at: { latDeg: 38.35, lonDeg: 37.79 }\n",
    "sensors[1]",
    "AZIMUTH_MISSING",
    /`azimuthDeg`/,
  ],
  [
    "radar moved without a direction",
    "use: globus-2\n",
    "§use: daryal-gabala\n    owner: RUS\n    at: { latDeg: 41, lonDeg: 48 }\n",
    "sensors[0]",
    "AZIMUTH_MISSING",
    /sector/,
  ],
  [
    "infrared numbers for a radar",
    "    radar:\n      scanPeriodS: 2.5\n      maxElevationRad: 1.2\n",
    "    infrared:\n      §revisitS: 2\n",
    "sensors[1].infrared",
    "WRONG_KIND",
    /is a radar/,
  ],
  [
    "radar numbers for a satellite",
    "    infrared:\n      orbit: { kind: geostationary, lonDeg: 60 }\n",
    "    radar:\n      §scanPeriodS: 2\n",
    "sensors[2].radar",
    "WRONG_KIND",
    /satellite/,
  ],
  [
    "satellite on the ground",
    "use: oko-1-geo\n",
    "use: oko-1-geo\n    at: §{ latDeg: 1, lonDeg: 1 }\n",
    "sensors[2].at",
    "PLACE_OF_SATELLITE",
    /orbit/,
  ],
  [
    "satellite with an azimuth",
    "use: oko-1-geo\n",
    "use: oko-1-geo\n    azimuthDeg: §10\n",
    "sensors[2].azimuthDeg",
    "PLACE_OF_SATELLITE",
    /orbit/,
  ],
  [
    "elevations the wrong way round",
    "maxElevationRad: 1.2",
    "minElevationRad: §1.3\n      maxElevationRad: 1.2",
    "sensors[1].radar.minElevationRad",
    "NEVER_SEES",
    /1\.3.*1\.2/,
  ],
  [
    "elevation limit under the catalogue's",
    "      scanPeriodS: 2.5\n      maxElevationRad: 1.2",
    "      §maxElevationRad: 0.01",
    "sensors[1].radar",
    "NEVER_SEES",
    /0\.01/,
  ],
  [
    "false alarms for certain",
    "scanPeriodS: 2.5",
    "falseAlarmProbability: §1.5",
    "sensors[1].radar.falseAlarmProbability",
    "NOT_A_PROBABILITY",
    /1\.5/,
  ],
  [
    "orbit through the Earth",
    "orbit: { kind: geostationary, lonDeg: 60 }",
    "orbit: §{ kind: elliptical, semiMajorAxisM: 12000000, eccentricity: 0.7, inclinationDeg: 63, raanDeg: 0, argPerigeeDeg: 270, meanAnomalyDeg: 0 }",
    "sensors[2].infrared.orbit",
    "ORBIT_MEETS_EARTH",
    /3600 km/,
  ],
  // batteries
  [
    "interceptor misspelt",
    "use: thaad",
    "use: §thad",
    "batteries[1].use",
    "UNKNOWN_INTERCEPTOR",
    /nearest: thaad/,
  ],
  ["reference as a battery", "use: s-400", "use: §a-135", "batteries[0].use", "REFERENCE_ONLY", /stability/],
  [
    "battery's owner outside",
    "owner: RUS\n    at: { name",
    "owner: §CHN\n    at: { name",
    "batteries[0].owner",
    "UNKNOWN_PARTY",
    /"CHN"/,
  ],
  ["battery's host unknown", "host: ARM", "host: §ARX", "batteries[1].host", "UNKNOWN_NATION", /"ARX"/],
  [
    "end where nothing is disputed",
    "use: thaad\n    id: ankara\n    owner: TUR\n    host: ARM\n    at: { latDeg: 39.9, lonDeg: 32.8, altitudeM: 900 }\n    rounds: 8\n    end: low",
    "use: arrow-2\n    id: ankara\n    owner: TUR\n    at: { latDeg: 39.9, lonDeg: 32.8 }\n    rounds: 8\n    end: §high",
    "batteries[1].end",
    "NOT_DISPUTED",
    /"arrow-2".*high/,
  ],
  // identifiers
  [
    "battery named as a sensor",
    "id: ankara",
    "id: §forward",
    "batteries[1].id",
    "DUPLICATE_ID",
    /"forward".*sensors\[1\]\.id/,
  ],
  [
    "identifier taken by a default",
    "id: forward",
    "id: §globus-2",
    "sensors[1].id",
    "DUPLICATE_ID",
    /sensors\[0\]\.use/,
  ],
  [
    "the same class twice without names",
    "use: thaad\n    id: ankara\n",
    "use: §s-400\n",
    "batteries[1].use",
    "DUPLICATE_ID",
    /"s-400"/,
  ],
  [
    "launch named as another's default",
    "id: one",
    "id: launch-2",
    "launches[1]",
    "DUPLICATE_ID",
    /"launch-2"/,
  ],
  // launches
  [
    "missile misspelt",
    "missile: irn-sejjil-2",
    "missile: §irn-sejil-2",
    "launches[0].missile",
    "UNKNOWN_MISSILE",
    /nearest: irn-sejjil-2/,
  ],
  [
    "sensor as a missile",
    "missile: irn-sejjil-2",
    "missile: §globus-2",
    "launches[0].missile",
    "UNKNOWN_MISSILE",
    /"globus-2"/,
  ],
  [
    "launching nation unknown",
    "nation: IRN",
    "nation: §IRX",
    "launches[1].nation",
    "UNKNOWN_NATION",
    /"IRX"/,
  ],
  [
    "vehicle too heavy to lift",
    "- { propellantKg: 3000, dryKg: 800, burnTimeS: 60",
    "- §{ propellantKg: 3000, dryKg: 800, burnTimeS: 600",
    "launches[1].missile.stages[0]",
    "THRUST_BELOW_WEIGHT",
    /1100 kg.*4300 kg/,
  ],
  [
    "impulse that falls with height",
    "ispVacuumS: 240",
    "ispVacuumS: §200",
    "launches[1].missile.stages[0].ispVacuumS",
    "IMPULSE_FALLS",
    /200 s.*220 s/,
  ],
  [
    "Mach numbers out of order",
    "[1, 0.3], [4, 0.2]",
    "[1, 0.3], [§0.9, 0.2]",
    "launches[1].missile.dragByMach[2][0]",
    "TABLE_NOT_RISING",
    /0\.9.*1/,
  ],
  ["launch after the end", "at: 90", "at: §3000", "launches[1].at", "AFTER_THE_END", /3000 s/],
  // links, rules, responses, sectors
  ["link from nobody", "from: NOR,", "from: §POL,", "links[0].from", "UNKNOWN_PARTY", /"POL"/],
  [
    "link to nobody",
    "to: JOINT, latencyS",
    "to: §JONT, latencyS",
    "links[1].to",
    "UNKNOWN_PARTY",
    /nearest: JOINT/,
  ],
  [
    "release by nobody",
    "owner: NATO\n    to",
    "owner: §OTAN\n    to",
    "release[0].owner",
    "UNKNOWN_PARTY",
    /"OTAN".*nobody/,
  ],
  ["release to nobody", "to: [RUS, JOINT]", "to: [RUS, §USA]", "release[0].to[1]", "UNKNOWN_PARTY", /"USA"/],
  [
    "release of a sensor that is none",
    "sensors: [forward]",
    "sensors: [§foward]",
    "release[0].sensors[0]",
    "UNKNOWN_REFERENCE",
    /nearest: forward/,
  ],
  [
    "release of a catalogue name",
    "sensors: [forward]",
    "sensors: [§an-tpy-2]",
    "release[0].sensors[0]",
    "UNKNOWN_REFERENCE",
    /an-tpy-2/,
  ],
  [
    "shooters that are nobody",
    "shooters: [NATO]",
    "shooters: [§EUR]",
    "responses[0].shooters[0]",
    "UNKNOWN_PARTY",
    /"EUR"/,
  ],
  [
    "protects nobody",
    'protects: ["*"]',
    "protects: [§ESP]",
    "responses[0].protects[0]",
    "UNKNOWN_PARTY",
    /"ESP"/,
  ],
  [
    "sector of nobody",
    "id: south, owner: RUS",
    "id: south, owner: §GEO",
    "sectors[0].owner",
    "UNKNOWN_PARTY",
    /"GEO"/,
  ],
  // notices and events
  ["notice by nobody", "by: IRN", "by: §XYZ", "notifications[0].by", "UNKNOWN_NATION", /"XYZ"/],
  [
    "notice to nobody",
    "to: [NOR, RUS]",
    "to: [NOR, §SWE]",
    "notifications[0].to[1]",
    "UNKNOWN_PARTY",
    /"SWE"/,
  ],
  [
    "outage of no sensor",
    "sensor: globus-2 }",
    "sensor: §globus }",
    "events[0].sensor",
    "UNKNOWN_REFERENCE",
    /nearest: globus-2/,
  ],
  [
    "outage of a battery",
    "sensor: globus-2 }",
    "sensor: §ankara }",
    "events[0].sensor",
    "UNKNOWN_REFERENCE",
    /"ankara"/,
  ],
  [
    "cut of no line",
    "from: RUS, to: JOINT }",
    "from: §ISR, to: JOINT }",
    "events[1].from",
    "UNKNOWN_PARTY",
    /"ISR"/,
  ],
  ["event after the end", "at: 20", "at: §4000", "events[1].at", "AFTER_THE_END", /4000 s.*3000 s/],
];

const resolved = (text: string) => {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(`the shape itself is wrong: ${JSON.stringify(parsed.issues)}`);
  return resolveScenario(parsed.value, "small");
};
const good = (): ResolvedScenario => {
  const answer = resolved(GOOD);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
};

describe("each wrong scenario is named at its place", () => {
  test("there are enough of them", () => expect(ROWS.length).toBeGreaterThanOrEqual(30));

  test.each(ROWS)("%s", (_, from, to, path, code, says) => {
    expect(GOOD.split(from).length, "the change must apply once").toBe(2);
    const marked = GOOD.replace(from, () => to);
    const text = marked.replace("§", "");
    const answer = resolved(text);
    const issues = answer.ok ? [] : issuesWithPlaces(answer.issues, text);
    const found = issues.find((i) => i.code === code && i.path === path);
    expect(found, JSON.stringify(issues)).toBeDefined();
    expect(found?.message).toMatch(says);
    expect((found?.line ?? 0) > 0 && (found?.column ?? 0) > 0).toBe(true);
    if (!marked.includes("§")) return;
    const before = marked.slice(0, marked.indexOf("§"));
    expect({ line: found?.line, column: found?.column }).toEqual({
      line: before.split("\n").length,
      column: before.length - before.lastIndexOf("\n"),
    });
  });

  test("one reading names every issue", () => {
    const text = GOOD.replace("use: an-tpy-2", "use: an-tpy-9")
      .replace("use: thaad", "use: a-135")
      .replace("missile: irn-sejjil-2", "missile: nothing-like-it")
      .replace("sensor: globus-2 }", "sensor: nowhere }");
    const answer = resolved(text);
    expect(answer.ok ? [] : answer.issues.map((i) => i.path)).toEqual([
      "sensors[1].use",
      "batteries[1].use",
      "launches[0].missile",
      "events[0].sensor",
    ]);
  });
});

describe("what a scenario becomes", () => {
  const entry = <T extends { readonly id: string }>(list: readonly T[], id: string): T =>
    list.find((e) => e.id === id)!;

  test("sensors take the catalogue's numbers but for those overridden", () => {
    const [globus, forward, satellite] = good().sensors;
    expect(globus).toMatchObject({
      id: "globus-2",
      owner: "NOR",
      host: "NOR",
      at: entry(sensors, "globus-2").at,
    });
    expect(forward).toMatchObject({
      id: "forward",
      owner: "TUR",
      host: "AZE",
      at: { latDeg: 38.35, lonDeg: 37.79, altitudeM: 0, azimuthDeg: 95 },
    });
    expect(forward?.model).toEqual({
      ...entry(sensors, "an-tpy-2").model,
      scanPeriodS: 2.5,
      maxElevationRad: 1.2,
    });
    expect(satellite?.at).toBeUndefined();
    expect(satellite?.model).toEqual({
      ...entry(sensors, "oko-1-geo").model,
      orbit: { kind: "geostationary", lonDeg: 60 },
    });
  });

  test("batteries fly the end asked for, and the class's own without one", () => {
    const [s400, thaad] = good().batteries;
    expect(s400).toMatchObject({ id: "s-400", name: "Moscow", host: "RUS", altitudeM: 0, rounds: 4 });
    expect(s400?.interceptor).toEqual(entry(interceptors, "s-400").interceptor);
    expect(thaad).toMatchObject({ name: "THAAD", host: "ARM", altitudeM: 900 });
    // Commonly published: 2.6 to 2.8 km/s.
    expect(thaad?.interceptor.burnoutSpeedMps).toBe(2600);
  });

  test("the two-stage interceptor flies either published speed with the reach that goes with it", () => {
    const speeds = ["low", "high"].map((end) => {
      const answer = resolved(
        GOOD.replace("use: thaad", "use: gbi-2-stage").replace("end: low", `end: ${end}`),
      );
      if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
      return answer.value.batteries[1]!.interceptor;
    });
    expect(speeds.map((i) => i.burnoutSpeedMps)).toEqual([6300, 9000]);
    expect(speeds[1]!.maxRangeM).toBeGreaterThan(speeds[0]!.maxRangeM);
  });

  test("launches take the catalogue's vehicle or their own, and times from the epoch", () => {
    const { epochUs, launches } = good();
    expect(launches[0]).toMatchObject({
      id: "one",
      missile: "irn-sejjil-2",
      missileClass: "MRBM",
      nation: "IRN",
      atUs: epochUs + 60_000_000,
      loft: "min-energy",
      from: { latDeg: 38.08, lonDeg: 46.29, altitudeM: 0 },
    });
    expect(launches[0]?.vehicle).toEqual(entry(missiles, "irn-sejjil-2").vehicle);
    expect(launches[1]).toMatchObject({ id: "launch-2", missileClass: "unclassified", azimuthDeg: 116 });
    expect(launches[1]?.vehicle.payloadKg).toBe(500);
  });

  test("nations have name and bloc; one outside every bloc stands for itself", () => {
    expect(good().nations).toEqual([
      { code: "NOR", name: "Norway", bloc: "NATO" },
      { code: "TUR", name: "Türkiye", bloc: "NATO" },
      { code: "RUS", name: "Russia", bloc: "RUS" },
    ]);
    const answer = resolved(GOOD.replace("[NOR, TUR, RUS]", "[NOR, TUR, RUS, KAZ]"));
    expect(answer.ok && answer.value.nations.at(-1)).toEqual({
      code: "KAZ",
      name: "Kazakhstan",
      bloc: "KAZ",
    });
  });

  test("notices carry their window as instants", () => {
    expect(good().notifications).toEqual([
      {
        to: ["NOR", "RUS"],
        notification: expect.objectContaining({
          notificationId: "n1",
          by: "IRN",
          windowStartUs: Date.parse("2010-11-20T11:00:00Z") * 1000,
          windowEndUs: Date.parse("2010-11-20T14:00:00Z") * 1000,
        }),
      },
    ]);
  });

  test("what nobody verified is said, sorted, once", () => {
    expect(good().unverified).toEqual([
      "an-tpy-2",
      "globus-2",
      "irn-sejjil-2",
      "oko-1-geo",
      "s-400",
      "thaad",
    ]);
  });
});
