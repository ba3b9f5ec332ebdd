/**
 * What each room exports: the surface that semantic versioning is about. A name that goes is a new major version (before 1.0 a
 * new minor one), and is taken out of surface.json in the same change with UPDATE_SURFACE=1, which adds new names too.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const HOME = fileURLToPath(new URL("../..", import.meta.url));
const FILE = fileURLToPath(new URL("surface.json", import.meta.url));

it("still has every name of surface.json", async () => {
  const { exports } = JSON.parse(readFileSync(join(HOME, "package.json"), "utf8")) as {
    exports: Record<string, { default: string } | string>;
  };
  const surface: Record<string, readonly string[]> = {};
  for (const [door, target] of Object.entries(exports)) {
    if (typeof target === "string") continue;
    const source = target.default.replace("./dist/", "src/").replace(/\.js$/, ".ts");
    const room = (await import(/* @vite-ignore */ join(HOME, source))) as object;
    surface[door.replace("./", "security-roof/")] = Object.keys(room).sort();
  }
  if (process.env["UPDATE_SURFACE"] === "1")
    writeFileSync(FILE, `${JSON.stringify(surface, undefined, 2)}\n`);
  const promised = JSON.parse(readFileSync(FILE, "utf8")) as Record<string, readonly string[]>;
  const gone = Object.entries(promised).flatMap(([door, names]) =>
    names.filter((name) => surface[door]?.includes(name) !== true).map((name) => `${door} ${name}`),
  );
  expect(gone).toEqual([]);
  expect(Object.keys(promised)).toEqual(Object.keys(surface));
});
