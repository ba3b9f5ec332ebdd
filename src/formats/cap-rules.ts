/**
 * Whether a CAP 1.2 message means what it should: the rules a schema cannot say, beside those it can.
 *
 * A schema alone lets 15 of 17 operationally broken alerts through (a Cancel without references, a polygon "abc", an
 * expiry before the sending), so structure and meaning are checked together and every fault is named with its line.
 *
 * source    OASIS, Common Alerting Protocol Version 1.2, 1 July 2010, sections 3.2 and 3.3
 * leaves out  profiles of nations, signatures
 */
import type { Issue } from "../base/index.js";
import { CAP_NAMESPACE } from "./cap.js";
import { checkArea } from "./cap-area.js";
import { capSeconds, checkStructure, childrenOf, saidIn, textOf, type Say } from "./cap-structure.js";
import { readXml, type XmlElement } from "./xml-read.js";

/** Every issue of a CAP message; none for one that is right. */
export const capIssues = (text: string): readonly Issue[] => {
  const read = readXml(text);
  if ("issue" in read) return [read.issue];
  const issues: Issue[] = [];
  const say: Say = (code, element, message) =>
    void issues.push({ code, path: element.name, message, line: element.line, column: 1 });
  const { root } = read;
  if (root.name !== "alert") say("ROOT_NOT_ALERT", root, `the root element is <${root.name}>, not <alert>`);
  else if (root.namespace !== CAP_NAMESPACE)
    say("NOT_CAP_1_2", root, `the namespace "${root.namespace}" is not that of CAP 1.2, ${CAP_NAMESPACE}`);
  else {
    checkStructure(root, CAP_NAMESPACE, say);
    checkNames(root, say);
    checkScope(root, say);
    checkReferences(root, say);
    checkInfos(root, say);
  }
  return issues;
};

const checkNames = (alert: XmlElement, say: Say): void => {
  for (const name of ["identifier", "sender"]) {
    for (const element of childrenOf(alert, name)) {
      if (/[\s,<&]/.test(element.text))
        say(
          `${name.toUpperCase()}_CHARACTERS`,
          element,
          `"${element.text}" holds a blank, comma, < or &, which references cannot carry`,
        );
    }
  }
  const [incidents] = childrenOf(alert, "incidents");
  if (incidents !== undefined && (incidents.text.split('"').length - 1) % 2 === 1)
    say("INCIDENTS_QUOTES", incidents, "a quotation mark is left open");
  if (textOf(alert, "status") === "Exercise" && !saidIn(alert, "note"))
    say("EXERCISE_WITHOUT_NOTE", alert, "an exercise message names its exercise in <note>");
  if (textOf(alert, "msgType") === "Error" && !saidIn(alert, "note"))
    say("ERROR_WITHOUT_NOTE", alert, "an error message explains itself in <note>");
};

const checkScope = (alert: XmlElement, say: Say): void => {
  const scope = textOf(alert, "scope");
  const has = (name: string): boolean => saidIn(alert, name);
  if (scope === "Private" && !has("addresses"))
    say("PRIVATE_WITHOUT_ADDRESSES", alert, "scope Private needs <addresses>");
  if (scope === "Restricted" && !has("restriction"))
    say("RESTRICTED_WITHOUT_RESTRICTION", alert, "scope Restricted needs <restriction>");
  if (scope !== "Restricted" && has("restriction"))
    say("RESTRICTION_UNASKED", alert, `<restriction> belongs to scope Restricted, and the scope is ${scope}`);
  const [addresses] = childrenOf(alert, "addresses");
  if (addresses !== undefined && (addresses.text.split('"').length - 1) % 2 === 1)
    say("ADDRESSES_QUOTES", addresses, "a quotation mark is left open");
};

const checkReferences = (alert: XmlElement, say: Say): void => {
  const type = textOf(alert, "msgType");
  const [references] = childrenOf(alert, "references");
  if (references === undefined || references.text.trim() === "") {
    if (type !== undefined && type !== "Alert")
      say("REFERENCES_MISSING", alert, `msgType ${type} names in <references> what it is about`);
    return;
  }
  const sent = capSeconds(textOf(alert, "sent") ?? "");
  const seen = new Set<string>();
  for (const word of references.text.trim().split(/\s+/)) {
    const [sender, identifier, when, ...more] = word.split(",");
    const at = capSeconds(when ?? "");
    if (!sender || !identifier || at === undefined || more.length > 0)
      say("REFERENCE_FORMAT", references, `"${word}" is not sender,identifier,sent`);
    else {
      if (sent !== undefined && at > sent)
        say(
          "REFERENCE_POSTDATED",
          references,
          `"${identifier}" is referred to and was sent at ${when}, after this message`,
        );
      if (identifier === textOf(alert, "identifier") && sender === textOf(alert, "sender"))
        say("REFERENCE_TO_ITSELF", references, "the message refers to itself");
      if (seen.has(word)) say("REFERENCE_REPEATED", references, `"${word}" stands twice`);
    }
    seen.add(word);
  }
};

const checkInfos = (alert: XmlElement, say: Say): void => {
  const infos = childrenOf(alert, "info");
  const type = textOf(alert, "msgType");
  if (infos.length === 0 && (type === "Alert" || type === "Update"))
    say("INFO_MISSING", alert, `msgType ${type} carries at least one <info>`);
  const languages = new Set<string>();
  for (const info of infos) {
    checkTimes(alert, info, say);
    const language = textOf(info, "language") ?? "en-US";
    if (!/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(language))
      say("LANGUAGE_FORMAT", info, `"${language}" is no language tag as en-GB`);
    const key = `${language.toLowerCase()}|${textOf(info, "event")}|${childrenOf(info, "area")
      .map((a) => textOf(a, "areaDesc"))
      .join("|")}`;
    if (languages.has(key))
      say("INFO_REPEATED", info, `two <info> tell the same event in ${language} for the same area`);
    languages.add(key);
    const categories = (of: XmlElement): string =>
      childrenOf(of, "category")
        .map((c) => c.text)
        .sort()
        .join(" ");
    if (categories(info) !== categories(infos[0]!))
      say(
        "CATEGORIES_DIFFER",
        info,
        `categories ${categories(info)} differ from those of the first <info>, ${categories(infos[0]!)}`,
      );
    const [headline] = childrenOf(info, "headline");
    if ((headline?.text.length ?? 0) > 160)
      say(
        "HEADLINE_LONG",
        headline!,
        `${headline!.text.length} characters; 160 is the most some displays show`,
      );
    const [web] = childrenOf(info, "web");
    if (web !== undefined && !/^https?:\/\/[^\s/]+/.test(web.text))
      say("WEB_NOT_ABSOLUTE", web, `"${web.text.slice(0, 60)}" is no full address`);
    if (
      type !== "Cancel" &&
      textOf(info, "urgency") === "Past" &&
      childrenOf(info, "responseType").some((r) => r.text === "Shelter")
    )
      say("SHELTER_FROM_THE_PAST", info, "urgency is Past, and people are told to shelter");
    if (
      childrenOf(info, "responseType").some((r) => r.text === "AllClear") &&
      textOf(info, "urgency") === "Immediate"
    )
      say("ALLCLEAR_IMMEDIATE", info, "an all-clear is not of immediate urgency");
    for (const resource of childrenOf(info, "resource")) checkResource(resource, say);
    for (const area of childrenOf(info, "area")) checkArea(area, say);
    if (childrenOf(info, "area").length === 0 && type !== "Ack" && type !== "Error")
      say("AREA_MISSING", info, "the <info> names no area, so nobody knows whom it concerns");
  }
};

const checkTimes = (alert: XmlElement, info: XmlElement, say: Say): void => {
  const at = (of: XmlElement, name: string): number | undefined => capSeconds(textOf(of, name) ?? "");
  const [sent, effective, onset, expires] = [
    at(alert, "sent"),
    at(info, "effective"),
    at(info, "onset"),
    at(info, "expires"),
  ];
  if (expires === undefined) {
    if (childrenOf(info, "expires").length === 0) say("EXPIRES_MISSING", info, "the <info> never expires");
    return;
  }
  if (sent !== undefined && expires <= sent) say("EXPIRES_BEFORE_SENT", info, "it expires before it is sent");
  if (effective !== undefined && expires <= effective)
    say("EXPIRES_BEFORE_EFFECTIVE", info, "it expires before it takes effect");
  if (onset !== undefined && onset > expires)
    say("ONSET_AFTER_EXPIRES", info, "the event begins after the message expires");
};

const checkResource = (resource: XmlElement, say: Say): void => {
  const text = (name: string): string | undefined => textOf(resource, name);
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(text("mimeType") ?? "x/x"))
    say("MIME_FORMAT", resource, `"${text("mimeType")}" is no media type as image/png`);
  if (!/^\d+$/.test(text("size") ?? "0"))
    say("SIZE_FORMAT", resource, `"${text("size")}" is no number of bytes`);
  if (!/^[0-9a-fA-F]{40}$/.test(text("digest") ?? "0".repeat(40)))
    say("DIGEST_FORMAT", resource, "the digest is not the 40 hexadecimal digits of SHA-1");
};
