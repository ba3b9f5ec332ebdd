/**
 * Published qualitative answers on who can reach what, each with its source.
 *
 * read on   November 2026, in secondary sources where said; the numbers behind them are not public, so what is held is the answer
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { interceptors, missiles, stabilityQuestion } from "../../src/catalogue/index.js";
import { geodesicInverse } from "../../src/earth/index.js";
import { maxRange } from "../../src/flight/index.js";
import { parseScenario, type StabilityQuestion } from "../../src/messages/index.js";
import { assessStability, type StabilityAnswer } from "../../src/study/index.js";
import { latestLaunch } from "../../src/study/timeline/latest-launch.js";
import { turningArc } from "../../src/study/timeline/turning-arc.js";

const rad = (deg: number): number => (deg * Math.PI) / 180;
const at = (latDeg: number, lonDeg: number) => ({ latRad: rad(latDeg), lonRad: rad(lonDeg) });

const questionOf = (name: string): StabilityQuestion => {
  const path = fileURLToPath(new URL(`../../scenarios/${name}.yaml`, import.meta.url));
  const parsed = parseScenario(readFileSync(path, "utf8"));
  if (!parsed.ok) throw new Error(name);
  const question = stabilityQuestion(parsed.value, name);
  if (!question.ok) throw new Error(name);
  return question.value;
};

const BOOST = { timeS: 180, altitudeM: 200_000, alongM: 300_000 };
const IRBM_BOOST = { timeS: 120, altitudeM: 150_000, alongM: 150_000 };
const TABRIZ = at(38.08, 46.29);
const EUROPE = [
  ["Bucharest", 44.43, 26.1],
  ["Athens", 37.98, 23.73],
  ["Rome", 41.89, 12.51],
  ["Warsaw", 52.23, 21.01],
  ["Berlin", 52.52, 13.4],
  ["Paris", 48.86, 2.35],
  ["London", 51.51, -0.13],
  ["Madrid", 40.42, -3.7],
] as const;

describe("a two-stage interceptor in Poland", () => {
  // AFP / DefenceTalk (2007): the MDA states 6.3 km/s and that it cannot engage a Russian missile; T. Postol about 9 km/s and
  // that it can. Lewis & Postol (2007) draw launches from western Russia.
  let answer: StabilityAnswer;
  beforeAll(() => {
    answer = assessStability(questionOf("central-europe-2007"));
  });
  const poland = () => answer.sites.find((s) => s.site === "poland" && s.by === "RUS")!;

  it("flips the answer between 6.3 and 9 km/s", () => {
    expect(poland().verdict).toBe("depends");
    for (const end of poland().ends)
      if (end.burnoutSpeedKmps === 6.3) expect(end.can - end.marginal).toBe(0);
      else {
        expect(end.burnoutSpeedKmps).toBe(9);
        expect(end.can).toBeGreaterThan(24);
      }
  });

  it.each(["kozelsk", "vypolzovo", "tatishchevo", "teykovo"])("does so for every launch from %s", (area) => {
    const from = poland().engagements.filter((e) => e.trajectory.startsWith(`RUS-USA/${area}/`));
    expect(from.length).toBe(16);
    for (const e of from)
      if (e.interceptor === "high") expect(e.answer).toBe("can");
      else expect(e.answer).not.toBe("can");
  });
});

describe("the phased approach of 2018", () => {
  // J. Sankaran, RAND (2015), abstract: it "does not affect Russia's deterrent and is still capable of kinematically reaching and
  // intercepting Iranian missiles".
  const question = questionOf("phased-2018");

  it("touches no launch of Russia at the United States, at any end", () => {
    const sites = assessStability(question).sites.filter((s) => s.by === "RUS" && !s.ownLaunches);
    expect(sites.length).toBe(6);
    for (const { verdict, ends } of sites) {
      expect(verdict).toBe("cannot");
      for (const end of ends) expect(end.can).toBe(0);
    }
  });

  it.each(EUROPE)("reaches flights from Iran at %s", (_name, latDeg, lonDeg) => {
    const { path } = turningArc(TABRIZ, at(latDeg, lonDeg), IRBM_BOOST);
    const margins = question.batteries.low
      .filter((b) => b.owner !== "RUS")
      .map((b) => latestLaunch(b, path).launchS - (BOOST.timeS + 10 + b.interceptor.reactionTimeS));
    expect(Math.max(...margins)).toBeGreaterThan(0);
  });
});

describe("where a site stands", () => {
  // US briefing of September 2009, quoted by thedignifiedrant: sites were chosen for "azimuth coverage … as well as the range back
  // from Iran; too close cannot engage, too far rolls back coverage".
  const gbi = interceptors.find((i) => i.id === "gbi-2-stage")!.interceptor;
  const spareS = (site: readonly [number, number], to: readonly [number, number]): number => {
    const { path } = turningArc(TABRIZ, at(...to), BOOST);
    const battery = { latDeg: site[0], lonDeg: site[1], altitudeM: 0, interceptor: gbi };
    return latestLaunch(battery, path).launchS - (BOOST.timeS + 10 + gbi.reactionTimeS);
  };
  const NEW_YORK = [40.7, -74] as const;

  it("too close cannot engage what flies at the United States", () => {
    for (const site of [
      [40.1, 44.5],
      [40, 41],
      [39.9, 32.9],
    ] as const)
      expect(spareS(site, NEW_YORK)).toBeLessThan(-60);
  });

  it("in Poland it engages that, and what flies at Europe", () => {
    expect(spareS([54.48, 17.1], NEW_YORK)).toBeGreaterThan(60);
    for (const [, latDeg, lonDeg] of EUROPE.filter(([name]) => name !== "Athens"))
      expect(spareS([54.48, 17.1], [latDeg, lonDeg])).toBeGreaterThan(60);
  });

  it("too far loses coverage: from Newfoundland only the Atlantic edge of Europe is left", () => {
    for (const [name, latDeg, lonDeg] of EUROPE)
      if (["Bucharest", "Athens", "Rome", "Warsaw", "Berlin"].includes(name))
        expect(spareS([47, -53], [latDeg, lonDeg])).toBeLessThan(0);
    expect(spareS([47, -53], NEW_YORK)).toBeGreaterThan(60);
  });
});

describe("a missile of 2,000 km in north-western Iran", () => {
  // Rasmussen, Brussels Forum, 27 March 2010, names Turkey, Greece, Romania and Bulgaria as within reach; geodesics by
  // GeographicLib: Tabriz–Bucharest 1,826.7 km, Tabriz–Warsaw 2,512.0 km.
  const { vehicle } = missiles.find((m) => m.id === "irn-sejjil-2")!;
  const reachesKm = (to: { latRad: number; lonRad: number }) => {
    const { azimuthRad, distanceM } = geodesicInverse({ ...TABRIZ }, { ...to });
    const { flight } = maxRange({ vehicle, from: { ...TABRIZ, heightM: 1350 }, azimuthRad });
    return { reachKm: flight.rangeM / 1000, neededKm: distanceM / 1000 };
  };

  it("reaches Bucharest and not Warsaw", () => {
    const bucharest = reachesKm(at(44.4268, 26.1025));
    expect(bucharest.reachKm).toBeGreaterThan(bucharest.neededKm);
    const warsaw = reachesKm(at(52.2297, 21.0122));
    expect(warsaw.reachKm).toBeLessThan(warsaw.neededKm);
  });
});
