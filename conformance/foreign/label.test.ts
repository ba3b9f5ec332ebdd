/** STANAG 4774-style labels: there and back for any label, and well-formed to libxml2. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { labelNode, LABEL_NAMESPACE, readLabel, xmlLine, xmlText } from "../../src/formats/index.js";
import { label, MODES, type Label } from "../../src/messages/index.js";
import { T0 } from "./fixture.js";
import { golden } from "./programs.js";

const party = fc.constantFrom("NOR", "RUS", "USA", "JOINT", "NATO", "DEU");
const anyLabel: fc.Arbitrary<Label> = fc
  .tuple(
    fc.constantFrom(...MODES),
    party,
    fc.array(party),
    fc.array(fc.constantFrom("a", "globus & <b>", "NOR-1")),
  )
  .map(([mode, owner, to, from]) => label(mode, owner, to, from));

describe("labels", () => {
  it("have the golden bytes", () =>
    golden("small.label.xml", xmlText(labelNode(label("exercise", "NOR", ["RUS"], ["globus"]), T0))));

  it("come back whole", () => {
    fc.assert(
      fc.property(anyLabel, (given) => {
        expect(readLabel(xmlLine(labelNode(given, T0)))).toEqual(given);
      }),
    );
  });

  it("are never widened by what cannot be read: another policy, no owner, a mode nobody knows", () => {
    const good = xmlLine(labelNode(label("exercise", "NOR", ["RUS"]), T0));
    const code = (text: string): string => {
      const read = readLabel(text);
      return "issue" in read ? read.issue.code : "read";
    };
    expect(code(good)).toBe("read");
    expect(code(good.replace("SECURITY-ROOF", "NATO"))).toBe("LABEL_POLICY");
    expect(code(good.replace(">exercise<", ">practice<"))).toBe("LABEL_INCOMPLETE");
    expect(code(good.replace("<GenericValue>NOR</GenericValue>", ""))).toBe("LABEL_INCOMPLETE");
    expect(code(good.replace(LABEL_NAMESPACE, "urn:other"))).toBe("NOT_A_LABEL");
    expect(code(`<!DOCTYPE a>${good}`)).not.toBe("read");
  });

  it("are read by libxml2, which finds the elements in their order", async () => {
    const element = (name: string, inner: string) => `<xs:element name="${name}">${inner}</xs:element>`;
    const schema =
      `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${LABEL_NAMESPACE}" elementFormDefault="qualified">` +
      `${element(
        "originatorConfidentialityLabel",
        `<xs:complexType><xs:sequence>${element(
          "ConfidentialityInformation",
          `<xs:complexType><xs:sequence><xs:element name="PolicyIdentifier" type="xs:string"/><xs:element name="Classification" type="xs:string"/>` +
            `<xs:element name="Category" maxOccurs="unbounded"><xs:complexType><xs:sequence><xs:element name="GenericValue" type="xs:string" maxOccurs="unbounded"/></xs:sequence>` +
            `<xs:attribute name="TagName" use="required"/><xs:attribute name="Type" use="required"><xs:simpleType><xs:restriction base="xs:string">` +
            `${["RESTRICTIVE", "PERMISSIVE", "INFORMATIVE"].map((v) => `<xs:enumeration value="${v}"/>`).join("")}</xs:restriction></xs:simpleType></xs:attribute>` +
            `</xs:complexType></xs:element></xs:sequence></xs:complexType>`,
        )}<xs:element name="CreationDateTime" type="xs:dateTime"/></xs:sequence></xs:complexType>`,
      )}</xs:schema>`;
    const xml = fc
      .sample(anyLabel, { numRuns: 50, seed: 3 })
      .map((given, i) => ({ fileName: `${i}.xml`, contents: xmlLine(labelNode(given, T0)) }));
    expect((await validateXML({ xml, schema: [schema] })).errors).toEqual([]);
    const broken = xml.map((x) => ({ ...x, contents: x.contents.replaceAll("PERMISSIVE", "OPEN") }));
    expect((await validateXML({ xml: broken, schema: [schema] })).errors).not.toEqual([]);
  });
});
