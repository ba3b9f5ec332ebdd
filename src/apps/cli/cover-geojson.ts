/** The defended area as GeoJSON: one polygon a threatened cell, batteries and radars as points. */
import { cellToBoundary } from "h3-js";
import { rounded } from "../../base/index.js";
import { areaOf, type FeatureCollection } from "../../formats/index.js";
import type { ResolvedScenario } from "../../messages/index.js";
import type { CoverCell } from "../../study/index.js";

export const coverGeojson = (scenario: ResolvedScenario, cells: readonly CoverCell[]): FeatureCollection => ({
  type: "FeatureCollection",
  title: `Defended area: ${scenario.title}`,
  governance: scenario.governance,
  unverified: scenario.unverified,
  features: [
    ...cells
      .filter((c) => c.verdict.threats > 0)
      .map(({ id, nation, verdict, by, confidence }) => ({
        type: "Feature" as const,
        id,
        geometry: areaOf(ringOf(id)),
        properties: {
          what: "cell",
          nation,
          threats: verdict.threats,
          engaged: verdict.engaged,
          warned: verdict.warned,
          warningS: rounded(verdict.warningS, 1),
          by,
          ...(confidence === undefined ? {} : { confidence }),
        },
      })),
    ...scenario.batteries.map((b) => ({
      type: "Feature" as const,
      id: `battery/${b.id}`,
      geometry: { type: "Point" as const, coordinates: [b.lonDeg, b.latDeg] },
      properties: {
        what: "battery",
        name: b.name,
        owner: b.owner,
        class: b.interceptor.class,
        rounds: b.rounds,
      },
    })),
    ...scenario.sensors.flatMap((s) =>
      s.at === undefined
        ? []
        : [
            {
              type: "Feature" as const,
              id: `sensor/${s.id}`,
              geometry: { type: "Point" as const, coordinates: [s.at.lonDeg, s.at.latDeg] },
              properties: { what: "sensor", name: s.name, owner: s.owner },
            },
          ],
    ),
  ],
});

/** H3 gives its corners counter-clockwise, longitude first when asked so; a ring closes on its first corner. */
const ringOf = (id: string): (readonly [number, number])[] =>
  cellToBoundary(id, true).map(([lon, lat]) => [rounded(lon, 5), rounded(lat, 5)] as const);
