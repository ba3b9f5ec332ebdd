/**
 * What others published of flights that CNS lists: the launching state's own figures, those of Japan and South Korea, and times.
 *
 * source    the CNS list's own accounts, which quote KCNA, Japan's Ministry of Defense (JMOD) and South Korea's Joint Chiefs (JCS);
 *           D. Wright, Union of Concerned Scientists (2017)
 * accuracy  the launching state's claims are to 0.1 km and 1 s and nobody outside measured them; others round
 */
import type { Quantity } from "../../messages/index.js";
import { disputed, estimated, sourced } from "../quantity.js";
import { SOURCES, UNREAD } from "../sources.js";
import type { Told } from "./listed.js";

type Other = readonly [value: number, source: string];
const from = (who: string): string => `${SOURCES.cns}: ${who}`;
const KCNA = from("the launching state's own figure");
const JMOD = from("Japan's Ministry of Defense");
const JCS = from("South Korea's Joint Chiefs of Staff");
const UCS = SOURCES.ucs;

const km = (value: number, source: string, ...others: readonly Other[]): Quantity =>
  others.length === 0 ? sourced(value, "km", source) : disputed(value, "km", source, others);
const seconds = (value: number, source: string, ...others: readonly Other[]): Quantity =>
  others.length === 0 ? sourced(value, "s", source) : disputed(value, "s", source, others);
const minutes = (min: number, source: string): Quantity => sourced(min * 60, "s", source, `${min} minutes`);

export const toldOfKorea: Told = {
  "prk-2017-04-05-hwasong-12": { time: minutes(9, SOURCES.cns) },
  "prk-2017-07-04-hwasong-14": { time: seconds(37 * 60, UCS, [40 * 60, UCS]) },
  "prk-2017-07-28-hwasong-14": {
    apogee: km(3724.9, SOURCES.cns, [3700, UCS]),
    time: minutes(47, UCS),
  },
  "prk-2017-08-29-hwasong-12": { time: seconds(14 * 60, UCS, [15 * 60, UCS]) },
  "prk-2017-11-29-hwasong-15": {
    id: "prk-2017-11-28-hwasong-15",
    apogee: km(4475, SOURCES.cns, [4500, UCS]),
    range: km(950, SOURCES.cns, [960, UCS]),
    time: minutes(54, UCS),
  },
  "prk-2022-03-24-hwasong-15": {
    time: seconds(71 * 60, `${JMOD}, nearly 71 minutes`, [
      4052,
      `the launching state's figure, shorter than a fall without air from that apogee: ${UNREAD}`,
    ]),
    note: "claimed to be a Hwasong-17",
  },
  "prk-2022-10-04-new-irbm-2022": {
    id: "prk-2022-10-04-hwasong-12",
    apogee: km(970, JCS, [1000, JMOD]),
    range: km(4500, JCS, [4600, JMOD]),
    time: estimated(1320, "s", UNREAD),
    note: "at first taken for a Hwasong-12",
  },
  "prk-2022-11-18-hwasong-17": {
    apogee: km(6040.9, KCNA, [6100, JCS], [6000, JMOD]),
    range: km(999.2, KCNA, [1000, JCS]),
    time: seconds(4135, KCNA, [69 * 60, JMOD]),
  },
  "prk-2023-02-18-hwasong-15": {
    apogee: km(5768.5, KCNA, [5700, JMOD]),
    range: km(989, KCNA, [900, JMOD]),
    time: seconds(4015, KCNA, [66 * 60, JMOD]),
  },
  "prk-2023-03-16-hwasong-17": {
    apogee: km(6045, KCNA, [6000, JMOD]),
    range: km(1000.2, KCNA, [1000, JMOD]),
    time: seconds(4151, KCNA, [70 * 60, JMOD]),
  },
  "prk-2023-06-15-unknown": { time: minutes(11, JMOD) },
  "prk-2023-06-15-unknown-2": { time: minutes(11, JMOD) },
  "prk-2023-07-12-hwasong-18": {
    apogee: km(6648.4, KCNA, [6000, JMOD]),
    range: km(1001.2, KCNA, [1000, JMOD]),
    time: seconds(4491, KCNA, [74 * 60, JMOD]),
  },
  "prk-2023-12-18-hwasong-18": {
    apogee: km(6518.2, KCNA, [6000, `${JMOD}, more than`]),
    range: km(1002.3, KCNA, [1000, JMOD]),
    time: seconds(4415, KCNA),
  },
  "prk-2024-10-31-hwasong-19": {
    range: km(1001, SOURCES.cns, [1000, JMOD]),
    time: minutes(86, JMOD),
  },
};
