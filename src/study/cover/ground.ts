/**
 * The ground of a region by H3 cell: centres, whose ground each is, and the people who live in it.
 *
 * shape     cells in the order of their names; plain arrays, so that another thread can be handed them
 * source    H3 (h3geo.org), cells by their centre; people of GeoNames places (earth's `places`)
 * leaves out  people outside known places
 * accuracy  h3-js computes with the engine's own sine and cosine: its centres are rounded to 1e-7° (1 cm) here, so that
 *           every engine goes on from the same numbers
 * refuses   RESOLUTION_OUT_OF_RANGE, TOO_MANY_CELLS
 */
import { cellToLatLng, latLngToCell, polygonToCells } from "h3-js";
import { Refusal } from "../../base/index.js";
import { nationAt, places } from "../../earth/index.js";
import type { CoverRegion } from "../../messages/index.js";

export interface CoverGround {
  readonly resolution: number;
  readonly ids: readonly string[];
  /** Latitude and longitude of each centre, degrees. */
  readonly cells: Float64Array;
  /** Nation of each centre, of those asked for; "none" for sea and everyone else's ground. */
  readonly nationOf: readonly string[];
  /** People: cell, nation and number, one entry for each nation with places in a cell. */
  readonly people: readonly { readonly cell: number; readonly nation: string; readonly population: number }[];
}

export const MOST_RESOLUTION = 5;
const MOST_CELLS = 150_000;
/** Wider boxes are cut: H3 takes edges longer than half a turn the other way round. */
const WIDEST_DEG = 90;

export const coverGround = (
  region: CoverRegion,
  resolution: number,
  nations: readonly { readonly code: string }[],
): CoverGround => {
  if (!(Number.isInteger(resolution) && resolution >= 0 && resolution <= MOST_RESOLUTION))
    throw new Refusal(
      "RESOLUTION_OUT_OF_RANGE",
      `${resolution} is not a whole number from 0 to ${MOST_RESOLUTION}`,
      { resolution },
    );
  const ids = cellsOf(region, resolution);
  if (ids.length > MOST_CELLS)
    throw new Refusal("TOO_MANY_CELLS", `${ids.length} cells are more than ${MOST_CELLS}`, {
      cells: ids.length,
    });
  const codes = new Set(nations.map((n) => n.code));
  const index = new Map(ids.map((id, i) => [id, i]));
  const cells = new Float64Array(ids.length * 2);
  const nationOf = ids.map((id, i) => {
    const [lat, lon] = cellToLatLng(id);
    cells[2 * i] = settled(lat);
    cells[2 * i + 1] = settled(lon);
    const nation = nationAt(cells[2 * i]!, cells[2 * i + 1]!);
    return codes.has(nation) ? nation : "none";
  });
  const byKey = new Map<string, { cell: number; nation: string; population: number }>();
  for (const { latDeg, lonDeg, nation, population } of places) {
    if (!codes.has(nation)) continue;
    const cell = index.get(latLngToCell(latDeg, lonDeg, resolution));
    if (cell === undefined) continue;
    const key = `${cell} ${nation}`;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { cell, nation, population });
    else known.population += population;
  }
  const people = [...byKey.values()].sort((a, b) => a.cell - b.cell || (a.nation < b.nation ? -1 : 1));
  return { resolution, ids, cells, nationOf, people };
};

const cellsOf = ({ southDeg, northDeg, westDeg, eastDeg }: CoverRegion, resolution: number): string[] => {
  const widthDeg = eastDeg > westDeg ? eastDeg - westDeg : eastDeg - westDeg + 360;
  const strips = Math.ceil(widthDeg / WIDEST_DEG);
  const found = new Set<string>();
  for (let n = 0; n < strips; n += 1) {
    const from = westDeg + (widthDeg * n) / strips;
    const to = westDeg + (widthDeg * (n + 1)) / strips;
    for (const [w, e] of withinTurn(from, to))
      for (const id of polygonToCells(
        [
          [southDeg, w],
          [southDeg, e],
          [northDeg, e],
          [northDeg, w],
        ],
        resolution,
      ))
        found.add(id);
  }
  return [...found].sort();
};

/** A strip in longitudes of -180…180, cut at the date line. */
const withinTurn = (from: number, to: number): (readonly [number, number])[] => {
  const turns = 360 * Math.floor((from + 180) / 360);
  const [w, e] = [from - turns, to - turns];
  return e <= 180
    ? [[w, e]]
    : [
        [w, 180],
        [-180, e - 360],
      ];
};

const settled = (deg: number): number => Math.round(deg * 1e7) / 1e7;
