/** What stands in the checkout: every room says what it is, and the package holds what runs and nothing else. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const home = fileURLToPath(new URL("../..", import.meta.url));
const text = (path: string) => readFileSync(join(home, path), "utf8");
const folders = (path: string) =>
  readdirSync(join(home, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${path}/${entry.name}`);
const ROOMS = [...folders("src").filter((room) => room !== "src/apps"), ...folders("src/apps")];

describe("every room", () => {
  it.each(ROOMS)("%s says in its README what it is, its face, its arrows and how to change it", (room) => {
    const page = text(`${room}/README.md`);
    for (const heading of ["## Public face", "## May import", "## Changing it safely"])
      expect(page).toContain(heading);
    expect(page.split("\n").length).toBeLessThan(80);
  });

  it.each(ROOMS)("%s writes in its README the arrows that the check enforces", (room) => {
    const line = /## May import\n+(.*)/.exec(text(`${room}/README.md`))?.[1] ?? "";
    const named = [...line.matchAll(/`([a-z/]+)`/g)]
      .map((match) => match[1]!)
      .filter((room) => room !== "base");
    expect(named.sort()).toEqual(arrowsOf(room.replace("src/", "")));
  });

  it.each(ROOMS.filter((room) => !room.startsWith("src/apps/")))("%s has a public face", (room) => {
    expect(existsSync(join(home, room, "index.ts"))).toBe(true);
  });
});

describe("the package", () => {
  const packed = () =>
    (
      JSON.parse(
        execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"], {
          cwd: home,
          encoding: "utf8",
          maxBuffer: 64 * 1_048_576,
        }),
      ) as readonly { readonly files: readonly { readonly path: string }[]; readonly unpackedSize: number }[]
    )[0]!;

  it("holds the command, the rooms, the page, the scenarios and their schema, and no source, test or data of ours", () => {
    const paths = packed().files.map((file) => file.path);
    for (const needed of [
      "package.json",
      "README.md",
      "LICENSE",
      "CHANGELOG.md",
      "bin/roof.mjs",
      "dist/console/index.html",
    ])
      expect(paths).toContain(needed);
    for (const needed of [
      "scenarios/roof-2010.yaml",
      "schemas/scenario.schema.json",
      "dist/apps/server/index.js",
    ])
      expect(paths).toContain(needed);
    const { exports } = JSON.parse(text("package.json")) as {
      exports: Record<string, { types: string; default: string } | string>;
    };
    for (const door of Object.values(exports))
      for (const file of typeof door === "string" ? [door] : [door.types, door.default])
        expect(paths).toContain(file.replace("./", ""));
    const foreign = paths.filter((path) =>
      /^(src|scripts|conformance|validation|browser|bench|docs|data|out)\/|\.test\.|\.tsbuildinfo$|\.stamps/.test(
        path,
      ),
    );
    expect(foreign).toEqual([]);
  });

  it("pins every version, and runs no script of ours at installation", () => {
    const { dependencies, devDependencies, overrides, scripts } = JSON.parse(text("package.json")) as Record<
      string,
      Record<string, string>
    >;
    for (const version of Object.values({ ...dependencies, ...devDependencies, ...overrides }))
      expect(version).toMatch(/^\d+\.\d+\.\d+(-r\.\d+)?$/);
    for (const hook of ["preinstall", "install", "postinstall", "prepare"])
      expect(scripts).not.toHaveProperty(hook);
  });

  it("asks for no Node newer than its own promise, and for permissive licences alone", () => {
    const lock = JSON.parse(text("package-lock.json")) as {
      packages: Record<string, { dev?: boolean; license?: string; engines?: { node?: string } }>;
    };
    const shipped = Object.entries(lock.packages).filter(([path, entry]) => path !== "" && !entry.dev);
    const newer = shipped.filter(([, entry]) => !acceptsNode20(entry.engines?.node)).map(([path]) => path);
    expect(newer).toEqual([]);
    const copyleft = shipped
      .filter(([, entry]) => /\b(A?GPL|SSPL|BUSL)/i.test(entry.license ?? ""))
      .map(([path]) => path);
    expect(copyleft).toEqual([]);
  });
});

/** What .dependency-cruiser.cjs lets a room import, read from the rules themselves. */
const arrowsOf = (room: string): readonly string[] => {
  const listing = execFileSync(
    process.execPath,
    ["-p", "JSON.stringify(require('./.dependency-cruiser.cjs').forbidden)"],
    {
      cwd: home,
      encoding: "utf8",
    },
  );
  const rules = JSON.parse(listing) as readonly {
    readonly name: string;
    readonly to: { readonly pathNot?: string };
  }[];
  const rule = rules.find((one) => one.name === `arrows-of-${room.replace("/", "-")}`);
  if (rule === undefined) return [];
  const rooms = /^\^src\/\((.*)\)\/$/.exec(rule.to.pathNot!)![1]!.split("|");
  return [...new Set(rooms)].filter((one) => one !== room && one !== "base").sort();
};

/** Whether a range of engines lets Node 20.19 in: our oldest, with its last minor versions. */
const acceptsNode20 = (range: string | undefined): boolean => {
  if (range === undefined || range === "*") return true;
  return range.split("||").some((part) => {
    const floor = /(>=|\^|~|>)?\s*v?(\d+)(?:\.(\d+))?/.exec(part.trim());
    if (!floor) return true;
    const [, sign, major, minor] = [floor[0], floor[1] ?? "=", Number(floor[2]), Number(floor[3] ?? "0")];
    if (sign === ">=" || sign === ">") return major < 20 || (major === 20 && minor <= 19);
    return major === 20 && minor <= 19;
  });
};
