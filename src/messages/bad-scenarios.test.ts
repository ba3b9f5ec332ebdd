/**
 * Scenarios that are wrong, each in its own way: the door names every issue with its path, its place and a code.
 *
 * The § in a changed text marks where the issue must point; it is taken out before parsing, so the expected line and
 * column come from the text and not from the parser.
 */
import { describe, expect, test } from "vitest";
import { parseScenario } from "./index.js";

const GOOD = `# a small scenario that is right
title: Small
epoch: 2010-11-20T12:00:00Z
mode: simulated
governance: roof
nations: [NOR, RUS]
sensors:
  - use: globus-2
    owner: NOR
    at: { latDeg: 70.37, lonDeg: 31.13 }
    radar:
      scanPeriodS: 2
batteries:
  - use: s-400
    id: moscow
    owner: RUS
    at:
      latDeg: 55.6
      lonDeg: 37.7
    rounds: 4
links:
  - { from: NOR, to: "*", latencyS: 1 }
release:
  - id: all
    owner: "*"
    to: ["*"]
    what: [track, warning]
responses:
  - { id: r1, title: R, shooters: ["*"], protects: ["*"], minConfidence: low, rounds: 1, shots: 2 }
launches:
  - missile: irn-sejjil-2
    id: one
    from: { latDeg: 38.08, lonDeg: 46.29 }
    to: { latDeg: 55.7, lonDeg: 37.6 }
    at: 60
  - missile: irn-safir
    from:
      latDeg: 35.23
      lonDeg: 53.92
    azimuthDeg: 116
    at: 90
    notified: n1
notifications:
  - id: n1
    regime: HCOC
    by: IRN
    to: ["*"]
    vehicle: space
    genericClass: launcher
    windowStart: 2010-11-20T11:00:00Z
    windowEnd: 2010-11-20T14:00:00Z
    launchArea: { latDeg: 35.2, lonDeg: 53.9, radiusKm: 30 }
events:
  - { kind: sensor-outage, at: 10, durationS: 5, sensor: globus-2 }
`;

type Row = readonly [name: string, from: string, to: string, path: string, code: string, says: RegExp];

const ROWS: readonly Row[] = [
  [
    "latitude beyond the pole",
    "latDeg: 55.7,",
    "latDeg: §91.5,",
    "launches[0].to.latDeg",
    "ABOVE_MAXIMUM",
    /91\.5.*90/,
  ],
  [
    "longitude below the range",
    "lonDeg: 46.29 }",
    "lonDeg: §-181 }",
    "launches[0].from.lonDeg",
    "BELOW_MINIMUM",
    /-181.*-180/,
  ],
  ["text for a number", "at: 60", "at: §soon", "launches[0].at", "WRONG_TYPE", /"soon".*text.*number/],
  ["quoted number", "rounds: 4", 'rounds: §"4"', "batteries[0].rounds", "WRONG_TYPE", /"4".*text/],
  ["fraction of a round", "rounds: 4", "rounds: §4.5", "batteries[0].rounds", "WRONG_TYPE", /4\.5.*whole/],
  ["negative time", "at: 60", "at: §-1", "launches[0].at", "BELOW_MINIMUM", /-1.*0/],
  ["infinite latency", "latencyS: 1 }", "latencyS: §.inf }", "links[0].latencyS", "WRONG_TYPE", /finite/],
  ["not a number", "latDeg: 70.37", "latDeg: §.nan", "sensors[0].at.latDeg", "WRONG_TYPE", /finite/],
  [
    "unknown key at the root",
    "mode: simulated",
    "§colour: red\nmode: simulated",
    "colour",
    "UNKNOWN_KEY",
    /colour/,
  ],
  [
    "misspelt key inside a map",
    "    rounds: 4",
    "    §round: 4\n    rounds: 4",
    "batteries[0].round",
    "UNKNOWN_KEY",
    /"round"/,
  ],
  [
    "unknown key in a flow map",
    "to: { latDeg: 55.7,",
    "to: { §lat: 1, latDeg: 55.7,",
    "launches[0].to.lat",
    "UNKNOWN_KEY",
    /"lat"/,
  ],
  [
    "missing key of a block map",
    "      latDeg: 35.23\n",
    "",
    "launches[1].from.latDeg",
    "MISSING_KEY",
    /latDeg/,
  ],
  [
    "missing key of a list entry",
    "  - missile: irn-sejjil-2\n    id",
    "  - §id",
    "launches[0].missile",
    "MISSING_KEY",
    /missile/,
  ],
  ["missing key at the root", "title: Small\nepoch", "§epoch", "title", "MISSING_KEY", /title/],
  ["value left empty", "epoch: 2010-11-20T12:00:00Z", "§epoch:", "epoch", "WRONG_TYPE", /empty/],
  ["mode of no kind", "mode: simulated", "mode: §real", "mode", "NOT_ONE_OF", /"real".*simulated.*exercise/],
  ["live mode", "mode: simulated", "mode: §live", "mode", "LIVE_SCENARIO", /never live/],
  [
    "governance of no kind",
    "governance: roof",
    "governance: §anarchy",
    "governance",
    "NOT_ONE_OF",
    /independent.*roof/,
  ],
  [
    "sectors without sectors",
    "governance: roof",
    "governance: §sectors",
    "governance",
    "SECTORS_MISSING",
    /no sector/,
  ],
  [
    "epoch with an offset",
    "epoch: 2010-11-20T12:00:00Z",
    "epoch: §2010-11-20T12:00:00+01:00",
    "epoch",
    "BAD_FORMAT",
    /ISO 8601/,
  ],
  [
    "30 February",
    "epoch: 2010-11-20T12:00:00Z",
    "epoch: §2010-02-30T12:00:00Z",
    "epoch",
    "NO_SUCH_DATE",
    /calendar/,
  ],
  [
    "hour 25",
    "windowEnd: 2010-11-20T14:00:00Z",
    "windowEnd: §2010-11-20T25:00:00Z",
    "notifications[0].windowEnd",
    "NO_SUCH_DATE",
    /calendar/,
  ],
  [
    "window that ends before it starts",
    "windowEnd: 2010-11-20T14:00:00Z",
    "windowEnd: §2010-11-20T10:00:00Z",
    "notifications[0].windowEnd",
    "WINDOW_ENDS_EARLY",
    /10:00.*11:00/,
  ],
  [
    "nation in small letters",
    "nations: [NOR, RUS]",
    "nations: [NOR, §rus]",
    "nations[1]",
    "BAD_FORMAT",
    /"rus".*capital/,
  ],
  ["nation twice", "nations: [NOR, RUS]", "nations: [NOR, §NOR]", "nations[1]", "DUPLICATE_ID", /NOR/],
  ["no nation", "nations: [NOR, RUS]", "nations: §[]", "nations", "BELOW_MINIMUM", /0 entries.*1/],
  ["map for a list", "nations: [NOR, RUS]", "nations: §{ NOR: 1 }", "nations", "WRONG_TYPE", /map.*list/],
  [
    "list for a map",
    "from: { latDeg: 38.08, lonDeg: 46.29 }",
    "from: §[38.08, 46.29]",
    "launches[0].from",
    "WRONG_TYPE",
    /list.*map/,
  ],
  [
    "both a target and an azimuth",
    "  - missile: irn-sejjil-2",
    "  - §azimuthDeg: 10\n    missile: irn-sejjil-2",
    "launches[0]",
    "RULE_BROKEN",
    /not both/,
  ],
  [
    "neither target nor azimuth",
    "    to: { latDeg: 55.7, lonDeg: 37.6 }\n",
    "",
    "launches[0]",
    "RULE_BROKEN",
    /either/,
  ],
  [
    "azimuth of a full turn",
    "azimuthDeg: 116",
    "azimuthDeg: §360",
    "launches[1].azimuthDeg",
    "ABOVE_MAXIMUM",
    /360.*below 360/,
  ],
  [
    "apogee without a target",
    "azimuthDeg: 116",
    "azimuthDeg: 116\n    apogeeKm: §300",
    "launches[1].apogeeKm",
    "RULE_BROKEN",
    /together with/,
  ],
  [
    "target on the launcher",
    "to: { latDeg: 55.7, lonDeg: 37.6 }",
    "to: §{ latDeg: 38.08, lonDeg: 46.29 }",
    "launches[0].to",
    "RULE_BROKEN",
    /same point/,
  ],
  [
    "a notice that is not there",
    "notified: n1",
    "notified: §n2",
    "launches[1].notified",
    "UNKNOWN_REFERENCE",
    /n2/,
  ],
  [
    "the same id twice",
    "  - missile: irn-safir\n",
    "  - missile: irn-safir\n    id: §one\n",
    "launches[1].id",
    "DUPLICATE_ID",
    /one/,
  ],
  [
    "releasable kind of no kind",
    "what: [track, warning]",
    "what: [track, §gossip]",
    "release[0].what[1]",
    "NOT_ONE_OF",
    /gossip.*measurements/,
  ],
  [
    "nobody to release to",
    '    to: ["*"]\n    what',
    "    to: §[]\n    what",
    "release[0].to",
    "BELOW_MINIMUM",
    /0 entries/,
  ],
  [
    "event of no kind",
    "kind: sensor-outage",
    "kind: §meteor",
    "events[0].kind",
    "NOT_ONE_OF",
    /meteor.*sensor-outage/,
  ],
  ["party that is none", "from: NOR,", "from: §norway,", "links[0].from", "BAD_FORMAT", /norway.*capital/],
  ["loss above one", "latencyS: 1 }", "latencyS: 1, loss: §2 }", "links[0].loss", "ABOVE_MAXIMUM", /2.*1/],
  [
    "override below zero",
    "scanPeriodS: 2",
    "scanPeriodS: §0",
    "sensors[0].radar.scanPeriodS",
    "BELOW_MINIMUM",
    /0 must be above 0/,
  ],
  [
    "radar and infrared at once",
    "      scanPeriodS: 2\n",
    "      scanPeriodS: 2\n    infrared: §{ revisitS: 1 }\n",
    "sensors[0].infrared",
    "RULE_BROKEN",
    /one of the two/,
  ],
  [
    "missile as a number",
    "missile: irn-sejjil-2",
    "missile: §7",
    "launches[0].missile",
    "WRONG_TYPE",
    /7.*text.*map/,
  ],
  [
    "vehicle without stages",
    "missile: irn-sejjil-2",
    "missile: { stages: §[], payloadKg: 1, payloadBetaKgPerM2: 1, separates: true, dragByMach: [[0, 1], [1, 1]] }",
    "launches[0].missile.stages",
    "BELOW_MINIMUM",
    /0 entries/,
  ],
  [
    "identifier with a space",
    "use: globus-2\n",
    "use: §the globus\n",
    "sensors[0].use",
    "BAD_FORMAT",
    /identifier/,
  ],
  ["key twice", "mode: simulated", "mode: simulated\n§mode: exercise", "mode", "DUPLICATE_KEY", /twice/],
  [
    "key twice inside a list",
    "    at: 60",
    "    at: 60\n    §at: 61",
    "launches[0].at",
    "DUPLICATE_KEY",
    /twice/,
  ],
  [
    "key twice in a flow map",
    "lonDeg: 46.29 }",
    "lonDeg: 46.29, §latDeg: 2 }",
    "launches[0].from.latDeg",
    "DUPLICATE_KEY",
    /twice/,
  ],
  [
    "list left open",
    "nations: [NOR, RUS]\nsensors:",
    "nations: [NOR, RUS\n§sensors:",
    "",
    "YAML_SYNTAX",
    /not readable/,
  ],
  ["tab as indentation", "    owner: NOR", "§\towner: NOR", "", "YAML_SYNTAX", /[Tt]ab/],
  ["alias without anchor", "title: Small", "title: §*nobody", "", "UNKNOWN_ALIAS", /nobody/],
  ["tag beyond the core", "title: Small", "title: §!!js/function x", "", "YAML_SYNTAX", /tag/],
  [
    "merge key",
    "    rounds: 4",
    "    §<<: { rounds: 3 }\n    rounds: 4",
    'batteries[0]["<<"]',
    "UNKNOWN_KEY",
    /<</,
  ],
  [
    "prototype as a key",
    "title: Small",
    "title: Small\n§__proto__: { a: 1 }",
    "__proto__",
    "UNKNOWN_KEY",
    /__proto__/,
  ],
  ["two documents", "notifications:\n", "§---\nnotifications:\n", "", "MANY_DOCUMENTS", /more than one/],
  ["control character", "title: Small", "title: Sm§\u0007all", "", "NOT_TEXT", /U\+0007/],
  ["text decoded wrongly", "title: Small", "title: Sm§\uFFFDll", "", "NOT_TEXT", /U\+FFFD/],
];

/** The text without its mark, and the place the mark stood at, counted as an editor does. */
const unmark = (
  marked: string,
): { readonly text: string; readonly line: number; readonly column: number } => {
  const before = marked.slice(0, marked.indexOf("§"));
  return {
    text: marked.replace("§", ""),
    line: before.split("\n").length,
    column: before.length - before.lastIndexOf("\n"),
  };
};

test("the scenario the bad ones are made from is right", () => {
  expect(parseScenario(GOOD)).toMatchObject({ ok: true });
});

describe("each bad scenario is named at its place", () => {
  test.each(ROWS)("%s", (_, from, to, path, code, says) => {
    expect(GOOD.split(from).length, "the change must apply once").toBe(2);
    const marked = GOOD.replace(from, () => to);
    const parsed = parseScenario(marked.replace("§", ""));
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    const found = parsed.issues.find((i) => i.code === code && i.path === path);
    expect(found, JSON.stringify(parsed.issues)).toBeDefined();
    expect(found?.message).toMatch(says);
    if (!marked.includes("§")) return;
    const { line, column } = unmark(marked);
    expect({ line: found?.line, column: found?.column }).toEqual({ line, column });
  });

  test("a missing key of a block map points at the parent's own key", () => {
    const parsed = parseScenario(GOOD.replace("      latDeg: 35.23\n", ""));
    const line = GOOD.split("\n").indexOf("  - missile: irn-safir") + 2;
    expect(parsed).toMatchObject({
      ok: false,
      issues: [{ path: "launches[1].from.latDeg", line, column: 5 }],
    });
  });
});

test("one reading names every issue, in the order they stand", () => {
  const text = GOOD.replace("mode: simulated", "mode: real")
    .replace("latDeg: 70.37", "latDeg: 170")
    .replace("rounds: 4", "rounds: four")
    .replace("kind: space", "");
  const parsed = parseScenario(
    text.replace("shots: 2", "shots: 9, colour: red").replace("    azimuthDeg: 116\n", ""),
  );
  expect(parsed.ok).toBe(false);
  if (parsed.ok) return;
  expect(parsed.issues.map((i) => i.path)).toEqual([
    "mode",
    "sensors[0].at.latDeg",
    "batteries[0].rounds",
    "responses[0].shots",
    "responses[0].colour",
    "launches[1]",
  ]);
  expect(parsed.issues.every((i) => (i.line ?? 0) > 0 && (i.column ?? 0) > 0)).toBe(true);
});

describe("files that are no scenario at all", () => {
  const codes = (text: string): string[] => {
    const parsed = parseScenario(text);
    return parsed.ok ? [] : parsed.issues.map((i) => i.code);
  };
  test("empty, blank, comments only", () => {
    expect(codes("")).toEqual(["EMPTY"]);
    expect(codes(" \n\n")).toEqual(["EMPTY"]);
    expect(codes("# nothing\n")).toEqual(["EMPTY"]);
  });
  test("a list, a text, a number", () => {
    for (const text of ["- a\n- b\n", "hello\n", "42\n"]) expect(codes(text)).toEqual(["WRONG_TYPE"]);
  });
  test("more bytes than are read", () => expect(codes(`# ${"x".repeat(1_100_000)}`)).toEqual(["TOO_LARGE"]));
  test("a billion laughs", () => {
    const rows = ["a: &a [x,x,x,x,x,x,x,x,x]"];
    for (const [now, before] of ["ba", "cb", "dc", "ed", "fe"])
      rows.push(`${now}: &${now} [${`*${before},`.repeat(9)}]`);
    expect(codes(rows.join("\n"))).toEqual(["ALIAS_BOMB"]);
  });
  test("nesting without end", () => {
    expect(codes("[".repeat(200_000))).toEqual(["TOO_DEEP"]);
    expect(codes("- ".repeat(200_000))).toEqual(["TOO_DEEP"]);
  });
  test("a hundred thousand unknown keys are read in bounded time", () => {
    const text = Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join("\n");
    expect(codes(text).filter((c) => c === "UNKNOWN_KEY")).toHaveLength(100_000);
  }, 30_000);
});

test("aliases within bounds, and JSON, are read", () => {
  expect(
    parseScenario(
      GOOD.replace("from: { latDeg: 38.08", "from: &tabriz { latDeg: 38.08").replace(
        "    from:\n      latDeg: 35.23\n      lonDeg: 53.92\n",
        "    from: *tabriz\n",
      ),
    ),
  ).toMatchObject({ ok: true });
  const read = parseScenario(GOOD);
  if (!read.ok) throw new Error("unreachable");
  const json = parseScenario(JSON.stringify(read.value, undefined, "\t"));
  expect(json).toEqual(read);
  expect(parseScenario(JSON.stringify({ ...read.value, mode: 3 }, undefined, 2))).toMatchObject({
    ok: false,
    issues: [{ path: "mode", line: 4, column: 11 }],
  });
});
