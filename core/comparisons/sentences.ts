import type { Mention } from './mention.ts';
import { sharedRarity, type Rarity } from './shared-words.ts';

/** How much two sentences share, and how that stands among all other sentences with figures. */
export interface SentencePair {
  readonly shared: number;
  /** What they share above the next best partner of either; below 0 where another sentence shares more. */
  readonly lead: number;
  /** Of how many of the two no other sentence shares more. */
  readonly best: number;
}

export type SentencePairs = (a: Mention, b: Mention) => SentencePair;

/** Two reports tell one fact in one sentence each: whose sentence shares most is told before any figure is looked at. */
export function sentencePairs(
  ours: readonly Mention[],
  theirs: readonly Mention[],
  rarity: Rarity,
): SentencePairs {
  const [rows, columns] = [sentencesOf(ours), sentencesOf(theirs)];
  const shared = rows.words.map((a) => columns.words.map((b) => sharedRarity(a, b, rarity)));
  const across = columns.words.map((_, column) => shared.map((row) => row[column] ?? 0));
  const ranked = [shared, across].map((lines) => lines.map(topTwo));
  return (a, b) => {
    const row = rows.at.get(a.figure.sentence.start) ?? 0;
    const column = columns.at.get(b.figure.sentence.start) ?? 0;
    const here = shared[row]?.[column] ?? 0;
    const leads = [ranked[0]?.[row], ranked[1]?.[column]].map(([first, second] = [0, 0]) =>
      here < first ? here - first : first - second,
    );
    const best = here === 0 ? 0 : leads.filter((lead) => lead >= 0).length;
    return { shared: here, lead: Math.min(...leads), best };
  };
}

function sentencesOf(mentions: readonly Mention[]) {
  const at = new Map<number, number>();
  const words: ReadonlySet<string>[] = [];
  for (const { figure, setting } of mentions) {
    if (at.has(figure.sentence.start)) continue;
    at.set(figure.sentence.start, words.length);
    words.push(setting.sentence);
  }
  return { at, words };
}

function topTwo(line: readonly number[]): readonly [number, number] {
  let [first, second] = [0, 0];
  for (const value of line) {
    if (value > first) [first, second] = [value, first];
    else if (value > second) second = value;
  }
  return [first, second];
}
