/**
 * A piece of the Earth's surface as GeoJSON: cut at 180°, closed over a pole that it holds.
 *
 * shape     in: one ring [longitude, latitude] in degrees, its inside on the left; out: a Polygon, or a MultiPolygon where the
 *           date line cuts it
 * source    RFC 7946, August 2016, sections 3.1.6 and 3.1.9; a region is cut along a meridian by walking its edges and joining
 *           the crossings in pairs, from the south (Weiler & Atherton, SIGGRAPH 1977, for one cutting line)
 * domain    rings that do not cross themselves, edges shorter than half a turn of longitude
 * leaves out  a ring through a pole itself
 */
import { signedArea, type LonLat } from "./ring.js";

type Ring = readonly LonLat[];
export type Area =
  | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };

export const areaOf = (ring: Ring): Area => {
  const pieces = planar(unrolled(ring)).flatMap((one) => cutToTurns(one));
  const closed = pieces.map((piece) => [...piece, piece[0]!]);
  const [only] = closed;
  if (closed.length === 1) return { type: "Polygon", coordinates: [only!] };
  return { type: "MultiPolygon", coordinates: closed.map((piece) => [piece]) };
};

/** Longitudes made continuous, the repeated last point kept: it may be a turn away from the first. */
const unrolled = (ring: Ring): Ring => {
  const [first] = ring;
  const open = same(first!, ring[ring.length - 1]!) ? ring.slice(0, -1) : ring;
  let lon = first![0];
  return [...open, first!].map(([x, lat]) => {
    lon += x - lon - 360 * Math.round((x - lon) / 360);
    return [lon, lat];
  });
};

const same = (a: LonLat, b: LonLat): boolean => a[1] === b[1] && (a[0] - b[0]) % 360 === 0;

/** Open rings on the plane of longitude and latitude, each without holes. */
const planar = (way: Ring): readonly Ring[] => {
  const [first, last] = [way[0]!, way[way.length - 1]!];
  const turns = Math.round((last[0] - first[0]) / 360);
  // Eastwards with the inside on the left: the North Pole is inside.
  if (turns !== 0) return [[...way, [last[0], 90 * turns], [first[0], 90 * turns]]];
  const ring = way.slice(0, -1);
  if (signedArea(ring) >= 0) return [ring];
  // What lies outside of it is meant, both poles with it: the whole map less a hole, opened along the hole's middle.
  const lons = ring.map(([lon]) => lon);
  const middle = (Math.min(...lons) + Math.max(...lons)) / 2;
  const [west, east] = [middle - 180, middle + 180];
  const map: Ring = [
    [west, -90],
    [east, -90],
    [east, 90],
    [west, 90],
  ];
  return [...westOf([map, ring], middle), ...eastOf([map, ring], middle)];
};

/** Cut at every 180° that the ring spans, each piece brought to ±180°. */
const cutToTurns = (ring: Ring): readonly Ring[] => {
  const lons = ring.map(([lon]) => lon);
  const first = Math.floor((Math.min(...lons) + 180) / 360);
  const last = Math.ceil((Math.max(...lons) + 180) / 360) - 1;
  let rest: readonly Ring[] = [ring];
  const pieces: Ring[] = [];
  for (let turn = first; turn <= Math.max(first, last); turn += 1) {
    const edge = 360 * turn + 180;
    const here = turn < last ? westOf(rest, edge) : rest;
    if (turn < last) rest = eastOf(rest, edge);
    pieces.push(...here.map((piece) => piece.map(([lon, lat]): LonLat => [lon - 360 * turn, lat])));
  }
  return pieces;
};

const eastOf = (region: readonly Ring[], lon: number): readonly Ring[] =>
  // Mirrored, the east is the west, and the inside stays on the left where the order is turned too.
  westOf(region.map(mirrored), -lon).map(mirrored);
const mirrored = (ring: Ring): Ring => ring.map(([lon, lat]): LonLat => [-lon, lat]).reverse();

/** The part of a region west of a meridian. */
const westOf = (region: readonly Ring[], lon: number): readonly Ring[] => {
  const whole: Ring[] = [];
  const chains: LonLat[][] = [];
  for (const ring of region) {
    const inside = ring.map(([x]) => x < lon);
    if (inside.every(Boolean)) whole.push(ring);
    if (inside.every((is) => is === inside[0])) continue;
    // Begins where the ring comes in, so that every chain is whole.
    const start = ring.findIndex((_, i) => inside[i]! && !inside[(i + ring.length - 1) % ring.length]!);
    for (let k = 0; k < ring.length; k += 1) {
      const i = (start + k) % ring.length;
      const [before, here] = [ring[(i + ring.length - 1) % ring.length]!, ring[i]!];
      const was = inside[(i + ring.length - 1) % ring.length]!;
      if (inside[i]! && !was) chains.push([crossing(before, here, lon)]);
      if (inside[i]!) chains[chains.length - 1]!.push(here);
      else if (was) chains[chains.length - 1]!.push(crossing(before, here, lon));
    }
  }
  return [...whole, ...joined(chains)];
};

const crossing = (a: LonLat, b: LonLat, lon: number): LonLat => [
  lon,
  a[1] + ((b[1] - a[1]) * (lon - a[0])) / (b[0] - a[0]),
];

/** Along the meridian, from the south, the region lies between the first and second crossing, the third and fourth … */
const joined = (chains: readonly (readonly LonLat[])[]): readonly Ring[] => {
  const ends = chains
    .flatMap((chain, i) => [
      { lat: chain[0]![1], chain: i, starts: true },
      { lat: chain[chain.length - 1]![1], chain: i, starts: false },
    ])
    .sort((a, b) => a.lat - b.lat || Number(a.starts) - Number(b.starts));
  const nextOf = new Map<number, number>();
  for (let i = 0; i + 1 < ends.length; i += 2) {
    const pair = [ends[i]!, ends[i + 1]!];
    const [from, to] = pair[0]!.starts ? [pair[1]!, pair[0]!] : [pair[0]!, pair[1]!];
    nextOf.set(from.chain, to.chain);
  }
  const left = new Set(chains.keys());
  const rings: Ring[] = [];
  for (const first of chains.keys()) {
    const ring: LonLat[] = [];
    for (let at = first; left.delete(at); at = nextOf.get(at) ?? first) ring.push(...chains[at]!);
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
};
