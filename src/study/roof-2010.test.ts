/**
 * The default scenario, from launch to proof, as its issue asks: seen, tracked, warned, recognised, engaged by authority.
 *
 * Expectations come from the scenario file (who launches at whom) and from the truth of the run, never from our own output.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { resolveScenario } from "../catalogue/index.js";
import { nationAt, placesWithin } from "../earth/index.js";
import { replayJournal } from "../exercise/index.js";
import { verifyJournal } from "../ledger/index.js";
import {
  GOVERNANCE_MODES,
  parseScenario,
  timeUsFromIso,
  type Governance,
  type LaunchResult,
  type ResolvedScenario,
} from "../messages/index.js";
import { isInside, play, type PlayedRun } from "./index.js";

const load = (): ResolvedScenario => {
  const file = fileURLToPath(new URL("../../scenarios/roof-2010.yaml", import.meta.url));
  const parsed = parseScenario(readFileSync(file, "utf8"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const resolved = resolveScenario(parsed.value, "roof-2010");
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  return resolved.value;
};

const runs = new Map<Governance, PlayedRun>();
beforeAll(() => {
  for (const governance of GOVERNANCE_MODES) runs.set(governance, play(load(), { governance }));
}, 240_000);
const launchesOf = (governance: Governance): readonly LaunchResult[] => runs.get(governance)!.result.launches;
const byAim = (launches: readonly LaunchResult[]) => launches.filter((l) => l.truth.to?.name !== undefined);

describe.each(GOVERNANCE_MODES)("roof-2010 under %s", (governance) => {
  it("detects every launch, and tracks it to an ellipse that holds the true impact", () => {
    const launches = launchesOf(governance);
    expect(launches).toHaveLength(6);
    for (const l of launches) {
      expect(l.firstDetection, l.id).not.toBe("none");
      if (l.truth.impactTime === "none") continue;
      if (l.track === "none") throw new Error(`${l.id} has no track`);
      expect(l.track.impactEllipse.probability).toBe(0.95);
      expect(isInside(l.track.impactEllipse, l.truth.to!), l.id).toBe(true);
    }
  });

  it("warns every nation in danger of the payload and no other, before the impact", () => {
    for (const l of byAim(launchesOf(governance))) {
      const { latDeg, lonDeg } = l.truth.to!;
      const inDanger = new Set([
        nationAt(latDeg, lonDeg),
        ...placesWithin(latDeg, lonDeg, 5).map((p) => p.nation),
      ]);
      expect(new Set(l.warnings.map((w) => w.nation)), l.id).toEqual(inDanger);
      for (const w of l.warnings) {
        expect(w.leadTimeS).toBeGreaterThan(60);
        const impactUs = timeUsFromIso(l.truth.impactTime);
        expect((impactUs - timeUsFromIso(w.issuedAt)) / 1e6).toBeCloseTo(w.leadTimeS, 0);
      }
    }
    expect(runs.get(governance)!.result.falseWarnings).toEqual([]);
  });

  it("calls off no warning of a payload that comes down, and tells each nation of few areas", () => {
    const launches = byAim(launchesOf(governance));
    for (const l of launches)
      if (l.outcome === "impact")
        for (const w of l.warnings) expect(w.cancelled, `${l.id} ${w.nation}`).toBe(false);
    if (governance === "roof") {
      const stopped = launches.filter((l) => l.outcome === "intercepted").flatMap((l) => l.warnings);
      expect(stopped.length).toBeGreaterThan(0);
      for (const w of stopped) expect(w.cancelled, w.nation).toBe(true);
    }
  });

  it("raises no warning of the notified launch, and shows it as recognised", () => {
    const safir = launchesOf(governance).find((l) => l.id === "safir")!;
    expect(safir).toMatchObject({ outcome: "recognised", warnings: [], debris: [], engagements: [] });
    expect(safir.notification).toMatchObject({ id: "safir-notice" });
  });

  it("says what every nation saw and when: no nation before its own sensors or its first message", () => {
    const { result } = runs.get(governance)!;
    for (const l of result.launches)
      for (const sight of result.seen.filter((s) => s.launch === l.id)) {
        if (l.firstDetection === "none" || sight.at === "none") continue;
        expect(timeUsFromIso(sight.at)).toBeGreaterThanOrEqual(timeUsFromIso(l.firstDetection.time));
        if (sight.from === sight.nation) expect(sight.ownSensors.length).toBeGreaterThan(0);
      }
    expect(new Set(result.seen.map((s) => s.nation)).size).toBe(29);
  });

  it("lets only those shoot whom the mode and an adopted response authorise", () => {
    const scenario = load();
    const bloc = new Map(scenario.nations.map((n) => [n.code, n.bloc]));
    for (const l of launchesOf(governance))
      for (const e of l.engagements) {
        const response = scenario.responses.find((r) => e.rule === r.id || e.rule.startsWith(`${r.id}@`));
        expect(response?.governance).toContain(governance);
        if (governance === "independent") expect(e.authorisedBy).toEqual([bloc.get(e.nation)]);
        if (governance === "centres") expect(e.authorisedBy).toEqual([e.nation]);
        if (governance === "roof") expect(e.authorisedBy).toHaveLength(29);
        const target = l.truth.to === undefined ? "none" : nationAt(l.truth.to.latDeg, l.truth.to.lonDeg);
        // What comes down on the other bloc's ground is not engaged where each system defends its own.
        if (governance === "independent" && e.body === "payload")
          expect(bloc.get(target)).toBe(bloc.get(e.nation));
      }
    const explained = runs.get(governance)!.result.explanations.join("\n");
    for (const l of launchesOf(governance))
      if (l.engagements.length > 0) expect(explained).toContain(`${l.id}: engaged by`);
  });

  it.runIf(governance === "roof")("keeps a journal a party that verifies", () => {
    const { result, journals } = runs.get(governance)!;
    for (const { party, entries, head } of result.centres)
      expect(verifyJournal(journals[party]!)).toMatchObject({ ok: true, entries, head, problems: [] });
  });
});

describe("a journal of the run", () => {
  it("replays to the same bytes by itself: those that hear most, among 30 parties", () => {
    const { journals } = runs.get("roof")!;
    expect(Object.keys(journals)).toHaveLength(30);
    for (const party of ["JOINT", "RUS", "USA", "NOR", "TUR"])
      expect(replayJournal(journals[party]!), party).toMatchObject({ ok: true, party, problems: [] });
  });
});

describe("the four modes on one seed", () => {
  it("give different lead times and different authorised shooters, each told in its explanation", () => {
    const leads = GOVERNANCE_MODES.map((g) =>
      launchesOf(g)
        .flatMap((l) => l.warnings.map((w) => `${l.id} ${w.nation} ${w.leadTimeS}`))
        .join(),
    );
    expect(new Set(leads).size).toBe(4);
    const shooters = GOVERNANCE_MODES.map((g) =>
      launchesOf(g)
        .flatMap((l) => l.engagements.map((e) => `${l.id} ${e.site} ${e.rule} ${e.authorisedBy.join(" ")}`))
        .join(),
    );
    expect(new Set(shooters).size).toBe(4);
    for (const g of GOVERNANCE_MODES) {
      const text = runs.get(g)!.result.explanations.join("\n");
      for (const l of launchesOf(g))
        for (const w of l.warnings)
          expect(text).toContain(
            `${l.id}: ${w.nation} was warned of ${w.place} ${Math.round(w.leadTimeS)} s`,
          );
    }
  });
  it("give Russia its track of a launch later where each side keeps its own than under one roof", () => {
    const at = (g: Governance): number =>
      timeUsFromIso(runs.get(g)!.result.seen.find((s) => s.launch === "bucharest" && s.nation === "RUS")!.at);
    expect(at("independent")).toBeGreaterThan(at("sectors"));
    expect(at("sectors")).toBeGreaterThan(at("roof"));
  });
});

describe("the same seed", () => {
  it("gives the same digest and the same journals; another seed gives others", () => {
    const short = { ...load(), durationS: 420 };
    const [once, twice, other] = [play(short), play(short), play(short, { seed: 7 })];
    expect(twice.result.digest).toBe(once.result.digest);
    expect(twice.journals).toEqual(once.journals);
    expect(other.result.digest).not.toBe(once.result.digest);
  });
});
