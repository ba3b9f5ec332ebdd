/**
 * The published JSON Schema is the schema of the code, and every shipped scenario goes through the door.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseScenario, scenarioJsonSchema } from "../../src/messages/index.js";
import { parseStudy, studyJsonSchema } from "../../src/study/index.js";

const ROOT = new URL("../..", import.meta.url).pathname;

test("schemas/scenario.schema.json is what the code says (node scripts/make-schemas.mjs writes it)", () => {
  const published: unknown = JSON.parse(readFileSync(join(ROOT, "schemas", "scenario.schema.json"), "utf8"));
  expect(published).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
});

test("schemas/study.schema.json is what the code says, and every shipped study goes through its door", () => {
  const published: unknown = JSON.parse(readFileSync(join(ROOT, "schemas", "study.schema.json"), "utf8"));
  expect(published).toEqual(JSON.parse(JSON.stringify(studyJsonSchema())));
  const names = readdirSync(join(ROOT, "scenarios", "studies"));
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) {
    const parsed = parseStudy(readFileSync(join(ROOT, "scenarios", "studies", name), "utf8"));
    expect(parsed.ok ? [] : parsed.issues, name).toEqual([]);
  }
});

test("the schema is of draft 2020-12, closed, and lists the keys of the contract", () => {
  const schema = scenarioJsonSchema() as {
    $schema: string;
    additionalProperties: boolean;
    properties: object;
    required: string[];
  };
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(schema.additionalProperties).toBe(false);
  for (const key of [
    "title",
    "epoch",
    "mode",
    "governance",
    "nations",
    "sensors",
    "batteries",
    "links",
    "release",
    "responses",
    "launches",
    "notifications",
    "events",
  ]) {
    expect(Object.keys(schema.properties)).toContain(key);
  }
  expect(schema.required).not.toContain("seed");
});

describe("shipped scenarios", () => {
  const names = readdirSync(join(ROOT, "scenarios")).filter((n) => n.endsWith(".yaml"));
  test("the six of the contract are there", () => {
    for (const name of [
      "roof-2010",
      "central-europe-2007",
      "phased-2018",
      "norwegian-rocket-1995",
      "sectors-2011",
      "raid-20",
    ]) {
      expect(names).toContain(`${name}.yaml`);
    }
  });
  test.each(names)("%s is read, cites sources and points editors at the schema", (name) => {
    const text = readFileSync(join(ROOT, "scenarios", name), "utf8");
    expect(parseScenario(text)).toMatchObject({ ok: true });
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/schemas\/scenario\.schema\.json/);
    expect(text).toMatch(/^# Sources/m);
    expect(text).toMatch(/^# Assumed here/m);
  });
});
