/** Pages that say what code holds: arrows, keys of a scenario, doors, commands, codes. Each is compared with the code. */
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const home = fileURLToPath(new URL("../..", import.meta.url));
const text = (path: string) => readFileSync(join(home, path), "utf8");
/** Words in backquotes of a text. */
const quoted = (body: string): string[] =>
  [...body.replace(/```[^]*?```/g, "").matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

describe("ARCHITECTURE.md", () => {
  const listing = execFileSync(
    process.execPath,
    ["-p", "JSON.stringify(require('./.dependency-cruiser.cjs').forbidden)"],
    {
      cwd: home,
      encoding: "utf8",
    },
  );
  const rules = (JSON.parse(listing) as { name: string; to: { pathNot?: string } }[]).filter((rule) =>
    rule.name.startsWith("arrows-of-"),
  );
  const rows = new Map(
    [...text("ARCHITECTURE.md").matchAll(/^\| \[([a-z/]+)\]\([^)]*\) \|[^|]*\| ([^|]*) \|$/gm)].map(
      (match) => [match[1]!, match[2]!],
    ),
  );

  it("has a row for every room there is", () => {
    const folders = (path: string) =>
      readdirSync(join(home, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name);
    const rooms = [
      ...folders("src").filter((name) => name !== "apps"),
      ...folders("src/apps").map((name) => `apps/${name}`),
    ];
    expect([...rows.keys()].sort()).toEqual(rooms.sort());
  });

  it.each([...rows].filter(([room]) => room !== "apps/cli"))(
    "draws the arrows of %s that the build enforces",
    (room, cell) => {
      const rule = rules.find((one) => one.name === `arrows-of-${room.replace("/", "-")}`)!;
      const allowed = /^\^src\/\((.*)\)\/$/.exec(rule.to.pathNot!)![1]!.split("|");
      const drawn = cell.split(";")[0]!;
      expect((drawn === "nothing" ? [] : drawn.split(", ")).sort()).toEqual(
        [...new Set(allowed)].filter((name) => name !== room && name !== "base").sort(),
      );
    },
  );
});

describe("docs/formats/scenario.md", () => {
  const schema = JSON.parse(text("schemas/scenario.schema.json")) as {
    properties: Record<string, { items?: { properties?: Record<string, unknown> } }>;
  };
  const page = text("docs/formats/scenario.md");
  it.each(Object.entries(schema.properties))("names %s and what stands in it", (key, value) => {
    const row = page.split("\n").find((line) => new RegExp(`^\\| [^|]*\`${key}(\\[\\])?\``).test(line));
    expect(row, key).toBeDefined();
    for (const inner of Object.keys(value.items?.properties ?? {}))
      expect(row).toMatch(new RegExp(`\\b${inner}\\b`));
  });
});

describe("docs/api.md", () => {
  const doors = [...text("src/apps/server/routes.ts").matchAll(/app\.(get|post)\("([^"]+)"/g)].map(
    ([, verb, path]) =>
      `${verb!.toUpperCase()} ${path!.replace(":id", "ID").replace(":party", "PARTY").replace(":kind", "KIND")}`,
  );
  const runDoors = [...text("src/apps/server/routes.ts").matchAll(/forRun\("([^"]+)"/g)].map(
    (match) => `GET /api/runs/ID/${match[1]!}`,
  );
  it("names every door there is, and no other", () => {
    const named = quoted(text("docs/api.md")).filter((word) => /^(GET|POST) \/api/.test(word));
    expect(named.sort()).toEqual([...doors, ...runDoors].sort());
  });
});

describe("docs/formats", () => {
  it("journal.md names every problem that the verifier can find", () => {
    const codes = ["verify", "bytes"].flatMap((name) =>
      [...text(`src/ledger/${name}.ts`).matchAll(/(?:fault\(\s*|code: )"([A-Z0-9_]+)"/g)].map(
        (match) => match[1]!,
      ),
    );
    expect(codes.length).toBeGreaterThan(12);
    for (const code of codes) expect(quoted(text("docs/formats/journal.md"))).toContain(code);
  });
  it("manifest.md names every problem that the verifier can find", () => {
    const codes = [...text("src/ledger/manifest.ts").matchAll(/(?:own\(|code: )"([A-Z0-9_]+)"/g)].map(
      (match) => match[1]!,
    );
    expect(codes.length).toBeGreaterThan(5);
    for (const code of codes) expect(quoted(text("docs/formats/manifest.md"))).toContain(code);
  });
});

describe("docs/math/coalition.md", () => {
  it("names every reason to withhold and to refuse", () => {
    const codes = (file: string, type: string) =>
      [...new RegExp(`type ${type} =([^;]*);`).exec(text(file))![1]!.matchAll(/"([A-Z_]+)"/g)].map(
        (match) => match[1]!,
      );
    const page = quoted(text("docs/math/coalition.md"));
    for (const code of [
      ...codes("src/coalition/release.ts", "WithholdCode"),
      ...codes("src/coalition/governance.ts", "EngagementRefusal"),
    ])
      expect(page).toContain(code);
  });
});
