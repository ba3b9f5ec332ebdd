/** The known words that a misspelt one is nearest to, for the hint of an issue. */
export const nearestTo = (word: string, known: readonly string[]): string => {
  const lower = word.toLowerCase();
  const near = [...new Set(known)]
    .map((k) => ({ k, d: distance(lower, k.toLowerCase()) - (k.toLowerCase().includes(lower) ? 3 : 0) }))
    .filter(({ k, d }) => d <= Math.max(1, k.length / 3))
    .sort((a, b) => a.d - b.d || (a.k < b.k ? -1 : 1))
    .slice(0, 3)
    .map(({ k }) => k);
  return near.length === 0 ? "" : `; nearest: ${near.join(", ")}`;
};

/** Levenshtein's distance, one row at a time; long words are cut. */
const distance = (word: string, known: string): number => {
  const a = word.slice(0, 60);
  let row = Array.from({ length: known.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= known.length; j += 1)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === known[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[known.length]!;
};
