/** `roof catalogue`: public data with its sources and status; one entry by its identifier. */
import { flights, interceptors, missiles, nations, sensors } from "../../../catalogue/index.js";
import type { Quantity } from "../../../messages/index.js";
import { nearest } from "../../../base/index.js";
import { badInput, type Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { table } from "../table.js";

const KINDS = ["missiles", "sensors", "interceptors", "nations", "flights"] as const;
type Kind = (typeof KINDS)[number];

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly nation: string;
  readonly status: string;
  readonly verified: boolean;
  readonly sources: readonly string[];
}

export interface CatalogueOptions {
  readonly nation?: string;
  readonly system?: string;
  readonly check?: boolean;
  readonly markdown?: boolean;
}

export const catalogue = async (
  kind: string | undefined,
  id: string | undefined,
  options: CatalogueOptions,
): Promise<Answer> => {
  if (kind !== undefined && !KINDS.includes(kind as Kind))
    throw badInput("roof catalogue", "NOT_ONE_OF", "kind", `"${kind}" is not one of ${KINDS.join(", ")}`);
  checkOptions(kind, id, options);
  if (kind === undefined) return overview();
  if (id !== undefined) return one(kind as Kind, id);
  if (kind === "flights") {
    const { consistencyReport, flightList } = await import("./flights.js");
    return options.check === true ? consistencyReport(options, options.markdown) : flightList(options);
  }
  const entries = entriesOf(kind as Kind).filter(
    (e) => options.nation === undefined || e.nation === options.nation.toUpperCase(),
  );
  return { json: entries, human: listed(kind as Kind, entries) };
};

const checkOptions = (
  kind: string | undefined,
  id: string | undefined,
  { nation, system, check, markdown }: CatalogueOptions,
): void => {
  const args = new Arguments("catalogue");
  if (markdown === true && check !== true)
    args.wrong("--markdown", "CHECK_MISSING", "--markdown is the page of --check");
  if (kind !== "flights") {
    if (system !== undefined) args.wrong("--system", "FLIGHTS_ONLY", "--system picks among flights alone");
    if (check === true) args.wrong("--check", "FLIGHTS_ONLY", "--check judges flights alone");
  }
  if (id !== undefined && (nation ?? system ?? check) !== undefined)
    args.wrong("id", "ONE_OR_MANY", "one entry by its id, or several by --nation, --system and --check");
  if (nation !== undefined && !nations.some((n) => n.nation === nation.toUpperCase()))
    args.wrong("--nation", "UNKNOWN_NATION", `"${nation}" is not a nation of the catalogue`);
  args.done();
};

const one = async (kind: Kind, id: string): Promise<Answer> => {
  const entries = entriesOf(kind);
  const found = entries.find((e) => e.id === id);
  if (found === undefined) {
    const near = nearest(
      id,
      entries.map((e) => e.id),
    );
    throw badInput(
      "roof catalogue",
      "UNKNOWN_ID",
      "id",
      `no entry of ${kind} is called "${id}"${near.length === 0 ? "" : `; nearest: ${near.join(", ")}`}`,
    );
  }
  if (kind !== "flights") return { json: found, human: shown(found) };
  const { flightOf } = await import("./flights.js");
  const { line, implies } = flightOf(id);
  return { json: line, human: `${shown(found)}\n\n${implies}` };
};

const ENTRIES: Readonly<Record<Kind, readonly object[]>> = {
  missiles,
  sensors,
  interceptors,
  nations,
  flights,
};

const entriesOf = (kind: Kind): readonly Entry[] => ENTRIES[kind] as readonly Entry[];

const overview = (): Answer => {
  const counts = Object.fromEntries(KINDS.map((k) => [k, entriesOf(k).length]));
  return { json: counts, human: table(["kind", "entries"], Object.entries(counts)) };
};

const listed = (kind: Kind, entries: readonly Entry[]): string => {
  const values = VALUES[kind];
  return table(
    ["id", "name", "nation", ...values.map(([head]) => head), "status", "verified"],
    entries.map((e) => [
      e.id,
      e.name,
      e.nation,
      ...values.map(([, path]) => cell(e, path)),
      e.status,
      e.verified ? "yes" : "no",
    ]),
  );
};

/** The values worth a column: heading, and where in the entry. */
const VALUES: Readonly<Record<Kind, readonly (readonly [string, string])[]>> = {
  missiles: [
    ["class", "class"],
    ["range km", "rangeKm"],
    ["payload kg", "payloadKg"],
  ],
  sensors: [["kind", "model.kind"]],
  interceptors: [
    ["burnout m/s", "values.burnoutSpeedMps"],
    ["range km", "values.maxRangeKm"],
  ],
  nations: [
    ["bloc", "bloc"],
    ["people", "population"],
  ],
  flights: [],
};

const at = (entry: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], entry);
const cell = (entry: Entry, path: string): string | number => {
  const value = at(entry, path);
  if (typeof value === "string" || typeof value === "number") return value;
  const quantity = value as Quantity | undefined;
  return quantity?.value ?? "-";
};

const shown = (entry: Entry): string => {
  const lines: string[] = [`${entry.name} (${entry.id})`];
  const walk = (value: unknown, key: string, indent: string): void => {
    if (isQuantity(value)) {
      const others = (value.others ?? [])
        .map((o) => `; also ${o.value} ${value.unit} (${o.source})`)
        .join("");
      lines.push(
        `${indent}${key}: ${value.value} ${value.unit}  [${value.status}] ${value.source}${others}${value.note === undefined ? "" : ` (${value.note})`}`,
      );
    } else if (Array.isArray(value) && value.every((v) => typeof v !== "object" || Array.isArray(v))) {
      lines.push(`${indent}${key}: ${key === "sources" ? "" : JSON.stringify(value)}`);
      if (key === "sources") lines.push(...value.map((v) => `${indent}  ${String(v)}`));
    } else if (typeof value === "object" && value !== null) {
      lines.push(`${indent}${key}:`);
      for (const [k, v] of Object.entries(value)) walk(v, k, `${indent}  `);
    } else lines.push(`${indent}${key}: ${String(value)}`);
  };
  for (const [key, value] of Object.entries(entry)) if (key !== "id" && key !== "name") walk(value, key, "");
  return lines.join("\n");
};

const isQuantity = (value: unknown): value is Quantity =>
  typeof value === "object" && value !== null && "value" in value && "unit" in value && "status" in value;
