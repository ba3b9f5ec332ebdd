/** The three languages say the same: the same blanks to fill in each sentence, and every sentence in its own script. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "./en/index.js";
import { fr } from "./fr/index.js";
import { ru } from "./ru/index.js";

const KEYS = Object.keys(en) as (keyof typeof en)[];
const blanks = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]!).sort();
const bare = (text: string): string => text.replace(/\{\{\w+\}\}/g, "");

const rooms = readdirSync(new URL("./en", import.meta.url)).filter((file) => file !== "index.ts");

describe("the words", () => {
  it("are each said in one file, and all of them are gathered", async () => {
    const all = await Promise.all(
      rooms.map(
        async (file) =>
          (await import(/* @vite-ignore */ `./en/${file}`)) as Record<string, Record<string, string>>,
      ),
    );
    const keys = all.flatMap((words) => Object.keys(Object.values(words)[0]!));
    expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([]);
    expect([...keys].sort()).toEqual([...KEYS].sort());
  });

  it("have the same blanks in every language", () => {
    for (const key of KEYS) {
      expect(blanks(fr[key]), `${key} in French`).toEqual(blanks(en[key]));
      expect(blanks(ru[key]), `${key} in Russian`).toEqual(blanks(en[key]));
    }
  });

  it("are written in Cyrillic in Russian, and never in French or English", () => {
    for (const key of KEYS) {
      expect(bare(en[key]) + bare(fr[key]), key).not.toMatch(/[\u0400-\u04ff]/);
      if (/[A-Za-z]{3}/.test(bare(en[key]))) expect(bare(ru[key]), key).toMatch(/[\u0400-\u04ff]/);
    }
  });

  it("are translated where they are sentences", () => {
    const sentences = KEYS.filter((key) => bare(en[key]).split(" ").length > 3);
    expect(sentences.length).toBeGreaterThan(30);
    for (const key of sentences) expect(fr[key], key).not.toBe(en[key]);
  });
});
