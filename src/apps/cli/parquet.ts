/**
 * Tables as Parquet files.
 *
 * shape     row groups of 1,000 rows, then 100,000 each; Snappy; times as INT64 microseconds (TIMESTAMP_MICROS)
 * source    Apache Parquet format 2; written by hyparquet-writer
 * leaves out  a place among the pure rooms: the writer asks Math.log2 for the width of dictionary codes
 */
import { parquetWriteBuffer, type ColumnSource, type SchemaElement } from "hyparquet-writer";
import type { Column, Table } from "../../formats/index.js";

export const parquetOf = (table: Table, notes: Readonly<Record<string, string>> = {}): Uint8Array => {
  const columnData: ColumnSource[] = table.map(({ name, type, values }) => ({
    name,
    data:
      type === "TIMESTAMP"
        ? values.map((v) => (typeof v === "number" ? BigInt(v) : undefined))
        : Array.from(values),
  }));
  const schema: SchemaElement[] = [{ name: "root", num_children: table.length }, ...table.map(elementOf)];
  const kvMetadata = Object.entries(notes).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, kvMetadata, createdBy: "security-roof" }));
};

const elementOf = ({ name, type }: Column): SchemaElement => ({
  name,
  repetition_type: "OPTIONAL",
  ...(type === "STRING"
    ? { type: "BYTE_ARRAY", converted_type: "UTF8" }
    : type === "TIMESTAMP"
      ? { type: "INT64", converted_type: "TIMESTAMP_MICROS" }
      : { type }),
});
