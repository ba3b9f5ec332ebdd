/**
 * XML, written: elements with escaped text, two blanks a level, or all on one line.
 *
 * refuses   XML_CHARACTER for a character XML 1.0 cannot carry at all
 * source    Extensible Markup Language 1.0, 5th ed., 2.2 (characters) and 2.4 (escapes)
 */
import { Refusal } from "../base/index.js";

export type XmlNode = readonly [
  name: string,
  content: string | readonly XmlNode[],
  attributes?: Readonly<Record<string, string>>,
];

export const xmlText = (root: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}`;

/** The same on one line and without the declaration, for streams that hold one document after another. */
export const xmlLine = ([name, content, attributes = {}]: XmlNode): string => {
  const open = openTag(name, attributes);
  const inner = typeof content === "string" ? escaped(content) : content.map(xmlLine).join("");
  return inner === "" ? `<${open}/>` : `<${open}>${inner}</${name}>`;
};

const written = ([name, content, attributes = {}]: XmlNode, indent: string): string => {
  const open = openTag(name, attributes);
  if (typeof content === "string")
    return content === "" ? `${indent}<${open}/>\n` : `${indent}<${open}>${escaped(content)}</${name}>\n`;
  return `${indent}<${open}>\n${content.map((child) => written(child, `${indent}  `)).join("")}${indent}</${name}>\n`;
};

const openTag = (name: string, attributes: Readonly<Record<string, string>>): string =>
  `${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join("")}`;

export const escaped = (text: string): string => {
  const at = text.search(NOT_XML);
  if (at >= 0) {
    const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    throw new Refusal("XML_CHARACTER", `U+${code} at character ${at} cannot stand in XML 1.0`, { code, at });
  }
  return text.replace(/[&<>"\r]/g, (c) => ESCAPES[c] ?? c);
};

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};
/** Whatever production 2 of XML 1.0 does not name; a surrogate without its other half is a character by itself here. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
