/**
 * A centre and its journal, fed in the order in which inputs became durable; what leaves, leaves in an order that follows from the
 * inputs alone. So the same records give the same centre, the same journal and the same messages after any restart.
 */
import { US_PER_S } from "../../../base/index.js";
import { newCentre, step, type CentreState } from "../../../centre/index.js";
import type { Lane } from "../../../federation/index.js";
import { createJournal, type Journal, type SigningKey } from "../../../ledger/index.js";
import type { Message, MessageOf, Mode, Outbound } from "../../../messages/index.js";

export interface Leaving {
  readonly to: string;
  readonly lane: Lane;
  readonly message: Message;
}
export interface Input {
  readonly timeUs: number;
  readonly from: string;
  readonly message: Message;
}

export class Session {
  readonly journal: Journal;
  readonly #warnings = new Map<string, MessageOf<"warning">>();
  #centre: CentreState | "before setup" = "before setup";
  #lastUs = 0;
  #held: { readonly dueUs: number; readonly out: Outbound }[] = [];

  constructor(
    private readonly party: string,
    mode: Mode,
    key: SigningKey,
  ) {
    this.journal = createJournal({ party, mode, key });
  }
  /** The clock of the last input. */
  get timeUs(): number {
    return this.#lastUs;
  }
  /** The last state of each warning this centre issued or was told of. */
  get warnings(): readonly MessageOf<"warning">[] {
    return [...this.#warnings.values()];
  }
  /** Takes one input and answers what leaves now, in order. A message from a peer whose clock is ahead moves ours. */
  take({ timeUs, from, message }: Input): readonly Leaving[] {
    this.#lastUs = Math.max(this.#lastUs, timeUs);
    this.journal.append("in", from, message, this.#lastUs);
    this.#note(message);
    if (this.#centre === "before setup") {
      if (message.kind === "setup") this.#centre = newCentre(message);
      return [];
    }
    const leaving: Leaving[] = [];
    for (const out of step(this.#centre, this.#lastUs, message)) {
      this.#note(out.message);
      this.journal.append("out", out.to, out.message, this.#lastUs);
      // Orders are not flown here, and a note to oneself goes nowhere.
      if (out.to === "WORLD" || out.to === this.party) continue;
      const delayUs = Math.round((out.delayS ?? 0) * US_PER_S);
      if (delayUs === 0) leaving.push(leavingOf(out));
      else this.#held.push({ dueUs: this.#lastUs + delayUs, out });
    }
    const due = this.#held.filter((h) => h.dueUs <= this.#lastUs).sort((a, b) => a.dueUs - b.dueUs);
    this.#held = this.#held.filter((h) => h.dueUs > this.#lastUs);
    return [...leaving, ...due.map((h) => leavingOf(h.out))];
  }
  #note(message: Message): void {
    if (message.kind === "warning") this.#warnings.set(`${message.from} ${message.body.warningId}`, message);
  }
}

const URGENT: ReadonlySet<Message["kind"]> = new Set([
  "warning",
  "engagement",
  "engagement-report",
  "recognition",
  "notification",
]);

const leavingOf = ({ to, message }: Outbound): Leaving => ({
  to,
  lane: URGENT.has(message.kind) ? "urgent" : "routine",
  message,
});
