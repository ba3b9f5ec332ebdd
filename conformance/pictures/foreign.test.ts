/**
 * Our XML read by a parser of somebody else: libxml2, by the package xmllint-wasm.
 *
 * The schema given asks for nothing but the root element in its namespace, so what is judged is the text itself: that it is
 * well-formed XML 1.0 with namespaces. (The official CAP schema can be used too: see conformance/cap.)
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { CAP_NAMESPACE, capOf, kmlOf, type Picture } from "../../src/formats/index.js";
import type { MessageOf } from "../../src/messages/index.js";

const rootOnly = (namespace: string, root: string): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}">` +
  `<xs:element name="${root}" type="xs:anyType"/></xs:schema>`;
const faults = async (
  documents: readonly string[],
  namespace: string,
  root: string,
): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: documents.map((contents, i) => ({ fileName: `${i}.xml`, contents })),
    schema: [rootOnly(namespace, root)],
  });
  return errors.map((e) => e.message);
};
const KML = "http://www.opengis.net/kml/2.2";

/** Any text that XML 1.0 can carry. */
const words = fc
  .string({ unit: "grapheme", maxLength: 40 })
  .filter((t) => /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(t));
const nasty = fc.oneof(words, fc.constantFrom("]]>", "<!--", "&amp;&#0;", "\"'<>&", "<![CDATA[x", "\r\n\t"));

const pictureNamed = (title: string, name: string): Picture => ({
  title,
  mode: "exercise",
  startUs: 1_290_254_400_000_000,
  endUs: 1_290_255_000_000_000,
  sites: [{ id: "s", name, owner: "USA", kind: "radar", latDeg: 38, lonDeg: 37, altitudeKm: 2 }],
  arcs: [
    {
      id: "a",
      name,
      kind: "payload",
      way: [
        [1_290_254_400_000_000, 38, 46, 1],
        [1_290_254_500_000_000, 39, 45, 100],
      ],
    },
  ],
  ellipses: [],
  warnings: [],
  unverified: [name],
});

const warningOf = (name: string, reason: string): MessageOf<"warning"> => ({
  kind: "warning",
  from: "ROU",
  timeUs: 1_290_254_400_000_000,
  label: { mode: "exercise", owner: "ROU", releasableTo: ["ROU"], provenance: ["a"] },
  body: {
    warningId: "w",
    state: "alert",
    nation: "ROU",
    trackId: "T1",
    confidence: "medium",
    impactTimeUs: 1_290_254_700_000_000,
    ellipse: { latDeg: 44, lonDeg: 26, semiMajorKm: 10, semiMinorKm: 5, azimuthDeg: 30, probability: 0.95 },
    places: [{ name, latDeg: 44, lonDeg: 26, population: 1, insideProbability: 0.5 }],
    reason,
  },
});

describe("libxml2", () => {
  it("reads the golden KML", async () => {
    const path = fileURLToPath(new URL("golden/small.kml", import.meta.url));
    expect(await faults([readFileSync(path, "utf8")], KML, "kml")).toEqual([]);
  });

  it("reads KML and CAP with any names and sentences in them", async () => {
    const pairs = fc.sample(fc.tuple(nasty, nasty), { numRuns: 300, seed: 7 });
    expect(
      await faults(
        pairs.map(([a, b]) => kmlOf(pictureNamed(a, b))),
        KML,
        "kml",
      ),
    ).toEqual([]);
    expect(
      await faults(
        pairs.map(([a, b]) => capOf(warningOf(a, b), { run: b, unverified: [a] })),
        CAP_NAMESPACE,
        "alert",
      ),
    ).toEqual([]);
  }, 120_000);

  it("finds what is broken, so it does read", async () => {
    const good = kmlOf(pictureNamed("a", "b"));
    expect(await faults([good.replace("</Document>", "")], KML, "kml")).not.toEqual([]);
    expect(await faults([good.replace("<name>a", "<name>a & b")], KML, "kml")).not.toEqual([]);
    expect(
      await faults([good.replace("opengis.net/kml/2.2", "opengis.net/kml/2.1")], KML, "kml"),
    ).not.toEqual([]);
  });
});
