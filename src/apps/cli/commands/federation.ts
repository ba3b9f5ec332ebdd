/** `roof federation init`: a folder with the broker's configuration and one folder a party; written whole or not at all. */
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { governanceOf } from "../../../coalition/index.js";
import { Arguments } from "../args.js";
import { badInput, type Answer } from "../answer.js";
import { loadScenario } from "../scenario-file.js";

interface InitOptions {
  readonly out?: string;
  readonly parties?: string;
  readonly natsPort?: string;
  readonly httpPort?: string;
  readonly speed?: string;
  readonly startIn?: string;
}

export const federation = async (step: string, file: string, options: InitOptions): Promise<Answer> => {
  const args = new Arguments("federation");
  if (step !== "init") args.wrong("<step>", "UNKNOWN_STEP", `"${step}" is no step; init is`);
  const out = args.required("--out", options.out);
  const natsPort = args.number("--nats-port", options.natsPort ?? "4222", {
    min: 1,
    max: 65_535,
    whole: true,
  });
  const httpPort = args.number("--http-port", options.httpPort ?? "8090", {
    min: 0,
    max: 65_000,
    whole: true,
  });
  const speed = args.number("--speed", options.speed ?? "1", { above: 0, max: 1000 });
  const startIn = args.number("--start-in", options.startIn ?? "20", { min: 0, max: 86_400 });
  args.done();
  if (existsSync(out))
    throw badInput(out, "EXISTS", "--out", "is there already; keys are never written over");
  const { path, scenario, resolved } = await loadScenario(file);
  const all = [
    ...resolved.nations.map((n) => n.code),
    ...governanceOf(resolved.governance)
      .jointCentres(resolved.nations)
      .map((j) => j.party),
  ];
  const parties = options.parties === undefined ? all : options.parties.split(",").map((p) => p.trim());
  const stranger = parties.find((p) => !all.includes(p));
  if (stranger !== undefined)
    throw badInput(
      file,
      "NO_SUCH_PARTY",
      "--parties",
      `${stranger} is none of ${all.join(", ")} of this scenario`,
    );
  const { federationFiles } = await import("../../server/index.js");
  const files = await federationFiles({
    parties,
    mode: scenario.mode,
    scenario: resolve(path),
    natsPort,
    httpPort,
    startAt: new Date(Date.now() + 1000 * startIn).toISOString(),
    speed,
  });
  writeAll(resolve(out), files);
  return {
    json: { out, parties, files: files.map((f) => f.path) },
    human: [
      `Written: ${out}, for ${parties.join(", ")}. The scenario's clock starts in ${startIn} s. Start the broker, and each party in its own terminal:`,
      `  nats-server -c ${join(out, "nats.conf")}`,
      ...parties.map((p) => `  npx roof serve --nation ${p} --config ${join(out, p, "roof.yaml")}`),
    ].join("\n"),
    exit: 0,
  };
};

const writeAll = (out: string, files: readonly { path: string; text: string; secret: boolean }[]): void => {
  const beside = `${out}.${process.pid}`;
  try {
    for (const { path, text, secret } of files) {
      const at = join(beside, path);
      mkdirSync(dirname(at), { recursive: true, mode: 0o700 });
      writeFileSync(at, text, { mode: secret ? 0o600 : 0o644 });
    }
    renameSync(beside, out);
    chmodSync(out, 0o700);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw badInput(out, "NOT_WRITABLE", "--out", (error as Error).message);
  }
};
