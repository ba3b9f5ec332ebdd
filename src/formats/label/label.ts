/**
 * A label as a STANAG 4774-style confidentiality label, and back.
 *
 * shape     originatorConfidentialityLabel with policy, classification, PERMISSIVE categories and a creation time
 * source    the syntax as public examples show it (xmlspif.org, January 2018); the agreement itself is not public
 * leaves out  the binding of STANAG 4778: a label here travels inside what it labels; classifications of any nation
 * refuses   nothing; what is not such a label is an issue
 */
import type { Issue } from "../../base/index.js";
import { isoFromTimeUs, MODES, type Label, type Mode } from "../../messages/index.js";
import type { XmlNode } from "../xml.js";
import { readXml, type XmlElement } from "../xml-read.js";

export const LABEL_NAMESPACE = "urn:nato:stanag:4774:confidentialitymetadatalabel:1:0";
/** The policy whose words these are; it is ours, and no nation's. */
const POLICY = "SECURITY-ROOF";
const [TO, OWNER, MODE, FROM] = ["Releasable To", "Originator", "Mode", "Provenance"] as const;

export const labelNode = (label: Label, timeUs: number): XmlNode => [
  "originatorConfidentialityLabel",
  [
    [
      "ConfidentialityInformation",
      [
        ["PolicyIdentifier", POLICY],
        ["Classification", "UNCLASSIFIED"],
        category(TO, "PERMISSIVE", label.releasableTo),
        category(OWNER, "INFORMATIVE", [label.owner]),
        category(MODE, "RESTRICTIVE", [label.mode]),
        ...(label.provenance.length === 0 ? [] : [category(FROM, "INFORMATIVE", label.provenance)]),
      ],
    ],
    ["CreationDateTime", isoFromTimeUs(timeUs)],
  ],
  { xmlns: LABEL_NAMESPACE },
];

const category = (name: string, type: string, values: readonly string[]): XmlNode => [
  "Category",
  values.map((value): XmlNode => ["GenericValue", value]),
  { TagName: name, Type: type },
];

/** Reads one label, alone in its text; a foreign policy or a missing part is an issue, never a guess. */
export const readLabel = (text: string): Label | { readonly issue: Issue } => {
  const read = readXml(text);
  return "issue" in read ? read : labelOfElement(read.root);
};

export const labelOfElement = (root: XmlElement): Label | { readonly issue: Issue } => {
  const issue = (code: string, message: string) => ({ issue: { code, path: root.name, message } });
  if (root.name !== "originatorConfidentialityLabel" || root.namespace !== LABEL_NAMESPACE)
    return issue("NOT_A_LABEL", `<${root.name}> is not an originatorConfidentialityLabel`);
  const information = root.children.find((c) => c.name === "ConfidentialityInformation");
  const policy = information?.children.find((c) => c.name === "PolicyIdentifier")?.text ?? "";
  if (policy !== POLICY)
    return issue("LABEL_POLICY", `the policy is "${policy}"; only ${POLICY} is understood here`);
  const values = (name: string): readonly string[] =>
    (information?.children ?? [])
      .filter((c) => c.name === "Category" && c.attributes.get("TagName") === name)
      .flatMap((c) => c.children.filter((v) => v.name === "GenericValue").map((v) => v.text));
  const [owner] = values(OWNER);
  const mode = MODES.find((m): m is Mode => m === values(MODE)[0]);
  const releasableTo = [...values(TO)];
  if (owner === undefined || mode === undefined || !releasableTo.includes(owner))
    return issue("LABEL_INCOMPLETE", "names no owner, no mode, or does not release to its own owner");
  return { mode, owner, releasableTo, provenance: [...values(FROM)] };
};
