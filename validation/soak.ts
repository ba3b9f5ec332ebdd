/** How much a long test does: its quick number, or what `npm run soak` asks for; and the tables it then prints. */
export const soakCount = (quick: number): number => {
  const asked = process.env["SOAK_COUNT"];
  return asked === undefined || asked === "" ? quick : Math.max(1, Math.floor(Number(asked)));
};

export const table = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void => {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)));
  const line = (row: readonly string[]): string => row.map((c, i) => c.padEnd(widths[i]!)).join("  ");
  process.stdout.write(`${[title, ...cells.map(line), ""].join("\n")}\n`);
};
