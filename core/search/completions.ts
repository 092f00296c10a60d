import { termOf } from './tokens.ts';

/**
 * Endings that stemming takes away. The index holds stems, so whoever has typed `governme` stands
 * beyond `govern`, which the finished word would find.
 */
const ENDINGS =
  `s es ed ing ly er ers est ies ied ment ments ness ation ations ion ions al ally ance ence
  able ible ity ities ive ize ized izing ise ised ising ful less ous ously ingly edly`.split(/\s+/);

/** Terms of the words that an unfinished one may become and that do not begin with it. */
export function completions(open: string): string[] {
  const found = new Set([termOf(open)]);
  for (const ending of ENDINGS) {
    for (let typed = 1; typed <= ending.length; typed++) {
      if (open.endsWith(ending.slice(0, typed))) found.add(termOf(open + ending.slice(typed)));
    }
  }
  return [...found].filter((term) => term.length > 1 && !term.startsWith(open));
}
