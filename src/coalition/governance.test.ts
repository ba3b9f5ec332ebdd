/** One question to four modes: the same battery, object and responses, and who may act in whose name. */
import { describe, expect, it } from "vitest";
import { GOVERNANCE_MODES, type Governance, type Response, type Sector } from "../messages/index.js";
import { directoryOf } from "./directory.js";
import type { EngagementQuestion } from "./governance.js";
import { governanceOf, rulesInForce } from "./modes.js";
import { isInRing } from "./ring.js";

const NATIONS = [
  { code: "ROU", name: "Romania", bloc: "NATO" },
  { code: "USA", name: "United States", bloc: "NATO" },
  { code: "RUS", name: "Russia", bloc: "RUS" },
];
const anyone: Response = {
  id: "anyone",
  title: "anyone for anyone",
  shooters: ["*"],
  protects: ["*"],
  minConfidence: "medium",
  rounds: 1,
  shots: 2,
};
const SECTORS: Sector[] = [
  {
    id: "black-sea",
    owner: "RUS",
    title: "Black Sea",
    ring: [
      [41, 28],
      [47, 28],
      [47, 41],
      [41, 41],
    ],
  },
  {
    id: "rest",
    owner: "NATO",
    title: "Rest",
    ring: [
      [30, -20],
      [70, -20],
      [70, 60],
      [30, 60],
    ],
  },
];

const ask = (mode: Governance, given: Partial<EngagementQuestion>) =>
  governanceOf(mode).mayEngage({
    directory: directoryOf({ mode: "simulated", governance: mode, nations: NATIONS }),
    mode: "simulated",
    batteryOwner: "USA",
    protects: ["ROU"],
    interceptPoint: { latDeg: 50, lonDeg: 10 },
    confidence: "medium",
    responses: [anyone],
    sectors: SECTORS,
    ...given,
  });

describe("directory", () => {
  it("expands blocs, centres and everyone, by the mode", () => {
    const two = directoryOf({ mode: "simulated", governance: "independent", nations: NATIONS });
    expect(two.expand("NATO")).toEqual(["ROU", "USA", "NATO"]);
    expect(two.expand("RUS")).toEqual(["RUS"]);
    expect(two.expand("JOINT")).toEqual([]);
    expect(two.neighbours("USA")).toEqual(["NATO"]);
    expect(two.neighbours("NATO")).toEqual(["ROU", "USA", "RUS"]);
    expect(two.neighbours("RUS")).toEqual(["NATO"]);
    const one = directoryOf({ mode: "simulated", governance: "roof", nations: NATIONS });
    expect(one.expand("JOINT")).toEqual(["ROU", "USA", "RUS", "JOINT"]);
    expect(one.nationsOf("*")).toEqual(["ROU", "USA", "RUS"]);
    expect(one.expand("NATO")).toEqual(["ROU", "USA"]);
    expect(one.neighbours("RUS")).toEqual(["JOINT"]);
    expect(one.neighbours("JOINT")).toEqual(["ROU", "USA", "RUS"]);
    expect([one.blocOf("ROU"), one.blocOf("JOINT"), one.blocOf("IRN")]).toEqual(["NATO", "JOINT", "none"]);
  });
});

describe("who may engage", () => {
  it("independent: own ground under the own chain of command, nobody else's", () => {
    expect(ask("independent", {})).toMatchObject({ authorised: true, by: ["NATO"], protects: "ROU" });
    expect(ask("independent", { protects: ["RUS"] })).toMatchObject({
      authorised: false,
      code: "OTHER_BLOC",
    });
    expect(ask("independent", { batteryOwner: "RUS", protects: ["RUS"] })).toMatchObject({
      authorised: true,
      by: ["RUS"],
    });
  });
  it("sectors: the owner of the sector of the intercept, whoever is threatened", () => {
    expect(ask("sectors", {})).toMatchObject({ authorised: true, by: ["NATO"], rule: "anyone@rest" });
    const overBlackSea = { interceptPoint: { latDeg: 44, lonDeg: 33 } };
    expect(ask("sectors", overBlackSea)).toMatchObject({ authorised: false, code: "NOT_SECTOR_OWNER" });
    expect(ask("sectors", { ...overBlackSea, batteryOwner: "RUS" })).toMatchObject({
      authorised: true,
      by: ["RUS"],
      protects: "ROU",
    });
    expect(ask("sectors", { interceptPoint: { latDeg: 0, lonDeg: 0 } })).toMatchObject({
      authorised: false,
      code: "NO_SECTOR",
    });
  });
  it("centres: each on its own interceptors; abroad only where a response names the other", () => {
    expect(ask("centres", {})).toMatchObject({ authorised: true, by: ["USA"] });
    expect(ask("centres", { protects: ["RUS"] })).toMatchObject({ authorised: false, code: "NO_RESPONSE" });
    const helps: Response = { ...anyone, id: "help", protects: ["RUS"], shooters: ["NATO"] };
    expect(ask("centres", { protects: ["RUS"], responses: [anyone, helps] })).toMatchObject({
      authorised: true,
      by: ["USA"],
      rule: "help",
      protects: "RUS",
    });
    expect(ask("centres", { protects: ["RUS", "ROU"], responses: [anyone, helps] })).toMatchObject({
      protects: "ROU",
    });
  });
  it("roof: anyone for anyone, in the name of all", () => {
    expect(ask("roof", { protects: ["RUS"] })).toMatchObject({
      authorised: true,
      by: ["ROU", "RUS", "USA"],
      protects: "RUS",
    });
  });
  it.each(GOVERNANCE_MODES)("%s: no response, no shot; low confidence waits; live orders nothing", (mode) => {
    expect(ask(mode, { responses: [] })).toMatchObject({ authorised: false, code: "NO_RESPONSE" });
    expect(ask(mode, { confidence: "low" })).toMatchObject({ authorised: false, code: "CONFIDENCE_TOO_LOW" });
    expect(ask(mode, { mode: "live" })).toMatchObject({ authorised: false, code: "LIVE_ADVISES_ONLY" });
    expect(ask(mode, { protects: [] })).toMatchObject({ authorised: false, code: "NOBODY_THREATENED" });
    const elsewhere = GOVERNANCE_MODES.filter((m) => m !== mode);
    expect(ask(mode, { responses: [{ ...anyone, governance: elsewhere }] })).toMatchObject({
      code: "NO_RESPONSE",
    });
    expect(ask(mode, { responses: [{ ...anyone, shooters: ["RUS"] }] })).toMatchObject({
      code: "NO_RESPONSE",
    });
    expect(ask(mode, { responses: [{ ...anyone, protects: ["RUS"] }] })).toMatchObject({
      code: "NO_RESPONSE",
    });
  });
});

describe("rules in force", () => {
  it("are the scenario's where it permits something in this mode, else the mode's own with the scenario's denials", () => {
    const given = [
      { id: "a", owner: "*", to: ["JOINT"], what: ["track" as const], governance: ["roof" as const] },
      { id: "b", owner: "ROU", to: ["*"], what: ["track" as const], deny: true },
    ];
    expect(rulesInForce("roof", given).map((r) => r.id)).toEqual(["a", "b"]);
    expect(rulesInForce("centres", given).map((r) => r.id)).toEqual([
      "b",
      ...governanceOf("centres").release.map((r) => r.id),
    ]);
  });
});

describe("rings", () => {
  it("hold the point on either side of the date line, and not its mirror", () => {
    const ring: [number, number][] = [
      [60, 170],
      [70, 170],
      [70, -170],
      [60, -170],
    ];
    expect(isInRing(ring, { latDeg: 65, lonDeg: 179 })).toBe(true);
    expect(isInRing(ring, { latDeg: 65, lonDeg: -179 })).toBe(true);
    expect(isInRing(ring, { latDeg: 65, lonDeg: 0 })).toBe(false);
    expect(isInRing(ring, { latDeg: 71, lonDeg: 179 })).toBe(false);
  });
});
