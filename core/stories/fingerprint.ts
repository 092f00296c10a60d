import type { Article } from '../article.ts';
import { isStopword, stem } from '../text/stems.ts';
import { dayOf } from './day.ts';
import { asHeadline, namesIn } from './names.ts';
import { numbersIn } from './numbers.ts';
import { datelineOf, placesIn } from './places.ts';
import { shingles } from './shingles.ts';
import type { Fingerprint } from './story.ts';
import { storyTokens, type StoryToken } from './tokens.ts';

const MOST_TERMS = 500;
const MOST_NAMES = 200;
const MOST_NUMBERS = 60;
/** A headline says a story in a dozen words. */
const HEADLINE_COUNTS = 2;
/** About the first two sentences of a report. */
const OPENING_WORDS = 60;
/** A text of any length is read in a moment; what comes after this tells nothing new. */
const MOST_TEXT = 60_000;

/** What an article is matched by. */
export function fingerprint(article: Partial<Article> & Pick<Article, 'text'>): Fingerprint {
  const headline = asHeadline(storyTokens((article.title ?? '').slice(0, 500)));
  const text = article.text.slice(0, MOST_TEXT);
  const body = storyTokens(text);
  const all = [...headline, ...body];
  const names = namesIn(all);
  const day = dayOf(article.published);
  return {
    terms: most(countTerms(headline, body), MOST_TERMS),
    names: most(names, MOST_NAMES),
    lead: leadTerms([...headline, ...body.slice(0, OPENING_WORDS)]),
    ...(day === undefined ? {} : { day }),
    places: placesIn(all, names, article.dateline ?? datelineOf(text)),
    numbers: numbersIn(all).slice(0, MOST_NUMBERS),
    shingles: shingles(body.map(({ key }) => key)),
    length: body.length,
  };
}

function countTerms(headline: readonly StoryToken[], body: readonly StoryToken[]) {
  const counts = new Map<string, number>();
  const count = (tokens: readonly StoryToken[], by: number) => {
    for (const { key } of tokens) {
      if (!tells(key)) continue;
      const term = stem(key);
      counts.set(term, (counts.get(term) ?? 0) + by);
    }
  };
  count(headline, HEADLINE_COUNTS);
  count(body, 1);
  return counts;
}

const tells = (key: string) => key.length > 1 && key.length <= 40 && !isStopword(key);

const leadTerms = (tokens: readonly StoryToken[]) => [
  ...new Set(tokens.filter(({ key }) => tells(key)).map(({ key }) => stem(key))),
];

/** The most frequent, the earlier of equals. */
function most(counts: ReadonlyMap<string, number>, limit: number): Record<string, number> {
  const chosen = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, limit);
  // Without a prototype engines hold it as a table at once; else each word makes a shape of its own.
  const kept: Record<string, number> = Object.create(null);
  for (const [word, count] of chosen) kept[word] = count;
  return kept;
}
