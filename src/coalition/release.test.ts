/** Release: a second evaluator, hand-made cases, planted faults, and what a party learns of what it may not hold. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Governance, Label, Message, Mode, ReleaseRule, Track } from "../messages/index.js";
import { messageSchema, MODES, RELEASABLE_KINDS } from "../messages/index.js";
import { directoryOf } from "./directory.js";
import { derivedLabel, labelledAtOrigin } from "./labels.js";
import { judgeRelease, type JudgedWorld } from "./release-judge.js";
import { decideRelease, type ReleaseDecision, type ReleaseQuestion } from "./release.js";

const NATIONS = [
  { code: "DEU", name: "Germany", bloc: "NATO" },
  { code: "NOR", name: "Norway", bloc: "NATO" },
  { code: "TUR", name: "Türkiye", bloc: "NATO" },
  { code: "RUS", name: "Russia", bloc: "RUS" },
];
const SENSORS = ["alpha", "beta", "gamma", "undisclosed"];
const NAMES = ["DEU", "NOR", "TUR", "RUS", "NATO", "JOINT", "*"] as const;
const OWNERS = ["DEU", "NOR", "TUR", "RUS", "NATO", "JOINT", "IRN"] as const;

const TRACK: Track = {
  trackId: "T1",
  timeUs: 1_290_254_400_000_000,
  status: "confirmed",
  phase: "coast",
  state: [3_300_123.4, 2_900_456.7, 4_900_789.1, -2000.5, 1500.25, 300.125],
  covariance: [1e4, 0, 0, 0, 0, 0, 1e4, 0, 0, 0, 0, 1e4, 0, 0, 0, 100, 0, 0, 100, 0, 100],
  sensors: ["alpha"],
  phenomenologies: ["radar"],
  firstSeenUs: 1_290_254_300_000_000,
  detections: 12,
  orbital: false,
  launch: {
    timeUs: 1_290_254_290_000_000,
    ellipse: {
      latDeg: 38.08,
      lonDeg: 46.29,
      semiMajorKm: 9,
      semiMinorKm: 4,
      azimuthDeg: 20,
      probability: 0.95,
    },
  },
  impact: {
    timeUs: 1_290_254_900_000_000,
    sigmaTimeS: 2,
    ellipse: {
      latDeg: 44.43,
      lonDeg: 26.1,
      semiMajorKm: 12,
      semiMinorKm: 5,
      azimuthDeg: 120,
      probability: 0.95,
    },
  },
};

const trackMessage = (label: Partial<Label>, sensors: string[] = ["alpha"]): Message => ({
  kind: "track",
  from: label.owner ?? "NOR",
  timeUs: TRACK.timeUs,
  label: {
    mode: "simulated",
    owner: "NOR",
    releasableTo: ["NOR"],
    provenance: [...sensors].sort(),
    ...label,
  },
  body: { ...TRACK, sensors: [...sensors].sort() },
});

const measurementMessage = (
  owner: string,
  sensor: string,
  releasableTo: string[],
  mode: Mode = "simulated",
): Message => ({
  kind: "measurements",
  from: owner,
  timeUs: TRACK.timeUs,
  label: { mode, owner, releasableTo, provenance: [sensor] },
  body: {
    sensor,
    sensorKind: "radar",
    positionItrfM: [4_000_000, 2_900_000, 4_000_000],
    timeUs: TRACK.timeUs,
    detectionProbability: 0.9,
    falsePerScan: 0,
    detections: [
      { rangeM: 812_345, sigmaRangeM: 20, azRad: 1.2345, elRad: 0.4567, sigmaAngleRad: 1e-3, snr: 50 },
    ],
  },
});

const other = (kind: "setup" | "tick" | "withheld" | "no-engagement", label: Label): Message => {
  const head = { from: label.owner, timeUs: 1, label };
  if (kind === "tick") return { kind, ...head, body: {} };
  if (kind === "withheld")
    return { kind, ...head, body: { kind: "track", item: "T1", to: "RUS", code: "NO_RULE", reason: "none" } };
  if (kind === "no-engagement")
    return { kind, ...head, body: { battery: "b", trackId: "T1", code: "NO_RESPONSE", reason: "none" } };
  const setup = {
    party: label.owner,
    mode: label.mode,
    governance: "roof" as const,
    epochUs: 0,
    nations: [],
    release: [],
    responses: [],
    sectors: [],
    sensors: [],
    batteries: [],
    unverified: [],
  };
  return { kind, ...head, body: setup };
};

const sets = <T>(items: readonly T[], min = 0) =>
  fc.uniqueArray(fc.constantFrom(...items), { minLength: min });
const ruleArb: fc.Arbitrary<ReleaseRule> = fc
  .record({
    owner: fc.constantFrom(...NAMES),
    to: sets(NAMES, 1),
    what: sets(RELEASABLE_KINDS, 1),
    sensors: fc.option(sets(SENSORS, 1), { nil: undefined, freq: 2 }),
    governance: fc.option(sets<Governance>(["independent", "sectors", "centres", "roof"], 1), {
      nil: undefined,
      freq: 2,
    }),
    deny: fc.boolean().map((b) => b || undefined),
  })
  .map(({ sensors, governance, deny, ...rest }) => ({
    id: "r",
    ...rest,
    ...(sensors === undefined ? {} : { sensors }),
    ...(governance === undefined ? {} : { governance }),
    ...(deny === undefined ? {} : { deny }),
  }));
const rulesArb = fc
  .array(ruleArb, { maxLength: 6 })
  .map((rules) => rules.map((r, i) => ({ ...r, id: `r${i}` })));

const labelArb = (owner: string): fc.Arbitrary<Label> =>
  fc.record({
    mode: fc.constantFrom(...MODES, "simulated" as const, "simulated" as const, "simulated" as const),
    owner: fc.constant(owner),
    releasableTo: sets(OWNERS).map((p) => [...new Set([owner, ...p])].sort()),
    provenance: sets(SENSORS).map((s) => [...s].sort()),
  });
const messageArb: fc.Arbitrary<Message> = fc.constantFrom(...OWNERS).chain((owner) =>
  labelArb(owner).chain((label) =>
    fc.oneof(
      {
        weight: 4,
        arbitrary: sets(SENSORS, 1).map((s) => ({ ...trackMessage(label, s), label }) as Message),
      },
      {
        weight: 4,
        arbitrary: fc
          .constantFrom(...SENSORS)
          .map((s) => ({ ...measurementMessage(owner, s, []), label }) as Message),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom("setup", "tick", "withheld", "no-engagement" as const)
          .map((k) => other(k, label)),
      },
    ),
  ),
);

const worldArb = fc.record({
  governance: fc.constantFrom<Governance>("independent", "sectors", "centres", "roof"),
  mode: fc.constantFrom<Mode>("simulated", "simulated", "exercise"),
});
const caseArb = fc.record({
  world: worldArb,
  rules: rulesArb,
  message: messageArb,
  holder: fc.constantFrom(...OWNERS),
  to: fc.constantFrom(...OWNERS),
});

type Decide = (q: ReleaseQuestion) => ReleaseDecision;

/** Runs the differential test on any evaluator; true when the judge agreed every time. */
const agreesWithJudge = (decide: Decide, numRuns: number): boolean => {
  const result = fc.check(
    fc.property(caseArb, ({ world, rules, message, holder, to }) => {
      const directory = directoryOf({ ...world, nations: NATIONS });
      const judged: JudgedWorld = {
        ...world,
        nations: NATIONS,
        centres: Object.fromEntries(directory.centres.map((c) => [c.party, c.members])),
      };
      const found = decide({ rules, directory, holder, message, to });
      const expected = judgeRelease(judged, rules, holder, message, to);
      if (found.decision === "withhold") return !expected.may;
      const same = found.message.label.releasableTo.join() === expected.label.join();
      return expected.may && found.rule === expected.rule && same;
    }),
    { numRuns, seed: 20101120 },
  );
  return !result.failed;
};

describe("release against a second evaluator", () => {
  it("agrees on 20,000 random rules, labels, holders and receivers", () => {
    expect(agreesWithJudge(decideRelease, 20_000)).toBe(true);
  });

  const PLANTED: readonly (readonly [string, Decide])[] = [
    ["deny ignored", (q) => decideRelease({ ...q, rules: q.rules.filter((r) => r.deny !== true) })],
    [
      "allow on no match",
      (q) => {
        const d = decideRelease(q);
        return d.decision === "withhold" && d.code === "NO_RULE"
          ? { decision: "release", message: q.message, rule: "none", delayS: 0 }
          : d;
      },
    ],
    ["originator control dropped", (q) => decideRelease({ ...q, message: widened(q.message, q.to) })],
    ["label not narrowed", (q) => withLabelOf(decideRelease(q), q.message)],
    [
      "modes mixed",
      (q) =>
        decideRelease({
          ...q,
          message: { ...q.message, label: { ...q.message.label, mode: q.directory.mode } } as Message,
        }),
    ],
    [
      "governance filter dropped",
      (q) => decideRelease({ ...q, rules: q.rules.map(({ governance: _g, ...r }) => r) }),
    ],
    [
      "sensor filter dropped",
      (q) => decideRelease({ ...q, rules: q.rules.map(({ sensors: _s, ...r }) => r) }),
    ],
    ["last permission counts", (q) => decideRelease({ ...q, rules: [...q.rules].reverse() })],
  ];
  it.each(PLANTED)("finds the planted fault: %s", (_name, mutant) => {
    expect(agreesWithJudge(mutant, 20_000)).toBe(false);
  });
});

const widened = (message: Message, to: string): Message =>
  ({ ...message, label: { ...message.label, releasableTo: [...message.label.releasableTo, to] } }) as Message;
const withLabelOf = (d: ReleaseDecision, before: Message): ReleaseDecision =>
  d.decision === "withhold" ? d : { ...d, message: { ...d.message, label: before.label } as Message };

describe("release", () => {
  const directory = directoryOf({ mode: "simulated", governance: "independent", nations: NATIONS });
  const rules: ReleaseRule[] = [
    { id: "allies", owner: "NATO", to: ["NATO"], what: ["measurements", "track"] },
    {
      id: "abroad",
      owner: "NATO",
      to: ["RUS"],
      what: ["track"],
      degrade: { roundKm: 50, delayS: 30, hideSensors: true },
    },
    {
      id: "gamma-at-home",
      owner: "NOR",
      to: ["*"],
      what: ["measurements", "track"],
      sensors: ["gamma"],
      deny: true,
    },
  ];
  const ask = (holder: string, message: Message, to: string) =>
    decideRelease({ rules, directory, holder, message, to });

  it("gives an original the audience that its owner's rules give it, products included", () => {
    const d = ask("NOR", measurementMessage("NOR", "alpha", ["NOR"]), "NATO");
    expect(d.decision === "release" && d.message.label.releasableTo).toEqual([
      "DEU",
      "NATO",
      "NOR",
      "RUS",
      "TUR",
    ]);
    expect(ask("NOR", measurementMessage("NOR", "alpha", ["NOR"]), "RUS")).toMatchObject({ code: "NO_RULE" });
  });
  it("names the rule that denies, and keeps what rests on a denied sensor from travelling inside another product", () => {
    expect(ask("NOR", measurementMessage("NOR", "gamma", ["NOR"]), "NATO")).toMatchObject({
      code: "DENIED",
      reason: expect.stringContaining("gamma-at-home"),
    });
    const gamma = labelledAtOrigin(measurementMessage("NOR", "gamma", ["NOR"]), rules, directory).label;
    const alpha = labelledAtOrigin(measurementMessage("NOR", "alpha", ["NOR"]), rules, directory).label;
    const label = derivedLabel({ mode: "simulated", owner: "NOR", inputs: [alpha, gamma], provenance: [] });
    expect(label.releasableTo).toEqual(["NOR"]);
    expect(ask("NOR", trackMessage(label, ["alpha"]), "NATO")).toMatchObject({
      code: "INPUTS_NOT_RELEASABLE",
    });
  });
  it("lets a receiver pass on only what the label lets", () => {
    expect(ask("TUR", measurementMessage("NOR", "alpha", ["NOR", "TUR"]), "DEU")).toMatchObject({
      code: "ORIGINATOR_CONTROL",
    });
    expect(ask("TUR", measurementMessage("NOR", "alpha", ["DEU", "NOR", "TUR"]), "DEU")).toMatchObject({
      decision: "release",
      rule: "allies",
    });
  });
  it("lets a centre hold what all its staff may hold", () => {
    const notice = trackMessage({ owner: "DEU", releasableTo: ["DEU", "NOR", "TUR"] });
    expect(ask("NOR", notice, "NATO")).toMatchObject({ decision: "release" });
    expect(ask("NOR", trackMessage({ owner: "DEU", releasableTo: ["DEU", "NOR"] }), "NATO")).toMatchObject({
      decision: "withhold",
    });
  });
  it("never mixes modes and never sends a centre's own log", () => {
    expect(ask("NOR", measurementMessage("NOR", "alpha", ["NOR"], "exercise"), "NATO")).toMatchObject({
      code: "MODE_MISMATCH",
    });
    const label: Label = {
      mode: "simulated",
      owner: "NOR",
      releasableTo: ["DEU", "NATO", "NOR", "RUS", "TUR"],
      provenance: [],
    };
    for (const kind of ["setup", "tick", "withheld", "no-engagement"] as const)
      expect(ask("NOR", other(kind, label), "NATO")).toMatchObject({ code: "OWN_LOG" });
    expect(() => derivedLabel({ mode: "live", owner: "NOR", inputs: [label], provenance: [] })).toThrow(
      /MODE_MISMATCH/,
    );
  });
  it("degrades and delays what goes abroad, and the copy still parses", () => {
    const d = ask(
      "NATO",
      trackMessage({ owner: "NATO", releasableTo: ["DEU", "NATO", "NOR", "RUS", "TUR"] }, ["alpha", "beta"]),
      "RUS",
    );
    if (d.decision !== "release" || d.message.kind !== "track") throw new Error("not released");
    expect(d.delayS).toBe(30);
    expect(d.message.body.sensors).toEqual(["undisclosed"]);
    expect(d.message.label.provenance).toEqual(["undisclosed"]);
    expect(d.message.body.state.slice(0, 3).every((x) => Number.isInteger(x / 50_000))).toBe(true);
    expect(messageSchema.safeParse(d.message).success).toBe(true);
  });
  it("withholds a raw measurement whose sensor should be hidden", () => {
    const hidden: ReleaseRule[] = [
      { id: "h", owner: "NOR", to: ["RUS"], what: ["measurements"], degrade: { hideSensors: true } },
    ];
    const q = {
      rules: hidden,
      directory,
      holder: "NOR",
      message: measurementMessage("NOR", "alpha", ["NOR"]),
      to: "RUS",
    };
    expect(decideRelease(q)).toMatchObject({ code: "CANNOT_HIDE_SENSOR" });
  });
});

/** A small centre that makes one product a subset of inputs and offers everything to one party. */
type Deriving = (inputs: readonly Label[]) => Label;
const honest: Deriving = (inputs) =>
  derivedLabel({ mode: "simulated", owner: "NATO", inputs, provenance: [] });
const union: Deriving = (inputs) => ({
  ...honest(inputs),
  releasableTo: [...new Set(["NATO", ...inputs.flatMap((l) => l.releasableTo)])].sort(),
});

const whatItLearns = (
  to: string,
  inputs: readonly Message[],
  products: readonly (readonly number[])[],
  derive: Deriving,
  rules: ReleaseRule[],
): string => {
  const directory = directoryOf({ mode: "simulated", governance: "independent", nations: NATIONS });
  const offered: Message[] = [...inputs];
  products.forEach((parts, n) => {
    const used = parts.map((i) => inputs[i % inputs.length]!);
    const sum = used.reduce((total, m) => total + m.timeUs, 0);
    const message = trackMessage({ ...derive(used.map((m) => m.label)), provenance: ["alpha"] });
    offered.push({ ...message, timeUs: 0, body: { ...TRACK, trackId: `P${n}`, timeUs: sum } } as Message);
  });
  const got = offered.map((message) => decideRelease({ rules, directory, holder: "NATO", message, to }));
  return JSON.stringify(got.flatMap((d) => (d.decision === "release" ? [d.message] : [])));
};

/** Two runs that differ only in what a party may not hold must look the same to it. */
const isSilentAboutSecrets = (derive: Deriving, numRuns: number): boolean => {
  const input = fc.record({
    owner: fc.constantFrom("DEU", "NOR", "TUR", "RUS"),
    to: sets(["DEU", "NOR", "TUR", "RUS"]),
    secret: fc.nat(1000),
    twin: fc.nat(1000),
  });
  const result = fc.check(
    fc.property(
      fc.constantFrom("DEU", "NOR", "TUR", "RUS"),
      fc.array(input, { minLength: 1, maxLength: 5 }),
      fc.array(fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (to, parts, products, coarse) => {
        const rules: ReleaseRule[] = [
          {
            id: "all",
            owner: "*",
            to: ["*"],
            what: ["measurements", "track"],
            ...(coarse ? { degrade: { roundKm: 20 } } : {}),
          },
        ];
        const run = (twin: boolean): string => {
          const inputs = parts.map((p): Message => {
            const holders = [...new Set(["NATO", p.owner, ...p.to])].sort();
            const value = twin && !holders.includes(to) ? p.twin : p.secret;
            return { ...measurementMessage(p.owner, "alpha", holders), timeUs: value };
          });
          return whatItLearns(to, inputs, products, derive, rules);
        };
        return run(false) === run(true);
      },
    ),
    { numRuns, seed: 1995 },
  );
  return !result.failed;
};

describe("non-interference", () => {
  it("what a party receives does not depend on what it may not hold", () => {
    expect(isSilentAboutSecrets(honest, 5_000)).toBe(true);
  });
  it("finds the planted fault: union in place of intersection", () => {
    expect(isSilentAboutSecrets(union, 5_000)).toBe(false);
  });
  it("labels never widen down a chain of derivations", () => {
    const label = fc
      .constantFrom(...OWNERS)
      .chain(labelArb)
      .map((l) => ({ ...l, mode: "simulated" as const }));
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...OWNERS),
        (inputs, owner) => {
          const made = derivedLabel({ mode: "simulated", owner, inputs, provenance: [] });
          return made.releasableTo.every(
            (p) => p === owner || inputs.every((l) => l.releasableTo.includes(p)),
          );
        },
      ),
    );
  });
});
