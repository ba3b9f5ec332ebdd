/**
 * A library of pre-planned responses tried on thousands of drawn launches before it is adopted: where it leaves a gap, where two
 * of its rules say different things.
 *
 * gap             some battery could meet the launch, and at the highest confidence no rule lets any of them
 * contradiction   two rules let the same battery act for the same nation and differ in what they order, or one says engage where
 *                 the other says wait; or two sectors of different owners hold the same intercept point
 * shape     each finding once, with how often it came up and the first launch that shows it
 * leaves out  launches that no battery can meet (`noMeans`): no rule can help there
 */
import { directoryOf, governanceOf, sectorsAt, type EngagementQuestion } from "../../coalition/index.js";
import type { Governance, ResolvedScenario, Response } from "../../messages/index.js";
import { drawnLaunches, type Drawn, type Meeting } from "./drawn.js";
import type { Finding, ResponseCheck, Witness } from "./finding.js";

export interface CheckOptions {
  readonly governance?: Governance;
  readonly samples?: number;
  readonly seed?: number;
}

export const SAMPLES = 5000;
const RANK = { low: 0, medium: 1, high: 2 } as const;

export const checkResponses = (scenario: ResolvedScenario, options: CheckOptions = {}): ResponseCheck => {
  const governance = options.governance ?? scenario.governance;
  const seed = options.seed ?? scenario.seed;
  const directory = directoryOf({ ...scenario, governance, mode: "exercise" });
  const inForce = scenario.responses.filter((r) => r.governance?.includes(governance) ?? true);
  const found = new Map<string, Finding>();
  const note = (finding: Omit<Finding, "count">): void => {
    const key = `${finding.kind} ${finding.rules.join(" ")} ${finding.nation} ${finding.shooter}`;
    const known = found.get(key);
    found.set(key, { ...(known ?? finding), count: (known?.count ?? 0) + 1 });
  };
  const used = new Set<string>();
  let noMeans = 0;
  const covers = (names: Response["shooters"], party: string): boolean =>
    names.some((name) => directory.expand(name).includes(party));

  const tryGap = (drawn: Drawn): void => {
    const whys = new Map<string, string>();
    for (const meeting of drawn.meetings)
      for (const interceptPoint of meeting.points) {
        const answer = governanceOf(governance).mayEngage(question(drawn, meeting, interceptPoint, "high"));
        if (answer.authorised) {
          used.add(answer.response.id);
          return;
        }
        whys.set(answer.code, answer.why);
      }
    const [code = "", why = ""] = [...whys].sort(([a], [b]) => (a < b ? -1 : 1))[0] ?? [];
    const meeting = drawn.meetings[0]!;
    note({
      kind: "gap",
      rules: [],
      nation: drawn.place.nation,
      shooter: "",
      why: `${meeting.battery.name} could meet it, and no rule lets anyone engage for ${drawn.place.nation}: ${code}, ${why}`,
      witness: witnessOf(drawn, meeting),
    });
  };
  const question = (
    drawn: Drawn,
    { battery }: Meeting,
    interceptPoint: EngagementQuestion["interceptPoint"],
    confidence: EngagementQuestion["confidence"],
  ): EngagementQuestion => ({
    directory,
    mode: "exercise",
    batteryOwner: battery.owner,
    protects: [drawn.place.nation],
    interceptPoint,
    confidence,
    responses: scenario.responses,
    sectors: scenario.sectors,
  });

  const tryRules = (drawn: Drawn, meeting: Meeting): void => {
    const owner = meeting.battery.owner;
    const nation = drawn.place.nation;
    const mine = inForce.filter((r) => covers(r.shooters, owner) && covers(r.protects, nation));
    mine.forEach((a, i) => {
      for (const b of mine.slice(i + 1)) {
        const why = difference(a, b, drawn.confidence, owner, nation);
        if (why === "none") continue;
        note({
          kind: "contradiction",
          rules: [a.id, b.id],
          nation,
          shooter: owner,
          why,
          witness: witnessOf(drawn, meeting),
        });
      }
    });
  };

  const trySectors = (drawn: Drawn, meeting: Meeting): void => {
    for (const point of meeting.points) {
      const [first, ...others] = sectorsAt(scenario.sectors, point);
      // Sectors are read in order, so one that lies inside a wider one is meant; two that merely cross are not.
      const rival = others.find((s) => s.owner !== first?.owner && !isWider(s, first!));
      if (first === undefined || rival === undefined) continue;
      note({
        kind: "contradiction",
        rules: [first.id, rival.id],
        nation: drawn.place.nation,
        shooter: meeting.battery.owner,
        why: `sectors ${first.id} of ${first.owner} and ${rival.id} of ${rival.owner} both hold ${point.latDeg.toFixed(2)}°, ${point.lonDeg.toFixed(2)}°, and neither lies inside the other`,
        witness: witnessOf(drawn, meeting),
      });
      return;
    }
  };
  const isWider = (
    outer: (typeof scenario.sectors)[number],
    inner: (typeof scenario.sectors)[number],
  ): boolean => inner.ring.every(([latDeg, lonDeg]) => sectorsAt([outer], { latDeg, lonDeg }).length === 1);

  const launches = drawnLaunches(scenario, options.samples ?? SAMPLES, seed);
  for (const drawn of launches) {
    if (drawn.meetings.length === 0) {
      noMeans += 1;
      continue;
    }
    tryGap(drawn);
    for (const meeting of drawn.meetings) {
      tryRules(drawn, meeting);
      if (governance === "sectors") trySectors(drawn, meeting);
    }
  }
  const findings = [...found.values()].sort((a, b) => b.count - a.count || (a.why < b.why ? -1 : 1));
  return {
    governance,
    samples: launches.length,
    seed,
    noMeans,
    rules: inForce.map((r) => r.id),
    unused: inForce.map((r) => r.id).filter((id) => !used.has(id)),
    gaps: findings.filter((f) => f.kind === "gap"),
    contradictions: findings.filter((f) => f.kind === "contradiction"),
    ok: findings.length === 0,
  };
};

const difference = (
  a: Response,
  b: Response,
  confidence: Response["minConfidence"],
  owner: string,
  nation: string,
): string => {
  const fits = (r: Response): boolean => RANK[confidence] >= RANK[r.minConfidence];
  if (fits(a) !== fits(b)) {
    const [engages, waits] = fits(a) ? [a, b] : [b, a];
    return `at ${confidence} confidence ${engages.id} lets ${owner} engage for ${nation}, ${waits.id} waits for ${waits.minConfidence}`;
  }
  if (fits(a) && (a.rounds !== b.rounds || a.shots !== b.shots))
    return `${owner} for ${nation}: ${a.id} orders ${a.shots} × ${a.rounds} rounds, ${b.id} ${b.shots} × ${b.rounds}`;
  return "none";
};

const witnessOf = ({ threat, place, confidence }: Drawn, { battery }: Meeting): Witness => ({
  threat: threat.name,
  from: { latDeg: threat.latDeg, lonDeg: threat.lonDeg },
  at: { name: place.name, nation: place.nation, latDeg: place.latDeg, lonDeg: place.lonDeg },
  confidence,
  battery: battery.id,
});
