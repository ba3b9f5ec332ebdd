/** Journals on disk: appended once however often they are given, compared byte for byte, kept over a restart. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, type JournalStore } from "./store.js";

let folder = "";
let store: JournalStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "roof-store-"));
  store = openStore(folder);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const LINES = ['{"a":1}', '{"b":"Ж 🚀"}', '{"c":[1,2,3]}'];

describe("the store of journals", () => {
  it("gives back the lines it acknowledged, in order, and none of another run or party", () => {
    expect(store.append("ROU", "one", LINES)).toBe(3);
    store.append("ROU", "two", LINES.slice(0, 1));
    store.append("RUS", "one", LINES.slice(0, 2));
    expect(store.lines("ROU", "one")).toEqual(LINES);
    expect(store.lines("ROU", "two")).toEqual(LINES.slice(0, 1));
    expect(store.lines("RUS", "one")).toEqual(LINES.slice(0, 2));
    expect(store.parties("one")).toEqual(["ROU", "RUS"]);
  });

  it("appends the same run twice without doubling a line, and goes on where it stopped", () => {
    store.append("ROU", "one", LINES.slice(0, 2));
    expect(store.append("ROU", "one", LINES)).toBe(3);
    expect(store.append("ROU", "one", LINES)).toBe(3);
    expect(store.lines("ROU", "one")).toEqual(LINES);
  });

  it("refuses a run whose lines are not those on disk, and changes nothing", () => {
    store.append("ROU", "one", LINES);
    expect(() => store.append("ROU", "one", [LINES[0]!, "other", LINES[2]!])).toThrow(
      /JOURNAL_DIFFERS.*line 1/,
    );
    expect(() => store.append("ROU", "one", LINES.slice(0, 2))).toThrow(/JOURNAL_DIFFERS.*line 2/);
    expect(store.lines("ROU", "one")).toEqual(LINES);
  });

  it("holds them over a restart", () => {
    store.append("ROU", "one", LINES);
    store.close();
    store = openStore(folder);
    expect(store.lines("ROU", "one")).toEqual(LINES);
  });

  it("is a list that only grows, whatever prefixes come in whatever order", () => {
    let run = 0;
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" }), { maxLength: 40 }),
        fc.array(fc.nat(40)),
        (lines, cuts) => {
          const id = `run-${(run += 1)}`;
          let longest = 0;
          for (const cut of cuts) {
            const given = lines.slice(0, cut);
            if (given.length < longest)
              expect(() => store.append("ROU", id, given)).toThrow(/JOURNAL_DIFFERS/);
            else {
              expect(store.append("ROU", id, given)).toBe(given.length);
              longest = given.length;
            }
          }
          expect(store.lines("ROU", id)).toEqual(lines.slice(0, longest));
        },
      ),
      { numRuns: 30 },
    );
  });
});
