/** Changes to the text of an assessment that leave what people wrote, comments and layout included, as it is. */
import { isMap, isNode, isScalar, isSeq, parseDocument, stringify } from "yaml";
import type { AssessmentSignature } from "../../messages/index.js";

/** With one party's signature in place of any that it gave before. */
export const withSignatureText = (text: string, signature: AssessmentSignature): string => {
  const list = parseDocument(text).get("signatures");
  const others = isSeq(list)
    ? list.items.filter((item) => !isMap(item) || item.get("party") !== signature.party)
    : [];
  const signatures = [
    ...others.map((item) => (isNode(item) ? item.toJS(parseDocument("")) : item)),
    signature,
  ];
  return withKeys(text, { signatures });
};

export interface NextVersion {
  readonly version: number;
  readonly date: string;
  readonly supersedes: { readonly version: number; readonly digest: string };
}

/** The next version: the same values, nobody's signature. */
export const nextVersionText = (text: string, next: NextVersion): string =>
  withKeys(text, { ...next, signatures: undefined });

/** Each key's whole entry is written anew, or taken out where it is to be undefined; a key that was not there comes last. */
const withKeys = (text: string, keys: Readonly<Record<string, unknown>>): string => {
  if (text.trimStart().startsWith("{")) {
    const changed = { ...(JSON.parse(text) as Record<string, unknown>), ...keys };
    return `${JSON.stringify(changed, undefined, 2)}\n`;
  }
  return Object.entries(keys).reduce((before, [key, value]) => withKey(before, key, value), text);
};

const withKey = (text: string, key: string, value: unknown): string => {
  const entry =
    value === undefined
      ? ""
      : stringify(
          { [key]: value },
          { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" },
        );
  const place = placeOfEntry(text, key);
  if (place === "not-there") return `${text.endsWith("\n") ? text : `${text}\n`}${entry}`;
  return text.slice(0, place.start) + entry + text.slice(place.end);
};

/** From the first letter of the key to the first of what follows its value. */
const placeOfEntry = (
  text: string,
  key: string,
): { readonly start: number; readonly end: number } | "not-there" => {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return "not-there";
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  const start = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  if (start === undefined) return "not-there";
  const end = isNode(pair?.value) ? pair.value.range?.[2] : undefined;
  return { start, end: end ?? text.length };
};
