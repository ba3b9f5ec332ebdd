/**
 * What the reader changed in the plan, as the address holds it: moved, switched off, added; and the scenario so changed.
 *
 * shape     `off=a,b` · `at=a:lat:lon,…` · `add=of:lat:lon,…`, degrees to a thousandth
 */
import type { Battery, ResolvedScenario } from "../../../../../messages/index.js";

export interface Edits {
  readonly off: readonly string[];
  readonly at: ReadonlyMap<string, { readonly latDeg: number; readonly lonDeg: number }>;
  /** One more battery of the kind of another, each. */
  readonly add: readonly { readonly of: string; readonly latDeg: number; readonly lonDeg: number }[];
}

type Query = Readonly<Record<string, string>>;

const parts = (text: string | undefined): string[] => (text ?? "").split(",").filter((p) => p !== "");

const placed = (text: string): { name: string; latDeg: number; lonDeg: number }[] => {
  const [name = "", lat, lon] = text.split(":");
  const [latDeg, lonDeg] = [Number(lat), Number(lon)];
  const good = Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180;
  return good ? [{ name, latDeg, lonDeg }] : [];
};

export const editsOf = (query: Query): Edits => ({
  off: parts(query["off"]),
  at: new Map(
    parts(query["at"])
      .flatMap(placed)
      .map(({ name, latDeg, lonDeg }) => [name, { latDeg, lonDeg }]),
  ),
  add: parts(query["add"])
    .flatMap(placed)
    .map(({ name, latDeg, lonDeg }) => ({ of: name, latDeg, lonDeg })),
});

const short = (deg: number): string => String(Math.round(deg * 1000) / 1000);

export const queryOf = ({ off, at, add }: Edits): Query => ({
  off: off.join(","),
  at: [...at].map(([id, p]) => `${id}:${short(p.latDeg)}:${short(p.lonDeg)}`).join(","),
  add: add.map((p) => `${p.of}:${short(p.latDeg)}:${short(p.lonDeg)}`).join(","),
});

export const withMoved = (edits: Edits, id: string, latDeg: number, lonDeg: number): Edits => ({
  ...edits,
  at: new Map([...edits.at, [id, { latDeg, lonDeg }]]),
});

export const withSwitched = (edits: Edits, id: string): Edits => ({
  ...edits,
  off: edits.off.includes(id) ? edits.off.filter((o) => o !== id) : [...edits.off, id],
});

const addedId = (n: number): string => `added-${n + 1}`;

/** What is off stays in its place and sees or shoots nothing, so that little has to be found anew. */
const BLIND_M = 1;

export const edited = (scenario: ResolvedScenario, { off, at, add }: Edits): ResolvedScenario => {
  const more = add.flatMap(({ of, latDeg, lonDeg }, n): Battery[] => {
    const like = scenario.batteries.find((b) => b.id === of);
    return like === undefined
      ? []
      : [{ ...like, id: addedId(n), name: `+ ${like.name}`, latDeg, lonDeg, altitudeM: 0 }];
  });
  return {
    ...scenario,
    sensors: scenario.sensors.map((s) => {
      const place = at.get(s.id);
      const isOff = off.includes(s.id);
      return {
        ...s,
        ...(place === undefined || s.at === undefined ? {} : { at: { ...s.at, ...place } }),
        model: isOff && s.model.kind === "radar" ? { ...s.model, instrumentedRangeM: BLIND_M } : s.model,
      };
    }),
    batteries: [...scenario.batteries, ...more].map((b) => ({
      ...b,
      ...at.get(b.id),
      rounds: off.includes(b.id) ? 0 : b.rounds,
    })),
  };
};
