/**
 * Flights that took place, as reported: date, system, apogee, range, time.
 *
 * source      DPRK: CNS/NTI database (SOURCES.cns); times are the launching state's, Japan's or UCS's, as named
 * leaves out  flights that failed, and positions of launch and impact
 * accuracy    the launching state's claims are to 0.1 km and 1 s and nobody outside measured them; others round
 */
import type { FlightEntry, Quantity } from "../../messages/index.js";
import { disputed, estimated, sourced } from "../quantity.js";
import { SOURCES, UNREAD } from "../sources.js";
import { entry } from "./entry.js";

const korea = (
  date: string,
  system: string,
  missile: string,
  apogeeKm: number | Quantity,
  rangeKm: number | Quantity,
  time?: Quantity,
  note?: string,
): FlightEntry =>
  entry({
    date,
    system,
    nation: "PRK",
    missile,
    apogee: typeof apogeeKm === "number" ? cns(apogeeKm) : apogeeKm,
    range: typeof rangeKm === "number" ? cns(rangeKm) : rangeKm,
    ...(time === undefined ? {} : { time }),
    ...(note === undefined ? {} : { note }),
  });
const cns = (km: number): Quantity => sourced(km, "km", SOURCES.cns);
const claimed = (s: number): Quantity => sourced(s, "s", `${SOURCES.cns}: the launching state's own figure`);
const minutes = (min: number, source: string, others: readonly number[] = []): Quantity =>
  others.length === 0
    ? sourced(min * 60, "s", source, `${min} minutes`)
    : disputed(
        min * 60,
        "s",
        source,
        others.map((m) => [m * 60, source]),
      );

export const flights: readonly FlightEntry[] = [
  korea("2017-03-06", "Scud-ER", "prk-scud-er", 260, 1000),
  korea("2017-07-04", "Hwasong-14", "prk-hwasong-14", 2802, 933, minutes(37, SOURCES.ucs, [40])),
  korea(
    "2017-07-28",
    "Hwasong-14",
    "prk-hwasong-14",
    disputed(3724.9, "km", SOURCES.cns, [[3700, SOURCES.ucs]]),
    998,
    minutes(47, SOURCES.ucs),
  ),
  korea("2017-08-29", "Hwasong-12", "prk-hwasong-12", 550, 2700, minutes(14, SOURCES.ucs, [15])),
  korea(
    "2017-11-28",
    "Hwasong-15",
    "prk-hwasong-15",
    disputed(4475, "km", SOURCES.cns, [[4500, SOURCES.ucs]]),
    disputed(950, "km", SOURCES.cns, [[960, SOURCES.ucs]]),
    minutes(54, SOURCES.ucs),
  ),
  korea(
    "2022-03-24",
    "Hwasong-15",
    "prk-hwasong-15",
    6248,
    1090,
    disputed(4260, "s", `${SOURCES.cns}: Japan's Ministry of Defense, 71 minutes`, [
      [4052, `the launching state's figure, shorter than a fall without air from that apogee: ${UNREAD}`],
    ]),
    "claimed to be a Hwasong-17",
  ),
  korea(
    "2022-10-04",
    "Hwasong-12",
    "prk-hwasong-12",
    disputed(970, "km", SOURCES.cns, [[1000, SOURCES.cns]]),
    disputed(4500, "km", SOURCES.cns, [[4600, SOURCES.cns]]),
    estimated(1320, "s", UNREAD),
    "an intermediate-range missile; its kind is not agreed",
  ),
  korea("2022-11-18", "Hwasong-17", "prk-hwasong-17", 6040.9, 999.2, claimed(4135)),
  korea("2023-02-18", "Hwasong-15", "prk-hwasong-15", 5768.5, 989, claimed(4015)),
  korea("2023-03-16", "Hwasong-17", "prk-hwasong-17", 6045, 1000.2, claimed(4151)),
  korea("2023-07-12", "Hwasong-18", "prk-hwasong-18", 6648.4, 1001.2, claimed(4491)),
  korea("2023-12-18", "Hwasong-18", "prk-hwasong-18", 6518.2, 1002.3, claimed(4415)),
  entry({
    date: "2024-10-31",
    system: "Hwasong-19",
    nation: "PRK",
    apogee: cns(7687),
    range: cns(1001),
    time: sourced(5160, "s", `${SOURCES.cns}: Japan's Ministry of Defense, 86 minutes`),
  }),
  entry({
    date: "1995-01-25",
    system: "Black Brant XII",
    nation: "NOR",
    missile: "usa-black-brant-xii",
    apogee: disputed(1453, "km", SOURCES.norwegian1995, [[1500, SOURCES.norwegian1995other]]),
    range: estimated(1300, "km", UNREAD),
    time: minutes(24, SOURCES.norwegian1995),
  }),
  entry({
    date: "2003-08-16",
    system: "GBI booster",
    nation: "USA",
    apogee: sourced(1900, "km", SOURCES.act2003, "about"),
    range: sourced(5300, "km", SOURCES.act2003, "about"),
    note: "Orbital's booster for the interceptor, without it",
  }),
  ...(
    [
      ["2012-04-19", "Agni-5", "IND", "ind-agni-5", 800, 5000],
      ["2011-11-15", "Agni-4", "IND", "ind-agni-4", 900, 3000],
    ] as const
  ).map(([date, system, nation, missile, apogeeKm, rangeKm]) =>
    entry({
      date,
      system,
      nation,
      missile,
      apogee: sourced(apogeeKm, "km", SOURCES.cnsSouth),
      range: sourced(rangeKm, "km", SOURCES.cnsSouth),
    }),
  ),
];
