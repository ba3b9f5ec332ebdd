/**
 * YAML (and so JSON) text to a plain value and to the place of every node in it.
 *
 * shape     one document, YAML 1.2 core schema; aliases within bounds, no merge keys, no tags beyond the core
 * source    YAML 1.2.2, https://yaml.org/spec/1.2.2/ (chapter 10.3 for the core schema); parsed by the `yaml` package
 * refuses   (as issues) YAML_SYNTAX, DUPLICATE_KEY, MANY_DOCUMENTS, ALIAS_BOMB, TOO_DEEP
 */
import {
  LineCounter,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseAllDocuments,
  visit,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";
import type { Issue } from "../base/index.js";
import type { PathPart } from "./parse-path.js";
import { pathText } from "./parse-path.js";
import { placeOf } from "./parse-text.js";

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Tree {
  readonly value: unknown;
  /** Where the value at a path stands; where it is missing, its nearest parent. */
  readonly placeOfValue: (path: readonly PathPart[]) => Place;
  /** Where the key of a map entry stands. */
  readonly placeOfKey: (path: readonly PathPart[]) => Place;
}

/** Expanded nodes per alias: ten anchors of ten references each pass, a "billion laughs" does not. */
const MAX_ALIASES = 100;

/** No scenario nests deeper than ten; the parser's own recursion ends in the thousands, and then badly. */
const MAX_DEPTH = 500;

export const treeFromYaml = (
  text: string,
): { readonly tree: Tree } | { readonly issues: readonly Issue[] } => {
  const deep = tooDeep(text);
  if (deep !== "no")
    return {
      issues: [
        { code: "TOO_DEEP", path: "", message: `the file nests deeper than ${MAX_DEPTH} levels`, ...deep },
      ],
    };
  const lines = new LineCounter();
  try {
    // Own duplicate check below: the package compares every key with every other, which a hostile file can abuse.
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      version: "1.2",
      schema: "core",
      merge: false,
      logLevel: "silent",
    });
    const [first, second] = documents as readonly Document.Parsed[];
    if (first === undefined)
      return { issues: [{ code: "EMPTY", path: "", message: "the file is empty", line: 1, column: 1 }] };
    const place = (offset: number): Place => placeAt(lines, offset);
    const faults = [...first.errors, ...first.warnings].map((e): Issue => ({
      code: "YAML_SYNTAX",
      path: "",
      message: plainFault(e.code, e.message),
      ...place(e.pos[0]),
    }));
    if (second !== undefined) {
      faults.push({
        code: "MANY_DOCUMENTS",
        path: "",
        message:
          "the file holds more than one YAML document (a line of three dashes starts another); one is expected",
        ...place(second.range?.[0] ?? 0),
      });
    }
    const issues = [...faults, ...duplicateKeys(first, place)];
    if (issues.length > 0) return { issues };
    if (
      first.contents === null ||
      (isScalar(first.contents) && first.contents.value === null && first.contents.source === "")
    ) {
      return {
        issues: [
          { code: "EMPTY", path: "", message: "the file holds nothing but comments", line: 1, column: 1 },
        ],
      };
    }
    const aliasPlace = firstAlias(first);
    try {
      return { tree: treeOf(first, first.toJS({ maxAliasCount: MAX_ALIASES }) as unknown, place) };
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      if (error.message.startsWith("Unresolved alias")) {
        return {
          issues: [
            {
              code: "UNKNOWN_ALIAS",
              path: "",
              message: `${error.message}: no anchor (&name) of that name stands before it`,
              ...place(aliasPlace),
            },
          ],
        };
      }
      return {
        issues: [
          {
            code: "ALIAS_BOMB",
            path: "",
            message: `aliases (*name) expand to more than ${MAX_ALIASES} copies, or to themselves; write the values out`,
            ...place(aliasPlace),
          },
        ],
      };
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      issues: [
        { code: "TOO_DEEP", path: "", message: "the file nests deeper than can be read", line: 1, column: 1 },
      ],
    };
  }
};

const treeOf = (document: Document.Parsed, value: unknown, place: (offset: number) => Place): Tree => {
  const index: PairIndex = new Map();
  return {
    value,
    placeOfValue: (path) => place(walk(document, index, path).valueOffset),
    placeOfKey: (path) => place(walk(document, index, path).keyOffset),
  };
};

/** Pairs of each map by key, built on first use: a map of a hundred thousand wrong keys is asked as often. */
type PairIndex = Map<YAMLMap, ReadonlyMap<string, Pair<unknown, unknown>>>;

const pairOf = (index: PairIndex, map: YAMLMap, key: string): Pair<unknown, unknown> | undefined => {
  const pairs = index.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair), pair]));
  index.set(map, pairs);
  return pairs.get(key);
};

/** Follows a path through maps, sequences and aliases as far as it goes. */
const walk = (
  document: Document.Parsed,
  index: PairIndex,
  path: readonly PathPart[],
): { valueOffset: number; keyOffset: number } => {
  let node: unknown = document.contents;
  let keyOffset = offsetOf(node, 0);
  let valueOffset = keyOffset;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = pairOf(index, node, String(part));
      // A missing key is shown at its parent: the parent's own key, or the dash that opens it.
      if (pair === undefined) return { valueOffset: keyOffset, keyOffset };
      keyOffset = offsetOf(pair.key, keyOffset);
      valueOffset = isEmpty(pair.value) ? keyOffset : offsetOf(pair.value, keyOffset);
      node = pair.value;
    } else if (isSeq(node) && typeof part === "number" && part < node.items.length) {
      node = node.items[part];
      keyOffset = offsetOf(node, valueOffset);
      valueOffset = keyOffset;
    } else return { valueOffset, keyOffset };
  }
  return { valueOffset, keyOffset };
};

const duplicateKeys = (document: Document.Parsed, place: (offset: number) => Place): Issue[] => {
  const issues: Issue[] = [];
  visit(document, {
    Map(_, map, above) {
      const seen = new Set<string>();
      for (const pair of map.items) {
        const key = keyOf(pair);
        if (seen.has(key)) {
          issues.push({
            code: "DUPLICATE_KEY",
            path: pathText([...pathAbove([...above, map]), key]),
            message: `the key "${key}" stands twice in one map; only one can count`,
            ...place(offsetOf(pair.key, 0)),
          });
        }
        seen.add(key);
      }
    },
  });
  return issues;
};

/** The path of a node from the ancestors that `visit` hands over. */
const pathAbove = (above: readonly unknown[]): PathPart[] => {
  const path: PathPart[] = [];
  above.forEach((node, i) => {
    const next = above[i + 1];
    if (isSeq(node)) {
      const at = node.items.indexOf(next);
      if (at >= 0) path.push(at);
    } else if (isNode(node) === false && typeof node === "object" && node !== null && "key" in node)
      path.push(keyOf(node as Pair<unknown, unknown>));
  });
  return path;
};

const firstAlias = (document: Document.Parsed): number => {
  let offset = 0;
  visit(document, {
    Alias(_, alias: Alias) {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
};

/** Where brackets or dashes nest beyond the bound; quotes are not minded, so the bound is generous. */
const tooDeep = (text: string): Place | "no" => {
  let depth = 0;
  let dashes = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === OPEN_LIST || c === OPEN_MAP) depth += 1;
    else if ((c === CLOSE_LIST || c === CLOSE_MAP) && depth > 0) depth -= 1;
    if (c === DASH || c === QUESTION) dashes += 1;
    else if (c !== SPACE) dashes = 0;
    if (depth > MAX_DEPTH || dashes > MAX_DEPTH) {
      const [line, column] = placeOf(text, i);
      return { line, column };
    }
  }
  return "no";
};
const [OPEN_LIST, OPEN_MAP, CLOSE_LIST, CLOSE_MAP, DASH, QUESTION, SPACE] = [
  0x5b, 0x7b, 0x5d, 0x7d, 0x2d, 0x3f, 0x20,
];

const keyOf = (pair: Pair<unknown, unknown>): string =>
  String(isScalar(pair.key) ? pair.key.value : pair.key);
const offsetOf = (node: unknown, otherwise: number): number =>
  isNode(node) ? ((node as Node).range?.[0] ?? otherwise) : otherwise;
const isEmpty = (node: unknown): boolean =>
  node === null ||
  (isScalar(node) && node.value === null && (node.range?.[0] ?? 0) === (node.range?.[1] ?? 0));
const placeAt = (lines: LineCounter, offset: number): Place => {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
};
const plainFault = (code: string, message: string): string =>
  `not readable as YAML: ${message.replace(/\.$/, "")} (${code})`;
