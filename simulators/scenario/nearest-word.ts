/** More changes than this share of its letters make another word of it. */
const MOST_CHANGED = 0.5;

/** The word that somebody has probably meant; null if none is like it. */
export function nearestWord(written: string, words: readonly string[]): string | null {
  const ranked = words
    .map((word) => ({ word, changes: changesBetween(written.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.changes - b.changes);
  const [best] = ranked;
  return best && best.changes <= Math.max(1, MOST_CHANGED * Math.max(written.length, best.word.length)) ? best.word : null;
}

/** Letters to be put in, taken out or replaced. @see V. I. Levenshtein, 1966 */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
  }
  return row[b.length] as number;
}
