/**
 * Who vouches for whom in a run: a log for every party, a few witnesses, and a policy of two blocs where both are there.
 *
 * Russia and its ally form one bloc, everybody else the other. Each needs more than half of its own, so neither rewrites history alone
 * and neither is outvoted (docs/trust.md). A bloc's witnesses are the centres with the most entries, at most five. Keys are those of
 * the run's seed: simulated, and as public as the seed.
 */
import {
  noteCosigner,
  noteSigner,
  simulatedSecret,
  type NoteCosigner,
  type NoteSigner,
} from "../../../ledger/index.js";
import type { Party } from "../../../messages/index.js";

/** The folder of a run's logs, and the file that says whom to trust. */
export const LOGS = "logs";
export const POLICY = "logs/policy";

const EAST: readonly Party[] = ["RUS", "BLR"];

export const logSigner = (seed: number, party: Party): NoteSigner =>
  noteSigner(`${party.toLowerCase()}.roof.example/log`, simulatedSecret(seed, party, "log"));

export const witnessOf = (seed: number, party: Party): NoteCosigner =>
  noteCosigner(`${party.toLowerCase()}.roof.example/witness`, simulatedSecret(seed, party, "witness"));

/** A party and how many entries its journal holds. */
export interface Kept {
  readonly party: Party;
  readonly entries: number;
}
const MOST_WITNESSES = 5;

/** Bloc by bloc, those who cosign. */
export const witnessesOf = (
  kept: readonly Kept[],
): readonly { readonly bloc: string; readonly of: readonly Party[] }[] =>
  [
    { bloc: "west", isIn: (p: Party) => !EAST.includes(p) },
    { bloc: "east", isIn: (p: Party) => EAST.includes(p) },
  ].flatMap(({ bloc, isIn }) => {
    const ranked = kept
      .filter((k) => isIn(k.party))
      .sort((a, b) => b.entries - a.entries || (a.party < b.party ? -1 : 1));
    const of = ranked.slice(0, MOST_WITNESSES).map((k) => k.party);
    return of.length === 0 ? [] : [{ bloc, of }];
  });

export const policyText = (seed: number, kept: readonly Kept[]): string => {
  const blocs = witnessesOf(kept);
  return [
    "# Whose checkpoints to take for one history: more than half of each bloc's witnesses.",
    ...kept.map((k) => `log ${logSigner(seed, k.party).verifierKey}`).sort(),
    ...blocs.flatMap(({ of }) => of.map((p) => `witness ${p} ${witnessOf(seed, p).verifierKey}`)),
    ...blocs.map(({ bloc, of }) => `group ${bloc} ${Math.floor(of.length / 2) + 1} ${of.join(" ")}`),
    `group both all ${blocs.map((b) => b.bloc).join(" ")}`,
    "quorum both\n",
  ].join("\n");
};
