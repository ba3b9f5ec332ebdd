/**
 * CAP 1.2: what we write is right, and what is wrong is refused, each fault by its own rule.
 *
 * The official schema is not part of this repository; with CAP_XSD naming a copy of CAP-v1.2.xsd
 * (https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2.xsd) the messages are validated against it as well.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { capIssues, capOf, capReference, readXml } from "../../src/formats/index.js";
import { soakCount } from "../../validation/soak.js";
import { label, timeUsFromIso, type MessageOf } from "../../src/messages/index.js";

const NOW = timeUsFromIso("2010-11-20T12:05:00Z");

const warning = (
  change: Partial<MessageOf<"warning">["body"]> = {},
  mode: "simulated" | "exercise" | "live" = "simulated",
  timeUs = NOW,
): MessageOf<"warning"> => ({
  kind: "warning",
  from: "ROU",
  timeUs,
  label: label(mode, "ROU", ["ROU"], ["kurecik"]),
  body: {
    warningId: "W-ROU-1",
    state: "alert",
    nation: "ROU",
    trackId: "ROU-7",
    confidence: "high",
    impactTimeUs: NOW + 480_000_000,
    ellipse: {
      latDeg: 44.4,
      lonDeg: 26.1,
      semiMajorKm: 22,
      semiMinorKm: 8,
      azimuthDeg: 300,
      probability: 0.95,
    },
    places: [
      {
        name: "București & <Ilfov>",
        latDeg: 44.43,
        lonDeg: 26.1,
        population: 1_877_155,
        insideProbability: 0.8,
      },
    ],
    reason: "Two kinds of sensor agree.",
    ...change,
  },
});
const reference = capReference(warning({}, "simulated", NOW - 60_000_000));
const GOOD = capOf(warning({ state: "update" }), {
  run: "test",
  references: [reference],
  unverified: ["irn-sejjil-2"],
});

const schema = process.env["CAP_XSD"];
const againstSchema = async (documents: readonly string[]): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: documents.map((contents, i) => ({ fileName: `${i}.xml`, contents })),
    schema: [readFileSync(schema ?? "", "utf8")],
  });
  return errors.map((e) => e.message);
};

const anyWarning = fc
  .record({
    state: fc.constantFrom("alert" as const, "update" as const, "cancel" as const),
    confidence: fc.constantFrom("low" as const, "medium" as const, "high" as const),
    mode: fc.constantFrom("simulated" as const, "exercise" as const),
    latDeg: fc.double({ min: -89, max: 89, noNaN: true }),
    lonDeg: fc.double({ min: -180, max: 180, noNaN: true }),
    semiMajorKm: fc.double({ min: 0, max: 400, noNaN: true }),
    flat: fc.double({ min: 0, max: 1, noNaN: true }),
    azimuthDeg: fc.double({ min: 0, max: 360, noNaN: true }),
    leadS: fc.integer({ min: -60, max: 3000 }),
    text: fc
      .string({ unit: "grapheme", maxLength: 40 })
      .filter((t) => t.trim() !== "" && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(t)),
    warningId: fc.string({ minLength: 1, maxLength: 20 }),
  })
  .map((r) => ({
    references: r.state === "alert" ? [] : [reference],
    message: warning(
      {
        state: r.state,
        confidence: r.confidence,
        warningId: r.warningId,
        impactTimeUs: NOW + r.leadS * 1_000_000,
        ellipse: {
          latDeg: r.latDeg,
          lonDeg: r.lonDeg,
          semiMajorKm: r.semiMajorKm,
          semiMinorKm: r.semiMajorKm * r.flat,
          azimuthDeg: r.azimuthDeg,
          probability: 0.95,
        },
        places: [{ name: r.text, latDeg: 0, lonDeg: 0, population: 1, insideProbability: 0.5 }],
        reason: r.text,
      },
      r.mode,
    ),
  }));

describe("what we write", () => {
  test("is right by every rule, whatever the warning", { timeout: 7_200_000 }, () => {
    fc.assert(
      fc.property(anyWarning, ({ message, references }) => {
        expect(capIssues(capOf(message, { run: "a run", references }))).toEqual([]);
      }),
      { numRuns: soakCount(2000) },
    );
  });
  test("is never Actual; a live warning is refused, and so is an update of nothing", () => {
    fc.assert(
      fc.property(anyWarning, ({ message, references }) => {
        expect(capOf(message, { run: "a run", references })).not.toContain("<status>Actual");
      }),
      { numRuns: 100 },
    );
    expect(() => capOf(warning({}, "live"), { run: "x" })).toThrow(/CAP_LIVE/);
    expect(() => capOf(warning({ state: "cancel" }), { run: "x" })).toThrow(/CAP_REFERENCE_MISSING/);
  });
  test("carries the text through escaping unchanged", () => {
    const read = readXml(GOOD);
    if ("issue" in read) throw new Error(read.issue.message);
    const info = read.root.children.find((c) => c.name === "info");
    expect(info?.children.find((c) => c.name === "headline")?.text).toContain("București & <Ilfov>");
    expect(read.root.children.find((c) => c.name === "references")?.text).toBe(
      `${reference.sender},${reference.identifier},${reference.sent}`,
    );
  });
  test.skipIf(schema === undefined)(
    "is valid by the OASIS schema",
    async () => {
      const documents = fc
        .sample(anyWarning, { numRuns: 200, seed: 1 })
        .map(({ message, references }) => capOf(message, { run: "a run", references }));
      expect(await againstSchema([GOOD, ...documents])).toEqual([]);
    },
    120_000,
  );
});

/** [what is wrong, a change to the good message, the code that must say so]. */
const MUTANTS: readonly (readonly [string, (text: string) => string, string])[] = [
  ["another namespace", (t) => t.replace("cap:1.2", "cap:1.1"), "NOT_CAP_1_2"],
  ["another root", (t) => t.replace(/<alert /, "<note ").replace("</alert>", "</note>"), "ROOT_NOT_ALERT"],
  ["no identifier", (t) => t.replace(/ {2}<identifier>.*\n/, ""), "ELEMENT_MISSING"],
  ["an empty identifier", (t) => t.replace(/<identifier>.*</, "<identifier><"), "ELEMENT_EMPTY"],
  ["a blank in the identifier", (t) => t.replace("<identifier>", "<identifier>a b"), "IDENTIFIER_CHARACTERS"],
  ["a comma in the sender", (t) => t.replace("<sender>", "<sender>a,"), "SENDER_CHARACTERS"],
  ["two senders", (t) => t.replace(/( {2}<sender>.*\n)/, "$1$1"), "ELEMENT_REPEATED"],
  ["sent with Z", (t) => t.replace(/(<sent>[^+]*)\+00:00/, "$1Z"), "TIME_WITH_Z"],
  ["sent with a fraction", (t) => t.replace(/(<sent>[^+]*)\+/, "$1.5+"), "TIME_FORMAT"],
  ["sent on 31 November", (t) => t.replace("<sent>2010-11-20", "<sent>2010-11-31"), "TIME_FORMAT"],
  ["a status of no kind", (t) => t.replace("<status>Test", "<status>Real"), "VALUE_NOT_ALLOWED"],
  [
    "an exercise without note",
    (t) => t.replace("<status>Test", "<status>Exercise").replace(/ {2}<note>.*\n/, ""),
    "EXERCISE_WITHOUT_NOTE",
  ],
  [
    "an error without note",
    (t) => t.replace("<msgType>Update", "<msgType>Error").replace(/ {2}<note>.*\n/, ""),
    "ERROR_WITHOUT_NOTE",
  ],
  [
    "an element of another format",
    (t) => t.replace("<scope>", "<colour>red</colour><scope>"),
    "ELEMENT_UNKNOWN",
  ],
  [
    "elements out of order",
    (t) => t.replace(/( {2}<status>.*\n)( {2}<msgType>.*\n)/, "$2$1"),
    "ELEMENT_ORDER",
  ],
  ["text between elements", (t) => t.replace("<info>", "<info>hello"), "TEXT_UNEXPECTED"],
  [
    "restricted without restriction",
    (t) => t.replace(/ {2}<restriction>.*\n/, ""),
    "RESTRICTED_WITHOUT_RESTRICTION",
  ],
  [
    "a restriction of a public message",
    (t) => t.replace("<scope>Restricted", "<scope>Public"),
    "RESTRICTION_UNASKED",
  ],
  [
    "private without addresses",
    (t) => t.replace("<scope>Restricted", "<scope>Private"),
    "PRIVATE_WITHOUT_ADDRESSES",
  ],
  [
    "an address left open",
    (t) => t.replace("<note>", '<addresses>"one two</addresses><note>'),
    "ADDRESSES_QUOTES",
  ],
  ["an update without references", (t) => t.replace(/ {2}<references>.*\n/, ""), "REFERENCES_MISSING"],
  [
    "a cancel without references",
    (t) => t.replace("<msgType>Update", "<msgType>Cancel").replace(/ {2}<references>.*\n/, ""),
    "REFERENCES_MISSING",
  ],
  ["a reference of two parts", (t) => t.replace(/<references>[^,]*,/, "<references>"), "REFERENCE_FORMAT"],
  [
    "a reference to the future",
    (t) => t.replace(/(<references>[^<]*)2010-11-20T12:04/, "$12010-11-20T13:04"),
    "REFERENCE_POSTDATED",
  ],
  [
    "a reference to itself",
    (t) =>
      t.replace(
        /<references>[^<]*/,
        `<references>security-roof.rou,${/<identifier>(.*)</.exec(t)?.[1]},2010-11-20T12:04:00+00:00`,
      ),
    "REFERENCE_TO_ITSELF",
  ],
  ["a reference twice", (t) => t.replace(/<references>([^<]*)/, "<references>$1 $1"), "REFERENCE_REPEATED"],
  ["an incident left open", (t) => t.replace("<incidents>", '<incidents>"'), "INCIDENTS_QUOTES"],
  ["no info", (t) => t.replace(/ {2}<info>[\s\S]*<\/info>\n/, ""), "INFO_MISSING"],
  ["the same info twice", (t) => t.replace(/( {2}<info>[\s\S]*<\/info>\n)/, "$1$1"), "INFO_REPEATED"],
  [
    "categories that differ",
    (t) =>
      t.replace(
        /( {2}<info>[\s\S]*<\/info>\n)/,
        (info) => info + info.replace("Security", "Met").replace("en-GB", "fr"),
      ),
    "CATEGORIES_DIFFER",
  ],
  ["a language of no kind", (t) => t.replace("en-GB", "en_GB"), "LANGUAGE_FORMAT"],
  ["no category", (t) => t.replace(/ {4}<category>.*\n/, ""), "ELEMENT_MISSING"],
  ["an urgency of no kind", (t) => t.replace("Immediate", "Now"), "VALUE_NOT_ALLOWED"],
  [
    "expiry before the sending",
    (t) => t.replace(/<expires>2010-11-20T\d\d/, "<expires>2010-11-20T11"),
    "EXPIRES_BEFORE_SENT",
  ],
  [
    "expiry before it takes effect",
    (t) => t.replace(/<effective>2010-11-20T\d\d/, "<effective>2010-11-20T23"),
    "EXPIRES_BEFORE_EFFECTIVE",
  ],
  [
    "onset after expiry",
    (t) => t.replace(/<onset>2010-11-20T\d\d/, "<onset>2010-11-20T23"),
    "ONSET_AFTER_EXPIRES",
  ],
  ["no expiry", (t) => t.replace(/ {4}<expires>.*\n/, ""), "EXPIRES_MISSING"],
  [
    "a headline of 200 characters",
    (t) => t.replace("<headline>", `<headline>${"x".repeat(200)}`),
    "HEADLINE_LONG",
  ],
  [
    "an address that is none",
    (t) => t.replace("    <parameter>", "    <web>www</web>\n    <parameter>"),
    "WEB_NOT_ABSOLUTE",
  ],
  ["shelter from the past", (t) => t.replace("Immediate", "Past"), "SHELTER_FROM_THE_PAST"],
  ["an immediate all-clear", (t) => t.replace("Shelter", "AllClear"), "ALLCLEAR_IMMEDIATE"],
  ["a parameter without value", (t) => t.replace(/ {6}<value>.*\n/, ""), "ELEMENT_MISSING"],
  [
    "a picture of no type",
    (t) =>
      t.replace(
        "    <area>",
        "    <resource><resourceDesc>map</resourceDesc><mimeType>picture</mimeType></resource>\n    <area>",
      ),
    "MIME_FORMAT",
  ],
  [
    "a size of no number",
    (t) =>
      t.replace(
        "    <area>",
        "    <resource><resourceDesc>map</resourceDesc><mimeType>image/png</mimeType><size>-3</size></resource>\n    <area>",
      ),
    "SIZE_FORMAT",
  ],
  [
    "a short digest",
    (t) =>
      t.replace(
        "    <area>",
        "    <resource><resourceDesc>map</resourceDesc><mimeType>image/png</mimeType><digest>ab12</digest></resource>\n    <area>",
      ),
    "DIGEST_FORMAT",
  ],
  ["no area", (t) => t.replace(/ {4}<area>[\s\S]*<\/area>\n/, ""), "AREA_MISSING"],
  ["an area in words only", (t) => t.replace(/ {6}<polygon>.*\n/, ""), "AREA_WITHOUT_SHAPE"],
  ["a polygon of letters", (t) => t.replace(/<polygon>.*</, "<polygon>abc<"), "POLYGON_FORMAT"],
  ["a polygon of two points", (t) => t.replace(/<polygon>.*</, "<polygon>1,2 3,4 1,2<"), "POLYGON_TOO_FEW"],
  ["a polygon left open", (t) => t.replace(/<polygon>.*</, "<polygon>1,2 3,4 5,2 4,1<"), "POLYGON_OPEN"],
  [
    "a polygon beyond the pole",
    (t) => t.replace(/<polygon>.*</, "<polygon>1,2 95,4 5,2 1,2<"),
    "POINT_OUTSIDE_WGS84",
  ],
  [
    "a polygon like a bow",
    (t) => t.replace(/<polygon>.*</, "<polygon>0,0 2,2 2,0 0,2 0,0<"),
    "POLYGON_CROSSES_ITSELF",
  ],
  [
    "a polygon round the world",
    (t) => t.replace(/<polygon>.*</, "<polygon>0,-170 2,170 2,0 0,-170<"),
    "POLYGON_SPANS_HALF",
  ],
  [
    "a polygon of three thousand points",
    (t) => t.replace(/<polygon>.*</, `<polygon>${"1,2 ".repeat(3000)}1,2<`),
    "POLYGON_TOO_MANY",
  ],
  [
    "a circle without radius",
    (t) => t.replace(/<polygon>.*<\/polygon>/, "<circle>1,2</circle>"),
    "CIRCLE_FORMAT",
  ],
  [
    "a circle off the globe",
    (t) => t.replace(/<polygon>.*<\/polygon>/, "<circle>1,200 5</circle>"),
    "POINT_OUTSIDE_WGS84",
  ],
  [
    "a circle wider than the Earth",
    (t) => t.replace(/<polygon>.*<\/polygon>/, "<circle>1,2 30000</circle>"),
    "CIRCLE_TOO_WIDE",
  ],
  [
    "a ceiling without altitude",
    (t) => t.replace("</polygon>", "</polygon><ceiling>100</ceiling>"),
    "CEILING_WITHOUT_ALTITUDE",
  ],
  [
    "a ceiling below the altitude",
    (t) => t.replace("</polygon>", "</polygon><altitude>200</altitude><ceiling>100</ceiling>"),
    "CEILING_BELOW_ALTITUDE",
  ],
  [
    "an altitude of no number",
    (t) => t.replace("</polygon>", "</polygon><altitude>high</altitude>"),
    "ALTITUDE_FORMAT",
  ],
  [
    "an external entity",
    (t) =>
      t
        .replace("<alert", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><alert')
        .replace("Two kinds", "&x;"),
    "XML_DOCTYPE",
  ],
  ["an entity nobody declared", (t) => t.replace("Two kinds", "&lol;"), "XML_ENTITY"],
  ["a processing instruction", (t) => t.replace("<info>", "<info><?php x?>"), "XML_INSTRUCTION"],
  ["an element left open", (t) => t.replace("</alert>", ""), "XML_SYNTAX"],
  [
    "a prefix bound to nothing",
    (t) => t.replace("<scope>", "<x:scope>").replace("</scope>", "</x:scope>"),
    "XML_NAMESPACE",
  ],
  [
    "nesting without end",
    (t) => t.replace("</alert>", `${"<a>".repeat(100)}${"</a>".repeat(100)}</alert>`),
    "XML_TOO_DEEP",
  ],
];

describe("what is wrong is named by its rule", () => {
  test("the message the wrong ones are made from is right", () => expect(capIssues(GOOD)).toEqual([]));
  test.each(MUTANTS)("%s", (_, change, code) => {
    const wrong = change(GOOD);
    expect(wrong).not.toBe(GOOD);
    const issues = capIssues(wrong);
    expect(issues.map((i) => i.code)).toContain(code);
    expect(issues.every((i) => (i.line ?? 0) > 0)).toBe(true);
  });
  test("more than thirty rules", () =>
    expect(new Set(MUTANTS.map(([, , code]) => code)).size).toBeGreaterThanOrEqual(40));
  test("no text makes the reader throw", () => {
    const bit = fc.constantFrom(
      "<",
      ">",
      "</",
      "/>",
      "a",
      "a:b",
      " x='1'",
      '"',
      "&amp;",
      "&#60;",
      "&#x110000;",
      "&",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?",
      "<!DOCTYPE",
      "\n",
      "é",
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        expect(Array.isArray(capIssues(bits.join("")))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
