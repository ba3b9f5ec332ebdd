/**
 * One value of a scenario file changed by its path, items of lists by their id or place.
 *
 * refuses   PATH_UNKNOWN where a name on the way is not there; the last name may be new, and the scenario's own door says
 *           whether it is one
 */
import { Refusal } from "../../base/index.js";
import type { FactorValue } from "./draw.js";

type Tree = Record<string, unknown> | unknown[];

/** A changed copy; what is not on the path is shared. */
export const scenarioWith = (
  root: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, FactorValue>>,
): Record<string, unknown> => {
  let tree: Tree = { ...root };
  for (const [path, value] of Object.entries(values)) tree = put(tree, path.split("."), value, path);
  return tree as Record<string, unknown>;
};

const put = (tree: Tree, [name, ...rest]: readonly string[], value: FactorValue, path: string): Tree => {
  const key = Array.isArray(tree) ? placeIn(tree, name!, path) : name!;
  const inner = (tree as Record<string | number, unknown>)[key];
  const set =
    rest.length === 0
      ? value
      : isTree(inner)
        ? put(inner, rest, value, path)
        : rest.length === 1 && inner === undefined
          ? { [rest[0]!]: value }
          : notThere(path, name!);
  if (Array.isArray(tree)) return tree.map((item, i) => (i === key ? set : item));
  return { ...tree, [key]: set };
};

const placeIn = (list: readonly unknown[], name: string, path: string): number => {
  const byId = list.findIndex((item) => isTree(item) && (item as Record<string, unknown>)["id"] === name);
  // An item without an id of its own is known by what it uses.
  const byUse = list.findIndex((item) => isTree(item) && (item as Record<string, unknown>)["use"] === name);
  const at = byId >= 0 ? byId : byUse >= 0 ? byUse : /^\d+$/.test(name) ? Number(name) : -1;
  return at >= 0 && at < list.length ? at : notThere(path, name);
};

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

const notThere = (path: string, name: string): never => {
  throw new Refusal("PATH_UNKNOWN", `${path}: the scenario holds no "${name}" there`, { path, name });
};
