/**
 * Journals on disk: one SQLite database a party, so that no centre's record shares a file with another's.
 *
 * Append, sync, acknowledge: write-ahead log with `synchronous=FULL`; `append` returns the count only after the commit
 * reached the disk. The same run (same identifier) appended twice must be the same bytes: refuses JOURNAL_DIFFERS.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { Refusal } from "../../base/index.js";

const BATCH = 1000;

export interface JournalStore {
  /** Appends a run's lines; answers how many lines the store holds for it, once they are on the disk. */
  append(party: string, runId: string, lines: readonly string[]): number;
  lines(party: string, runId: string): readonly string[];
  parties(runId: string): readonly string[];
  close(): void;
}

export const openStore = (dataDir: string): JournalStore => {
  mkdirSync(dataDir, { recursive: true });
  const open = new Map<string, Database.Database>();
  const databaseOf = (party: string): Database.Database => {
    const known = open.get(party);
    if (known !== undefined) return known;
    const db = new Database(join(dataDir, `${party}.sqlite`));
    db.exec("PRAGMA journal_mode=WAL");
    db.exec("PRAGMA synchronous=FULL");
    db.exec(
      "CREATE TABLE IF NOT EXISTS entries (run TEXT NOT NULL, n INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (run, n)) WITHOUT ROWID",
    );
    open.set(party, db);
    return db;
  };

  const lines = (party: string, runId: string): readonly string[] =>
    (
      databaseOf(party).prepare("SELECT line FROM entries WHERE run = ? ORDER BY n").all(runId) as {
        line: string;
      }[]
    ).map((r) => r.line);

  const append = (party: string, runId: string, given: readonly string[]): number => {
    const db = databaseOf(party);
    const held = lines(party, runId);
    held.forEach((line, n) => {
      if (line !== given[n])
        throw new Refusal(
          "JOURNAL_DIFFERS",
          `${party}: line ${n} of run ${runId} on disk is not the line now produced`,
          { party, n },
        );
    });
    const insert = db.prepare("INSERT INTO entries (run, n, line) VALUES (?, ?, ?)");
    for (let from = held.length; from < given.length; from += BATCH) {
      db.exec("BEGIN IMMEDIATE");
      try {
        for (let n = from; n < Math.min(from + BATCH, given.length); n++) insert.run(runId, n, given[n]!);
        db.exec("COMMIT");
      } catch (error) {
        db.exec("ROLLBACK");
        throw error;
      }
    }
    // Into the database proper, or the write-ahead log would hold every journal a second time.
    if (held.length < given.length) db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    const row = db.prepare("SELECT count(*) AS held FROM entries WHERE run = ?").get(runId) as {
      held: number;
    };
    return row.held;
  };

  return {
    append,
    lines,
    parties: (runId) => [...open.keys()].filter((party) => lines(party, runId).length > 0).sort(),
    close: () => {
      for (const db of open.values()) db.close();
      open.clear();
    },
  };
};
