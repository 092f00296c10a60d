import type { Article } from '../article.ts';
import { stem } from '../text/stems.ts';
import type { MatchReason } from './story.ts';
import { storyTokens } from './tokens.ts';

/** Reasons as a reader wants to see them: keys put back into the words in which the article says them. */
export function asSaidIn({ title, text }: Pick<Article, 'title' | 'text'>) {
  const said = spellings(`${title}\n${text}`);
  return (reasons: readonly MatchReason[]): MatchReason[] =>
    reasons.map((reason) =>
      'values' in reason && reason.kind !== 'numbers'
        ? { ...reason, values: [...new Set(reason.values.map((key) => said.get(key) ?? key))] }
        : reason,
    );
}

/** For each key and each stem the first spelling; one with a capital that opens no sentence before any other. */
function spellings(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { key, said: printed, opens } of storyTokens(text)) {
    const said = printed.replace(/['’]s$/u, '');
    const isName = !opens && said !== said.toLowerCase();
    for (const name of [key, stem(key)]) {
      const before = found.get(name);
      if (before === undefined || (isName && before === before.toLowerCase()))
        found.set(name, said);
    }
  }
  return found;
}
