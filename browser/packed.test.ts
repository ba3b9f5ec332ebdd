/**
 * The package as a user gets it: packed, unpacked into an empty project beside its dependencies, and the first example of
 * docs/library.md run there by Node, and in a page that Vite bundles, in Chromium. Nothing comes from a network.
 */
import { execFileSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launched } from "./served.js";

const HOME = fileURLToPath(new URL("..", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "roof-packed-"));
const [, code, printed] = /## Aim\n\n```js\n([^]*?)```\n\n```\n([^]*?)```/.exec(
  readFileSync(join(HOME, "docs", "library.md"), "utf8"),
)!;

beforeAll(() => {
  const npm = (args: readonly string[]): string =>
    execFileSync("npm", [...args, "--loglevel=error"], {
      cwd: HOME,
      encoding: "utf8",
      maxBuffer: 64 * 1_048_576,
    });
  npm(["pack", "--ignore-scripts", "--pack-destination", root]);
  const tarball = readdirSync(root).find((name) => name.endsWith(".tgz"))!;
  const modules = join(root, "node_modules");
  mkdirSync(join(modules, "security-roof"), { recursive: true });
  execFileSync("tar", [
    "-xzf",
    join(root, tarball),
    "-C",
    join(modules, "security-roof"),
    "--strip-components=1",
  ]);
  // What npm would install beside it: what the packed package.json depends on, from the checkout.
  const { dependencies } = JSON.parse(
    readFileSync(join(modules, "security-roof", "package.json"), "utf8"),
  ) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(HOME, "node_modules", name), join(modules, name));
  }
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the packed package", () => {
  it("runs the first example of the library's page in Node", () => {
    writeFileSync(join(root, "example.mjs"), code!);
    expect(execFileSync(process.execPath, ["example.mjs"], { cwd: root, encoding: "utf8" })).toBe(printed);
  });

  it("has the command, which says its version", () => {
    const said = execFileSync(process.execPath, ["node_modules/security-roof/bin/roof.mjs", "--version"], {
      cwd: root,
      encoding: "utf8",
    });
    const { version } = JSON.parse(readFileSync(join(HOME, "package.json"), "utf8")) as { version: string };
    expect(said.trim()).toBe(version);
  });

  it("runs the same example in a page that Vite bundles, without what it does not use", async () => {
    writeFileSync(
      join(root, "index.html"),
      '<!doctype html><title>x</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
    );
    writeFileSync(join(root, "page.js"), `${code!}\ndocument.title = "done";\n`);
    execFileSync(
      process.execPath,
      [join(HOME, "node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "error"],
      {
        cwd: root,
      },
    );
    const built = join(root, "dist");
    const bundle = readdirSync(join(built, "assets")).map((name) =>
      readFileSync(join(built, "assets", name), "utf8"),
    );
    // Journals and signatures are another room's: a page that only aims does not carry them.
    expect(bundle.join("\n")).not.toContain("security-roof/journal/1");
    const server = await served(built);
    const browser = await launched();
    try {
      const page = await browser.newPage();
      const lines: string[] = [];
      page.on("console", (message) => lines.push(message.text()));
      page.on("pageerror", (error) => lines.push(String(error)));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForFunction(() => document.title === "done", undefined, { timeout: 60_000 });
      expect(`${lines.join("\n")}\n`).toBe(printed);
    } finally {
      await browser.close();
      server.close();
    }
  }, 180_000);
});

const served = (folder: string): Promise<Server> => {
  const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };
  const server = createServer((request, response) => {
    const path = join(folder, request.url === "/" ? "index.html" : request.url!);
    if (!existsSync(path)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(path)] ?? "text/plain" }).end(readFileSync(path));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
};
