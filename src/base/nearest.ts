/** The known words that a misspelt one is nearest to, whatever their case. */
export const nearest = (
  word: string,
  known: readonly string[],
  { most = 3, leastOff = 3 }: { readonly most?: number; readonly leastOff?: number } = {},
): readonly string[] => {
  const lower = word.toLowerCase();
  return [...new Set(known)]
    .map((k) => ({ k, d: distance(lower, k.toLowerCase()) - (k.toLowerCase().includes(lower) ? 3 : 0) }))
    .filter(({ k, d }) => d <= Math.max(leastOff, k.length / 3))
    .sort((a, b) => a.d - b.d || (a.k < b.k ? -1 : 1))
    .slice(0, most)
    .map(({ k }) => k);
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
