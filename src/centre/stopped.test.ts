/**
 * What a reported hit does to warnings: it ends them when no sensor sees the object again, and never otherwise.
 *
 * One launch at Ankara as the joint centre hears it; the report of a hit is put in, so the truth is known: the missile flies on.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { resolveScenario } from "../catalogue/index.js";
import { contourProbability } from "../coalition/index.js";
import { runExercise } from "../exercise/index.js";
import { parseScenario, type Message, type MessageOf, type Outbound } from "../messages/index.js";
import { newCentre, step } from "./index.js";

interface Heard {
  readonly timeUs: number;
  readonly message: Message;
}

let setup: MessageOf<"setup">;
let heard: Heard[];
let epochUs: number;
beforeAll(() => {
  const file = fileURLToPath(new URL("../../scenarios/roof-2010.yaml", import.meta.url));
  const parsed = parseScenario(readFileSync(file, "utf8"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const resolved = resolveScenario(parsed.value, "roof-2010");
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  const nations = ["USA", "TUR", "RUS"];
  const scenario = {
    ...resolved.value,
    durationS: 520,
    nations: resolved.value.nations.filter((n) => nations.includes(n.code)),
    sensors: resolved.value.sensors.filter((s) => nations.includes(s.owner)),
    batteries: [],
    launches: resolved.value.launches.filter((l) => l.id === "ankara"),
  };
  ({ epochUs } = scenario);
  heard = [];
  runExercise(scenario, (party, direction, _peer, timeUs, message) => {
    if (party !== "JOINT" || direction === "out") return;
    if (message.kind === "setup") setup = message;
    else heard.push({ timeUs, message });
  });
});

const HIT_S = 420;
type Warned = MessageOf<"warning">["body"];

/** The warnings the centre gives when a hit is reported of what it warned of first, and sensors see, or do not see, afterwards. */
const warnings = (seesAfter: boolean, reports: boolean): Warned[] => {
  const centre = newCentre(setup);
  const said: Warned[] = [];
  const take = (outs: readonly Outbound[]): void => {
    for (const { to, message } of outs)
      if (to === "JOINT" && message.kind === "warning") said.push(message.body);
  };
  const hitUs = epochUs + HIT_S * 1_000_000;
  let isReported = !reports;
  for (const { timeUs, message } of heard) {
    const isSight = message.kind === "measurements" || message.kind === "track";
    if (!seesAfter && isSight && timeUs > hitUs) continue;
    if (!isReported && timeUs > hitUs) {
      isReported = true;
      take(step(centre, timeUs, reportOf(said[0]!, said, hitUs)));
    }
    take(step(centre, timeUs, message));
  }
  return said;
};

const reportOf = (first: Warned, said: readonly Warned[], atUs: number): MessageOf<"engagement-report"> => {
  const last = said.filter((w) => w.warningId === first.warningId).at(-1)!;
  return {
    kind: "engagement-report",
    from: "USA",
    timeUs: atUs,
    label: { mode: "simulated", owner: "USA", releasableTo: ["JOINT", "USA"], provenance: ["battery"] },
    body: { engagementId: "x/1", battery: "x", trackId: last.trackId, outcome: "hit", atUs },
  };
};

describe("a reported hit", () => {
  it("ends no warning of what sensors see again: the missile flies on, and its nation stays warned", () => {
    const said = warnings(true, true);
    const id = said[0]!.warningId;
    expect(said.some((w) => w.warningId === id && w.state === "cancel")).toBe(false);
    expect(said.filter((w) => w.warningId === id).length).toBeGreaterThan(0);
  });
  it("ends the warning, once, when no sensor sees the object again, and raises none in its place", () => {
    const said = warnings(false, true);
    const id = said[0]!.warningId;
    const cancels = said.filter((w) => w.warningId === id && w.state === "cancel");
    expect(cancels).toHaveLength(1);
    expect(cancels[0]!.reason).toContain("intercepted");
    const after = said.slice(said.indexOf(cancels[0]!) + 1);
    expect(after.filter((w) => w.state === "alert")).toEqual([]);
  });
  it("is needed: what sensors lose without one stays an open warning", () => {
    expect(warnings(false, false).some((w) => w.state === "cancel")).toBe(false);
  });
});

describe("one object", () => {
  it("has one open warning a nation: no alert lies on the area of another that is open", () => {
    const open = new Map<string, Warned>();
    for (const w of warnings(true, false)) {
      if (w.state === "cancel") open.delete(w.warningId);
      else {
        if (w.state === "alert")
          for (const other of open.values())
            expect(contourProbability(other.ellipse, w.ellipse)).toBeGreaterThan(0.99);
        open.set(w.warningId, w);
      }
    }
    // A payload and its last stage: two bodies come down, and two areas at most are open.
    expect(open.size).toBeLessThanOrEqual(2);
    expect(open.size).toBeGreaterThan(0);
  });
});
