/**
 * Sealed frames over a NATS server: one account a nation, subjects `roof.MODE.FROM.TO`, nothing kept by the broker.
 *
 * The broker is transport only. It may lose, forget and restart; what has no receipt is sent again from the journal.
 */
import { readFileSync } from "node:fs";
import { connect, nkeyAuthenticator, type NatsConnection } from "@nats-io/transport-node";
import type { Mode } from "../../../messages/index.js";
import type { NationConfig } from "./config.js";

export interface Transport {
  publish(to: string, bytes: Uint8Array): void;
  close(): Promise<void>;
}
const RETRY_MS = 500;

/** Connects, and goes on connecting for ever: a broker that is not there yet is no reason to stop warning one's own nation. */
export const natsTransport = (
  config: NationConfig,
  onFrame: (from: string, bytes: Uint8Array) => void,
  onState: (text: string) => void,
): Transport => {
  const { party, mode } = config;
  let link: NatsConnection | "not yet" = "not yet";
  const ending = new AbortController();
  const begin = async (): Promise<void> => {
    while (!ending.signal.aborted && link === "not yet") {
      try {
        link = await connect({
          servers: config.nats.url,
          authenticator: nkeyAuthenticator(
            new TextEncoder().encode(readFileSync(config.nats.nkeySeed, "utf8").trim()),
          ),
          ...(config.nats.tls ? { tls: {} } : {}),
          maxReconnectAttempts: -1,
          reconnectTimeWait: RETRY_MS,
          name: party,
        });
        onState("connected to the broker");
        void listen(link);
      } catch (error) {
        onState(`the broker does not answer: ${(error as Error).message}`);
        await new Promise((done) => setTimeout(done, RETRY_MS));
      }
    }
    if (ending.signal.aborted && link !== "not yet") await link.close();
  };
  const listen = async (connection: NatsConnection): Promise<void> => {
    for await (const message of connection.subscribe(subject(mode, "*", party))) {
      const from = message.subject.split(".")[2] ?? "";
      onFrame(from, message.data);
    }
  };
  void begin();
  return {
    publish: (to, bytes) => {
      // While the broker is away nothing is kept here: the journal sends again what has no receipt.
      if (link !== "not yet" && !link.isClosed()) link.publish(subject(mode, party, to), bytes);
    },
    close: async () => {
      ending.abort();
      if (link !== "not yet") await link.close();
    },
  };
};

export const subject = (mode: Mode, from: string, to: string): string => `roof.${mode}.${from}.${to}`;
