/** Every scenario that ships stands on entries the catalogue has, and says which of them nobody verified. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { issuesWithPlaces, parseScenario } from "../../messages/index.js";
import { interceptors, missiles, resolveScenario, sensors } from "../index.js";

const folder = fileURLToPath(new URL("../../../scenarios", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

describe("scenarios that ship", () => {
  test.each(files)("%s resolves without an issue", (file) => {
    const text = readFileSync(`${folder}/${file}`, "utf8");
    const parsed = parseScenario(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const resolved = resolveScenario(parsed.value, file.replace(".yaml", ""));
    expect(resolved.ok ? [] : issuesWithPlaces(resolved.issues, text)).toEqual([]);
    if (!resolved.ok) return;
    const { value } = resolved;
    expect(value.sensors.length).toBe(parsed.value.sensors.length);
    expect(value.launches.length).toBe(parsed.value.launches.length);
    for (const list of [value.sensors, value.batteries, value.launches])
      expect(new Set(list.map((one) => one.id)).size).toBe(list.length);
    const used = new Set([
      ...parsed.value.sensors.map((s) => s.use),
      ...parsed.value.batteries.map((b) => b.use),
      ...parsed.value.launches.map((l) => l.missile),
    ]);
    const unverified = [...sensors, ...interceptors, ...missiles]
      .filter((entry) => used.has(entry.id) && !entry.verified)
      .map((entry) => entry.id)
      .sort();
    expect(value.unverified).toEqual(unverified);
  });
});
