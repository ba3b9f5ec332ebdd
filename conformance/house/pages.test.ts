/** Pages: every link leads somewhere, every page and test that code names is there, and no example goes unchecked. */
import { existsSync, readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const home = fileURLToPath(new URL("../..", import.meta.url));
/** What git knows of, and what is new and not ignored: never node_modules, dist or data. */
const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  cwd: home,
  encoding: "utf8",
  maxBuffer: 64 * 1_048_576,
})
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(home, path)));
const text = (path: string) => readFileSync(join(home, path), "utf8");
const pages = files.filter((path) => path.endsWith(".md"));
const code = files.filter((path) =>
  /^(src|scripts|bin|validation|conformance|browser|bench)\/.*\.(ts|tsx|mjs)$/.test(path),
);

/** The anchors a page offers, as GitHub makes them from headings. */
const anchorsOf = (page: string): Set<string> =>
  new Set(
    [...text(page).matchAll(/^#+ (.*)$/gm)].map((heading) =>
      heading[1]!
        .replace(/`/g, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replace(/\s/g, "-"),
    ),
  );

/** What is wrong with a page's relative links, by target. */
const brokenLinks = (page: string, body: string): string[] =>
  [...body.replace(/```[^]*?```/g, "").matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1]!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? page : normalize(join(dirname(page), path));
      if (!existsSync(join(home, file))) return true;
      return anchor !== undefined && file.endsWith(".md") && !anchorsOf(file).has(anchor);
    });

/** Commands of `roof` that a page shows, with what follows their name. */
const commandsIn = (page: string): [name: string, rest: string][] =>
  [
    ...page.replace(/```[^]*?```/g, "").matchAll(/`(?:npx )?roof ([a-z]+)([^`]*)`/g),
    ...[...page.matchAll(/```[^]*?```/g)].flatMap((block) => [
      ...block[0].matchAll(/^(?:\$ )?(?:npx )?roof ([a-z]+)(.*)$/gm),
    ]),
  ].map((match) => [match[1]!, match[2]!]);

describe("links", () => {
  it.each(pages)("of %s lead somewhere", (page) => {
    expect(brokenLinks(page, text(page))).toEqual([]);
  });
  it("that lead nowhere are found", () => {
    const planted =
      "[a](docs/nowhere.md) [b](ARCHITECTURE.md) [c](GLOSSARY.md#no-such-heading) [d](https://example.org)";
    expect(brokenLinks("README.md", planted)).toEqual(["docs/nowhere.md", "GLOSSARY.md#no-such-heading"]);
  });
});

describe("what code names", () => {
  it("in docs/ and schemas/ is there", () => {
    const missing = code.flatMap((path) =>
      [...text(path).matchAll(/\b(?:docs|schemas)\/[\w./-]*\w\.(?:md|json|png)/g)]
        .map((match) => match[0])
        .filter((named) => !existsSync(join(home, named)) && !named.includes("nowhere"))
        .map((named) => `${path} names ${named}`),
    );
    expect(missing).toEqual([]);
  });
  it("as its judge is there: validation folders and test files", () => {
    const missing = code.flatMap((path) => {
      const header = /^\/\*\*[^]*?\*\//.exec(text(path))?.[0] ?? "";
      const folders = [...header.matchAll(/\bvalidation\/[\w-]+/g)].map((match) => match[0]);
      const tests = [...header.matchAll(/(?<![\w/-])([\w-]+\.test\.ts)/g)].map((match) => match[1]!);
      return [
        ...folders.filter((folder) => !existsSync(join(home, folder))),
        ...tests.filter((test) => !files.some((file) => file.endsWith(`/${test}`))),
      ].map((named) => `${path} names ${named}`);
    });
    expect(missing).toEqual([]);
  });
  it("in pages as a file of the checkout is there", () => {
    const missing = pages.flatMap((page) =>
      [
        ...text(page).matchAll(
          /`((?:src|scripts|conformance|validation|browser|scenarios|schemas|docs)\/[\w./-]*[\w/])`/g,
        ),
      ]
        .map((match) => match[1]!)
        .filter((named) => !existsSync(join(home, named)))
        .map((named) => `${page} names ${named}`),
    );
    expect(missing).toEqual([]);
  });
});

describe("examples", () => {
  it("hold no TypeScript, which nothing here would compile", () => {
    expect(pages.filter((page) => /^```(ts|tsx|typescript)\b/m.test(text(page)))).toEqual([]);
  });
  it("of the command name commands and options that exist", () => {
    const program = text("src/apps/cli/program.ts");
    const wrong = pages.flatMap((page) =>
      commandsIn(text(page)).flatMap(([name, rest]) => {
        if (!new RegExp(`command\\(\\s*"${name}[ "]`).test(program)) return [`${page}: roof ${name}`];
        return [...rest.matchAll(/(?<=\s)--[a-z-]+/g)]
          .map((option) => option[0])
          .filter((option) => !program.includes(option) && option !== "--help")
          .map((option) => `${page}: roof ${name} ${option}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
  it("are found, in running text and in blocks", () => {
    expect(
      commandsIn("`roof run X --seed 1`, the roof warns\n```\n$ roof fly --to\nroof verify DIR\n```"),
    ).toEqual([
      ["run", " X --seed 1"],
      ["fly", " --to"],
      ["verify", " DIR"],
    ]);
  });
});

describe("decisions", () => {
  it("are all in the index, and the index names no others", () => {
    const listed = [...text("docs/adr/README.md").matchAll(/\]\((\d{4}-[\w-]+\.md)\)/g)].map((m) => m[1]!);
    const there = files
      .filter((path) => /^docs\/adr\/\d{4}-/.test(path))
      .map((path) => path.replace("docs/adr/", ""));
    expect(listed.sort()).toEqual(there.sort());
  });
  it("say what was decided and how a breach is noticed", () => {
    for (const page of files.filter((path) => /^docs\/adr\/\d{4}-/.test(path))) {
      expect(text(page)).toMatch(/^# \d{4}\. /);
      for (const heading of ["## Decision", "## How a breach is noticed"])
        expect(text(page)).toContain(heading);
    }
  });
});

describe("words", () => {
  it("that would date or betray the text are in no page and no code", () => {
    const found = [...pages, ...code]
      .filter((path) => path !== "conformance/house/pages.test.ts")
      .filter((path) => /\bTODO\b|\bFIXME\b|lorem ipsum|placeholder figure/i.test(text(path)));
    expect(found).toEqual([]);
  });
  it("of the glossary stand once", () => {
    const words = [...text("GLOSSARY.md").matchAll(/^\| ([^|]+?) +\|/gm)].map((match) => match[1]!);
    expect(new Set(words).size).toBe(words.length);
  });
});
