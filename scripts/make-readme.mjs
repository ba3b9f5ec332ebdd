/**
 * Runs every command of the README's tour and writes what it says under it; `conformance/cli` holds the README to that.
 *
 * A line printed there is replaced by the first line said, from where the last one stood, that begins with the same
 * word; `…` stays and stands for any lines between.
 *
 * run: node scripts/make-readme.mjs (builds nothing: bin/roof.mjs compiles what changed)
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HOME = fileURLToPath(new URL("..", import.meta.url));
const README = join(HOME, "README.md");
const beginning = (line) => /^(\* )?\S*/.exec(line.trim())[0];

const folder = mkdtempSync(join(tmpdir(), "roof-readme-"));
const refreshed = readFileSync(README, "utf8").replace(
  /```\n\$ roof (.*)\n([^]*?)```/g,
  (block, command, printed) => {
    // The example of a wrong file is written by hand: its file is made by the test.
    if (command.includes("my-scenario")) return block;
    const said = spawnSync(process.execPath, [join(HOME, "bin", "roof.mjs"), ...command.split(" ")], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 64 * 1_048_576,
    });
    if (said.status !== 0 && said.status !== 1) throw new Error(`roof ${command}: ${said.stderr}`);
    const lines = said.stdout.split("\n").map((line) => line.trimEnd());
    let at = 0;
    const written = printed
      .trimEnd()
      .split("\n")
      .map((line) => {
        if (line === "…" || line === "") return line;
        const found = lines.findIndex((one, i) => i >= at && beginning(one) === beginning(line));
        if (found < 0) throw new Error(`roof ${command} no longer says a line like: ${line}`);
        at = found + 1;
        return lines[found];
      });
    return `\`\`\`\n$ roof ${command}\n${written.join("\n")}\n\`\`\``;
  },
);
rmSync(folder, { recursive: true, force: true });
writeFileSync(README, refreshed);
