/**
 * XML, read strictly: a tree with namespaces and lines, and nothing that reaches outside the text.
 *
 * shape     elements, attributes, text, comments, CDATA; the five named entities and numeric ones
 * refuses   (as an issue) document types and so every own entity, processing instructions inside elements, nesting beyond 64, more than
 *           1 MiB: what entity bombs and external entities need is not in the language read here
 * source    Extensible Markup Language 1.0, 5th ed.; Namespaces in XML 1.0, 3rd ed.
 */
import type { Issue } from "../base/index.js";

export interface XmlElement {
  readonly name: string;
  /** Empty where there is none. */
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly inside, joined. */
  readonly text: string;
  readonly line: number;
}

const MAX_LENGTH = 1_048_576;
const MAX_DEPTH = 64;
const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

class Fault extends Error {
  constructor(
    readonly code: string,
    detail: string,
    readonly at: number,
  ) {
    super(detail);
  }
}

export const readXml = (text: string): { readonly root: XmlElement } | { readonly issue: Issue } => {
  try {
    if (text.length > MAX_LENGTH)
      throw new Fault(
        "XML_TOO_LARGE",
        `${text.length} characters; ${MAX_LENGTH} is the most that is read`,
        0,
      );
    return { root: new Reader(text).document() };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const before = text.slice(0, error.at);
    return {
      issue: {
        code: error.code,
        path: "",
        message: error.message,
        line: before.split("\n").length,
        column: error.at - before.lastIndexOf("\n"),
      },
    };
  }
};

class Reader {
  private at = 0;
  private line = 1;
  private counted = 0;
  constructor(private readonly text: string) {
    if (text.startsWith("\uFEFF")) this.at = 1;
  }

  document(): XmlElement {
    if (this.text.startsWith("<?xml ", this.at)) this.past("?>");
    this.blanks();
    const root = this.element(new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]), 0);
    this.blanks();
    if (this.at < this.text.length) this.fail("XML_SYNTAX", "something follows the root element");
    return root;
  }

  private element(above: ReadonlyMap<string, string>, depth: number): XmlElement {
    if (depth > MAX_DEPTH) this.fail("XML_TOO_DEEP", `elements nest deeper than ${MAX_DEPTH}`);
    if (this.text[this.at] !== "<") this.fail("XML_SYNTAX", "an element is expected");
    const line = this.lineHere();
    this.at += 1;
    const tag = this.name();
    const attributes = new Map<string, string>();
    const spaces = new Map(above);
    for (this.space(); !/[>/]/.test(this.text[this.at] ?? ">"); this.space())
      this.attribute(attributes, spaces);
    const [prefix, local] = tag.includes(":") ? (tag.split(":") as [string, string]) : ["", tag];
    const namespace = spaces.get(prefix);
    if (namespace === undefined && prefix !== "")
      this.fail("XML_NAMESPACE", `the prefix "${prefix}" is bound to nothing`);
    const rest = { name: local, namespace: namespace ?? "", attributes, line };
    if (this.text.startsWith("/>", this.at)) {
      this.at += 2;
      return { ...rest, children: [], text: "" };
    }
    this.expect(">");
    const children: XmlElement[] = [];
    let content = "";
    for (;;) {
      const next = this.text.indexOf("<", this.at);
      if (next < 0) this.fail("XML_SYNTAX", `<${tag}> of line ${line} is not closed`);
      content += this.unescaped(this.text.slice(this.at, next), this.at);
      this.at = next;
      if (this.text.startsWith("<![CDATA[", this.at)) content += this.past("]]>").slice(9, -3);
      else if (this.text.startsWith("<!--", this.at)) this.comment();
      else if (this.text.startsWith("</", this.at)) break;
      else if (/[!?]/.test(this.text[this.at + 1] ?? "")) this.refuseMarkup();
      else children.push(this.element(spaces, depth + 1));
    }
    this.at += 2;
    const closing = this.name();
    if (closing !== tag) this.fail("XML_SYNTAX", `</${closing}> closes <${tag}> of line ${line}`);
    this.space();
    this.expect(">");
    return { ...rest, children, text: content };
  }

  private attribute(attributes: Map<string, string>, spaces: Map<string, string>): void {
    const name = this.name();
    this.space();
    this.expect("=");
    this.space();
    const quote = this.text[this.at];
    const end = quote === '"' || quote === "'" ? this.text.indexOf(quote, this.at + 1) : -1;
    if (end < 0) this.fail("XML_SYNTAX", `the value of ${name} is not quoted`);
    const raw = this.text.slice(this.at + 1, end);
    if (raw.includes("<")) this.fail("XML_SYNTAX", `"<" stands in the value of ${name}`);
    const value = this.unescaped(raw, this.at + 1);
    if (attributes.has(name)) this.fail("XML_SYNTAX", `the attribute ${name} stands twice`);
    attributes.set(name, value);
    if (name === "xmlns") spaces.set("", value);
    else if (name.startsWith("xmlns:")) spaces.set(name.slice(6), value);
    this.at = end + 1;
  }

  private unescaped(raw: string, from: number): string {
    return raw.replace(/&([^;\s&]{0,12})(;?)/g, (whole, name: string, end: string, offset: number) => {
      if (end !== ";") this.fail("XML_SYNTAX", `"&" is not followed by an entity`, from + offset);
      const known = ENTITIES[name];
      if (known !== undefined) return known;
      const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
      const code =
        number === null ? -1 : parseInt(number[1] ?? number[2] ?? "", number[1] === undefined ? 10 : 16);
      if (
        code < 0x20
          ? code !== 9 && code !== 10 && code !== 13
          : code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
      )
        this.fail("XML_ENTITY", `${whole} is no entity that is read here`, from + offset);
      return String.fromCodePoint(code);
    });
  }

  private comment(): void {
    const body = this.past("-->").slice(4, -3);
    if (body.includes("--")) this.fail("XML_SYNTAX", '"--" stands inside a comment');
  }

  private blanks(): void {
    for (;;) {
      this.space();
      if (this.text.startsWith("<!--", this.at)) this.comment();
      // A style sheet named before or after the root changes nothing of what is read.
      else if (this.text.startsWith("<?", this.at)) this.past("?>");
      else if (this.text.startsWith("<!", this.at)) this.refuseMarkup();
      else return;
    }
  }

  private refuseMarkup(): never {
    const doctype = this.text.startsWith("<!", this.at);
    return this.fail(
      doctype ? "XML_DOCTYPE" : "XML_INSTRUCTION",
      doctype
        ? "a document type is not read: it can name files and multiply entities"
        : "processing instructions are not read",
    );
  }

  private past(end: string): string {
    const found = this.text.indexOf(end, this.at);
    if (found < 0) this.fail("XML_SYNTAX", `"${end}" is missing`);
    const passed = this.text.slice(this.at, found + end.length);
    this.at = found + end.length;
    return passed;
  }
  private name(): string {
    NAME.lastIndex = this.at;
    const [name] = NAME.exec(this.text) ?? this.fail("XML_SYNTAX", "a name is expected");
    this.at += name.length;
    return name;
  }
  private space(): void {
    while (/[ \t\r\n]/.test(this.text[this.at] ?? "")) this.at += 1;
  }
  private expect(character: string): void {
    if (this.text[this.at] !== character) this.fail("XML_SYNTAX", `"${character}" is expected`);
    this.at += 1;
  }
  private lineHere(): number {
    for (; this.counted < this.at; this.counted += 1) if (this.text[this.counted] === "\n") this.line += 1;
    return this.line;
  }
  private fail(code: string, detail: string, at = this.at): never {
    throw new Fault(code, detail, at);
  }
}
