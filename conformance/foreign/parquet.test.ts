/** Parquet: the three tables read by DuckDB, value for value; the same bytes each time. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { parquetOf } from "../../src/apps/cli/parquet.js";
import { trackTable, truthTable, warningTable, type Table } from "../../src/formats/index.js";
import { anyTrack, PICTURE, trackAt, warningAt } from "./fixture.js";
import { scratch } from "./programs.js";

const TRACKS = [trackAt(0, { status: "tentative" }), ...fc.sample(anyTrack, { numRuns: 1500, seed: 2 })];
const folder = scratch();
const TABLES: Readonly<Record<string, Table>> = {
  tracks: trackTable(TRACKS),
  warnings: warningTable([warningAt(20), warningAt(40, "cancel")]),
  truth: truthTable(PICTURE),
  nothing: trackTable([]),
};

let db: DuckDBConnection;
const rows = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
  (
    await db.runAndReadAll(sql.replaceAll(/@(\w+)/g, (_, name: string) => `'${join(folder, name)}.parquet'`))
  ).getRowObjectsJson();

beforeAll(async () => {
  for (const [name, table] of Object.entries(TABLES))
    writeFileSync(join(folder, `${name}.parquet`), parquetOf(table, { run: "small" }));
  db = await (await DuckDBInstance.create(":memory:")).connect();
});

describe("DuckDB", () => {
  it("reads every value of every column as it was", async () => {
    for (const [name, table] of Object.entries(TABLES)) {
      const read = await rows(`select * from @${name}`);
      expect(read).toHaveLength(table[0]!.values.length);
      for (const column of table)
        column.values.forEach((value, i) => {
          const got = read[i]![column.name];
          if (value === undefined) expect(got).toBeNull();
          else if (column.type === "TIMESTAMP")
            expect(Date.parse(`${String(got)}Z`)).toBe(Math.floor(Number(value) / 1000));
          else expect(got).toBe(value);
        });
    }
  });

  it("knows times as times to the microsecond, numbers as doubles, and whose file it is", async () => {
    const types = await rows("describe select * from @tracks");
    const typeOf = (name: string) => types.find((t) => t["column_name"] === name)?.["column_type"];
    expect([typeOf("state_time"), typeOf("x_m"), typeOf("track_id")]).toEqual([
      "TIMESTAMP",
      "DOUBLE",
      "VARCHAR",
    ]);
    const [micro] = await rows(
      "select count(*)::int as n from @tracks where epoch_us(state_time) % 1000 <> 0",
    );
    expect(micro!["n"]).toBeGreaterThan(1000);
    const notes = await rows(
      "select decode(key) as key, decode(value) as value from parquet_kv_metadata(@tracks)",
    );
    expect(notes).toContainEqual({ key: "run", value: "small" });
  });

  it("answers questions that notebooks ask", async () => {
    const [top] = await rows(
      "select body_id, max(height_m) as height_m from @truth group by 1 order by 2 desc limit 1",
    );
    expect(top).toEqual({ body_id: "one/0", height_m: 226_000 });
    const [warned] = await rows("select nation, state, places from @warnings order by said_time limit 1");
    expect(warned).toEqual({ nation: "NOR", state: "alert", places: "Lakselv & <north>" });
  });

  it("is given the same bytes each time", () => {
    expect(parquetOf(TABLES["tracks"]!)).toEqual(parquetOf(trackTable(TRACKS)));
  });
});
