/**
 * Flights that took place, as reported: date, system, site, apogee, range, bearing, time, outcome.
 *
 * source      CNS/NTI missile test databases (SOURCES.cns to April 2026, SOURCES.cnsSouth to January 2020), and as named
 * leaves out  cruise missiles and interceptors; for India and Pakistan the places of the sites, which the source does not give
 */
import type { FlightEntry } from "../../messages/index.js";
import { disputed, estimated, sourced } from "../quantity.js";
import { SOURCES, UNREAD } from "../sources.js";
import * as india from "./data/india.js";
import * as iran from "./data/iran.js";
import * as korea from "./data/korea.js";
import * as pakistan from "./data/pakistan.js";
import { entry } from "./entry.js";
import { listed } from "./listed.js";
import { toldOfKorea } from "./told.js";

const south = (nation: string, hoursEast: number, { SITES, TESTS }: typeof iran): FlightEntry[] =>
  listed({
    nation,
    source: SOURCES.cnsSouth,
    bearingSource: SOURCES.cnsSouth,
    hoursEast,
    sites: SITES,
    tests: TESTS,
    told: {},
  });

export const flights: readonly FlightEntry[] = [
  ...listed({
    nation: "PRK",
    source: SOURCES.cns,
    bearingSource: SOURCES.cnsBearings,
    hoursEast: 9,
    sites: korea.SITES,
    tests: korea.TESTS,
    told: toldOfKorea,
  }),
  ...south("IRN", 3.5, iran),
  ...south("IND", 5.5, india),
  ...south("PAK", 5, pakistan),
  entry({
    date: "1995-01-25",
    system: "Black Brant XII",
    nation: "NOR",
    missile: "usa-black-brant-xii",
    outcome: "success",
    apogee: disputed(1453, "km", SOURCES.norwegian1995, [[1500, SOURCES.norwegian1995other]]),
    range: estimated(1300, "km", UNREAD),
    time: sourced(24 * 60, "s", SOURCES.norwegian1995, "24 minutes"),
    source: SOURCES.norwegian1995,
  }),
  entry({
    date: "2003-08-16",
    system: "GBI booster",
    nation: "USA",
    outcome: "success",
    apogee: sourced(1900, "km", SOURCES.act2003, "about"),
    range: sourced(5300, "km", SOURCES.act2003, "about"),
    source: SOURCES.act2003,
    note: "Orbital's booster for the interceptor, without it",
  }),
];
