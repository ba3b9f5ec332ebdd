/** Tables for people: columns as wide as their widest cell, numbers to the right. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const cells = [head, ...rows].map((row) =>
    row.map((cell) => (typeof cell === "number" ? thousands(cell) : cell)),
  );
  const right = head.map(
    (_, i) => rows.length > 0 && rows.every((row) => typeof row[i] === "number" || row[i] === "-"),
  );
  const width = head.map((_, i) => Math.max(...cells.map((row) => [...(row[i] ?? "")].length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => {
        const gap = " ".repeat(width[i]! - [...cell].length);
        return right[i] === true ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd();
  return [line(cells[0]!), line(width.map((w) => "-".repeat(w))), ...cells.slice(1).map(line)].join("\n");
};

/** 1234567 as 1,234,567; fractions as they are. */
export const thousands = (value: number): string => {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.includes("e") ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

export const fixed = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;

/** 372 s as 6:12. */
export const minutes = (seconds: number): string => {
  const whole = Math.round(Math.abs(seconds));
  return `${seconds < 0 ? "-" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};
