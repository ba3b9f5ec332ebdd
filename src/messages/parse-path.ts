/**
 * Paths into a document, as people read them: `launches[2].from.latDeg`.
 *
 * shape     keys of letters, digits, `_` and `-` joined by dots, indices in brackets, any other key quoted in brackets
 */
export type PathPart = string | number;

export const pathText = (path: readonly PropertyKey[]): string => {
  let text = "";
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else if (PLAIN.test(String(part))) text += text === "" ? String(part) : `.${String(part)}`;
    else text += `[${JSON.stringify(String(part))}]`;
  }
  return text;
};

/** The parts of a path text; what does not read as a path is left out from there on. */
export const pathParts = (text: string): PathPart[] => {
  const parts: PathPart[] = [];
  PART.lastIndex = 0;
  for (let match = PART.exec(text); match !== null; match = PART.exec(text)) {
    if (match[1] !== undefined) parts.push(Number(match[1]));
    else if (match[2] !== undefined) parts.push(JSON.parse(match[2]) as string);
    else parts.push(match[3] ?? "");
  }
  return parts;
};

const PLAIN = /^[A-Za-z_][\w-]*$/;
const PART = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([A-Za-z_][\w-]*)/y;
