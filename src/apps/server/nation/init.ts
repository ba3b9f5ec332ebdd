/**
 * `roof federation init`: keys, configurations and the broker's accounts for the parties of one scenario, one folder each.
 *
 * For an exercise on one desk. In earnest every nation makes its own keys and hands out the public halves: the private ones of a folder
 * made here were once on one machine (docs/federation.md).
 */
import { randomBytes } from "node:crypto";
import { createUser } from "@nats-io/nkeys";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import type { Mode } from "../../../messages/index.js";
import { subject } from "./transport.js";

export interface InitOptions {
  readonly parties: readonly string[];
  readonly mode: Mode;
  readonly scenario: string;
  readonly natsPort: number;
  readonly httpPort: number;
  readonly startAt: string;
  readonly speed: number;
}
export interface MadeFile {
  readonly path: string;
  readonly text: string;
  readonly secret: boolean;
}

export const federationFiles = async (options: InitOptions): Promise<MadeFile[]> => {
  const made = await Promise.all(options.parties.map(async (party) => ({ party, ...(await keysOf()) })));
  const files: MadeFile[] = [{ path: "nats.conf", text: natsConf(options, made), secret: false }];
  made.forEach(({ party, sign, seal, user }, n) => {
    const peers = made.filter((m) => m.party !== party);
    files.push(
      {
        path: `${party}/keys.json`,
        text: `${JSON.stringify({ sign: sign.secret, seal: seal.secret })}\n`,
        secret: true,
      },
      { path: `${party}/nats.nk`, text: `${new TextDecoder().decode(user.getSeed())}\n`, secret: true },
      { path: `${party}/roof.yaml`, text: roofYaml(options, party, n, peers), secret: false },
    );
  });
  return files;
};

interface Made {
  readonly party: string;
  readonly sign: { readonly public: JWK; readonly secret: JWK };
  readonly seal: { readonly public: JWK; readonly secret: JWK };
  readonly user: ReturnType<typeof createUser>;
}
const pair = async (alg: string, crv: string): Promise<Made["sign"]> => {
  const { publicKey, privateKey } = await generateKeyPair(alg, { crv, extractable: true });
  return { public: await exportJWK(publicKey), secret: await exportJWK(privateKey) };
};
const keysOf = async (): Promise<Omit<Made, "party">> => ({
  sign: await pair("EdDSA", "Ed25519"),
  seal: await pair("ECDH-ES", "X25519"),
  user: createUser(),
});

const roofYaml = (options: InitOptions, party: string, n: number, peers: readonly Made[]): string =>
  `${[
    `party: ${party}`,
    `mode: ${options.mode}`,
    `scenario: ${options.scenario}`,
    `startAt: ${options.startAt}`,
    `speed: ${options.speed}`,
    `nats: { url: "nats://127.0.0.1:${options.natsPort}", nkeySeed: nats.nk, tls: false }`,
    "keys: keys.json",
    "data: data",
    `http: { host: 127.0.0.1, port: ${options.httpPort === 0 ? 0 : options.httpPort + n} }`,
    "peers:",
    ...peers.map((p) => `  ${p.party}: { sign: ${flow(p.sign.public)}, seal: ${flow(p.seal.public)} }`),
  ].join("\n")}\n`;
const flow = ({ kty, crv, x }: JWK): string => `{ kty: ${kty}, crv: ${crv}, x: "${x}" }`;

/** One account a nation: it publishes as itself only, and hears what was written to it only, by explicit export and import. */
const natsConf = (options: InitOptions, made: readonly Made[]): string => {
  const to = (from: string, party: string): string => subject(options.mode, from, party);
  const account = ({ party, user }: Made): string => {
    const others = made.filter((m) => m.party !== party);
    return [
      `  ${party} {`,
      `    users: [ { nkey: ${user.getPublicKey()}, permissions: { publish: "${to(party, "*")}", subscribe: "${to("*", party)}" } } ]`,
      `    exports: [ ${others.map((o) => `{ stream: "${to(party, o.party)}", accounts: [ ${o.party} ] }`).join(", ")} ]`,
      `    imports: [ ${others.map((o) => `{ stream: { account: ${o.party}, subject: "${to(o.party, party)}" } }`).join(", ")} ]`,
      "  }",
    ].join("\n");
  };
  return [
    "# Transport only: nothing is kept here, and every payload is sealed to its recipient.",
    "listen: 127.0.0.1:" + String(options.natsPort),
    `server_name: roof-${randomBytes(4).toString("hex")}`,
    "max_payload: 1MB",
    "accounts {",
    ...made.map(account),
    "}\n",
  ].join("\n");
};
