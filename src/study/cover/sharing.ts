/**
 * Who may know what of a sight: the release rules and links of a scenario, made into pools of radars and delays.
 *
 * A party's tracker is fed its own sensors and those whose measurements their owner releases to it; a track made from a
 * sensor goes to a neighbour where the rules let it, and a joint centre hands it on to its members. What rules withhold
 * from a party is in none of its pools.
 * shape     by party: several ways, each a set of sensors tracked together and a delay
 * leaves out  cuts and losses of links; tracks of tracks beyond one joint centre
 */
import {
  decideRelease,
  derivedLabel,
  labelledAtOrigin,
  type Directory,
  type ReleaseQuestion,
} from "../../coalition/index.js";
import type { Label, MessageOf, Party, ReleaseRule, ResolvedScenario } from "../../messages/index.js";

/** One way in which a party knows: sensors tracked together, so much later. */
export interface Way {
  /** Index in the scenario's sensors, and the label of what this party holds of each. */
  readonly sensors: ReadonlyMap<number, Label>;
  readonly delayS: number;
}

const DEFAULT_LATENCY_S = 0.5;
/** A track rounded to a grid this wide never has the ellipse a warning needs: 2.4477 / √12 of it is half the limit, 20 km. */
const TOO_COARSE_KM = 28;

export const latencyS = (scenario: ResolvedScenario, from: Party, to: Party): number => {
  const matches = (who: string, pattern: string): boolean => pattern === "*" || pattern === who;
  const link = scenario.links.find((l) => matches(from, l.from) && matches(to, l.to));
  return link?.latencyS ?? DEFAULT_LATENCY_S;
};

export interface Knowledge {
  /** Everything a party holds tracks by. */
  waysOf(party: Party): readonly Way[];
  /** As `waysOf` a nation, and the warnings that its joint centres may give it. */
  warningWaysOf(nation: Party): readonly Way[];
}

export const knowledgeOf = (
  scenario: ResolvedScenario,
  directory: Directory,
  rules: readonly ReleaseRule[],
): Knowledge => {
  const mode = directory.mode;
  const isUseful = (rule: string): boolean =>
    (rules.find((r) => r.id === rule)?.degrade?.roundKm ?? 0) < TOO_COARSE_KM;
  const release = (question: Omit<ReleaseQuestion, "rules" | "directory">) => {
    const decision = decideRelease({ rules, directory, ...question });
    return decision.decision === "release" && isUseful(decision.rule) ? decision : "withheld";
  };
  const measured = scenario.sensors.map((sensor) =>
    labelledAtOrigin(
      measurementOf(sensor.id, sensor.model.kind, {
        mode,
        owner: sensor.owner,
        releasableTo: [sensor.owner],
        provenance: [sensor.id],
      }),
      rules,
      directory,
    ),
  );
  const own = new Map<Party, Way>();
  for (const party of directory.parties) {
    const sensors = new Map<number, Label>();
    let delayS = 0;
    scenario.sensors.forEach((sensor, i) => {
      const message = measured[i]!;
      if (sensor.owner === party) sensors.set(i, message.label);
      else if (directory.neighbours(sensor.owner).includes(party)) {
        const given = release({ holder: sensor.owner, message, to: party });
        if (given === "withheld") return;
        sensors.set(i, given.message.label);
        delayS = Math.max(delayS, latencyS(scenario, sensor.owner, party) + given.delayS);
      }
    });
    own.set(party, { sensors, delayS });
  }
  /** What a party makes or holds in one way, as another gets it from it. */
  const passedOn = (from: Party, way: Way, to: Party, maker: Party): Way => {
    const sensors = new Map<number, Label>();
    let delayS = 0;
    for (const [i, label] of way.sensors) {
      const made =
        maker === from
          ? derivedLabel({ mode, owner: from, inputs: [label], provenance: label.provenance })
          : label;
      const given = release({ holder: from, message: trackOf(made, maker), to });
      if (given === "withheld") continue;
      sensors.set(i, given.message.label);
      delayS = Math.max(delayS, given.delayS);
    }
    return { sensors, delayS: way.delayS + delayS + latencyS(scenario, from, to) };
  };
  const told = new Map<Party, Way[]>(directory.parties.map((p) => [p, []]));
  const isJoint = (party: Party): boolean => directory.centres.some((c) => c.party === party);
  for (const maker of directory.parties)
    for (const to of directory.neighbours(maker)) {
      const first = passedOn(maker, own.get(maker)!, to, maker);
      if (first.sensors.size === 0) continue;
      told.get(to)!.push(first);
      if (!isJoint(to)) continue;
      for (const next of directory.neighbours(to)) {
        if (next === maker) continue;
        const second = passedOn(to, first, next, maker);
        if (second.sensors.size > 0) told.get(next)!.push(second);
      }
    }
  const waysOf = (party: Party): readonly Way[] =>
    [own.get(party)!, ...told.get(party)!].filter((w) => w.sensors.size > 0);
  const warningWaysOf = (nation: Party): readonly Way[] => {
    const ways = [...waysOf(nation)];
    for (const centre of directory.centres) {
      if (!centre.members.includes(nation)) continue;
      for (const way of waysOf(centre.party)) {
        const sensors = new Map<number, Label>();
        for (const [i, label] of way.sensors) {
          const made = derivedLabel({
            mode,
            owner: centre.party,
            inputs: [label],
            provenance: label.provenance,
          });
          const given = release({ holder: centre.party, message: warningOf(made, nation), to: nation });
          if (given !== "withheld") sensors.set(i, label);
        }
        if (sensors.size > 0)
          ways.push({ sensors, delayS: way.delayS + latencyS(scenario, centre.party, nation) });
      }
    }
    return ways;
  };
  return { waysOf, warningWaysOf };
};

const measurementOf = (
  sensor: string,
  sensorKind: "radar" | "infrared",
  label: Label,
): MessageOf<"measurements"> => ({
  kind: "measurements",
  from: label.owner,
  timeUs: 0,
  label,
  body: {
    sensor,
    sensorKind,
    positionItrfM: [0, 0, 0],
    timeUs: 0,
    detectionProbability: 1,
    falsePerScan: 0,
    detections: [],
  },
});

const ZEROS = new Array<number>(21).fill(0);
const ELLIPSE = { latDeg: 0, lonDeg: 0, semiMajorKm: 1, semiMinorKm: 1, azimuthDeg: 0, probability: 0.95 };

/** Only its label and its sensors are looked at. */
const trackOf = (label: Label, maker: Party): MessageOf<"track"> => ({
  kind: "track",
  from: maker,
  timeUs: 0,
  label,
  body: {
    trackId: `${maker}-1`,
    timeUs: 0,
    status: "confirmed",
    phase: "coast",
    state: [0, 0, 0, 0, 0, 0],
    covariance: ZEROS,
    sensors: [...label.provenance],
    phenomenologies: [],
    firstSeenUs: 0,
    detections: 0,
    orbital: false,
  },
});

const warningOf = (label: Label, nation: Party): MessageOf<"warning"> => ({
  kind: "warning",
  from: label.owner,
  timeUs: 0,
  label,
  body: {
    warningId: "1",
    state: "alert",
    nation,
    trackId: "1",
    confidence: "medium",
    impactTimeUs: 0,
    ellipse: ELLIPSE,
    places: [],
    reason: "",
  },
});
