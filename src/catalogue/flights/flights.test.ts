/**
 * The flights as the CNS lists have them.
 *
 * authority  the lists' own rows, counted and picked out by hand from github.com/nagix/nk-missile-tests (a0cc658) and
 *            github.com/knapply/data4ds4da (a1a309a), November 2026; both are exact copies, so that tolerances are nought
 */
import { expect, test } from "vitest";
import { toldOfKorea } from "./told.js";
import { flights } from "./index.js";

const of = (nation: string) => flights.filter((f) => f.nation === nation);
const byId = (id: string) => flights.find((f) => f.id === id)!;

test("as many as the lists hold: 339 of North Korea, 138 of Iran; India and Pakistan without cruise missiles and interceptors", () => {
  expect(of("PRK")).toHaveLength(339);
  expect(of("IRN")).toHaveLength(138);
  // 217 less 17 Brahmos, 6 Nirbhay, 5 AAD and 2 PDV; 95 less 12 Babur, 1 Babur-1B, 1 Babur-2, 3 Babur-3, 3 Ra'ad and 1 Harba.
  expect(of("IND")).toHaveLength(187);
  expect(of("PAK")).toHaveLength(74);
});

test("216 North Korean ones have a number for apogee and range, 18 Indian ones and 14 Pakistani ones", () => {
  const both = (nation: string) =>
    of(nation).filter((f) => f.apogeeKm !== undefined && f.rangeKm !== undefined);
  expect(both("PRK")).toHaveLength(216);
  expect(both("IND")).toHaveLength(18);
  // Without two that stand with 0 km and 0 km.
  expect(both("PAK")).toHaveLength(14);
});

test("one of each, read from the list", () => {
  expect(byId("prk-2017-05-15-hwasong-12")).toMatchObject({
    date: "2017-05-15",
    launchedAt: "2017-05-14T20:28Z",
    site: { name: "North Kusong Testing Ground", latDeg: 40.0659, lonDeg: 125.2099 },
    apogeeKm: { value: 2111.5 },
    rangeKm: { value: 787 },
    bearingDeg: { value: 71 },
    outcome: "success",
    missile: "prk-hwasong-12",
  });
  expect(byId("irn-2019-02-02-hoveizeh")).toMatchObject({
    site: { name: "Semnan Launch Site", latDeg: 35.2347, lonDeg: 53.921 },
    rangeKm: { value: 1200 },
  });
  expect(byId("pak-2015-03-09-shaheen-3")).toMatchObject({
    apogeeKm: { value: 500 },
    rangeKm: { value: 2700 },
  });
  expect(byId("irn-2017-06-18-zulfiqar")).toMatchObject({ use: "war", rangeKm: { value: 700 } });
  expect(byId("ind-2012-09-19-agni-4")).toMatchObject({ apogeeKm: { value: 900 }, rangeKm: { value: 4000 } });
});

test("what is laid over the list meets a flight of it", () => {
  const ids = new Set(flights.map((f) => f.id));
  for (const [id, told] of Object.entries(toldOfKorea)) expect(ids.has(told.id ?? id), id).toBe(true);
});

test("identifiers that were promised are still there", () => {
  const ids = new Set(flights.map((f) => f.id));
  const promised =
    "prk-2017-03-06-scud-er prk-2017-07-04-hwasong-14 prk-2017-07-28-hwasong-14 prk-2017-08-29-hwasong-12 " +
    "prk-2017-11-28-hwasong-15 prk-2022-03-24-hwasong-15 prk-2022-10-04-hwasong-12 prk-2022-11-18-hwasong-17 " +
    "prk-2023-02-18-hwasong-15 prk-2023-03-16-hwasong-17 prk-2023-07-12-hwasong-18 prk-2023-12-18-hwasong-18 " +
    "prk-2024-10-31-hwasong-19 nor-1995-01-25-black-brant-xii usa-2003-08-16-gbi-booster ind-2012-04-19-agni-5 " +
    "ind-2011-11-15-agni-4";
  for (const id of promised.split(" ")) expect(ids.has(id), id).toBe(true);
});
