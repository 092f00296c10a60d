import type { StoredArticle } from '../article.ts';
import { containment } from './shingles.ts';
import { plain } from './spelling.ts';
import type { Fingerprint } from './story.ts';

interface Voiced {
  readonly article: StoredArticle;
  readonly fingerprint: Fingerprint;
}

/** On news, copies share at least .79 of their runs of three words, other outlets' texts at most .39. */
const COPY_FROM = 0.6;

/**
 * One key per article, in order: texts under one credit, of one outlet, or near-copies of each other share it.
 * An upper bound on independence, since a paraphrase escapes.
 */
export function voices(articles: readonly Voiced[]): string[] {
  const own = articles.map(({ article }) => voiceOf(article));
  const keys = own.map(({ key }) => key);
  articles.forEach((one, at) => {
    for (let other = 0; other < at; other++) {
      const before = articles[other];
      if (before && keys[at] !== keys[other] && isCopy(one, before)) join(keys, own, at, other);
    }
  });
  return keys;
}

const isCopy = (a: Voiced, b: Voiced) =>
  containment(a.fingerprint.shingles, b.fingerprint.shingles) >= COPY_FROM;

/** A credit names the origin better than an outlet does, an outlet better than nothing. */
function join(keys: string[], own: readonly Voice[], at: number, other: number): void {
  const [here, there] = [keys[at] ?? '', keys[other] ?? ''];
  const rank = (key: string) =>
    Math.max(...own.filter((voice) => voice.key === key).map(({ rank: r }) => r), 0);
  const [kept, gone] = rank(here) > rank(there) ? [here, there] : [there, here];
  keys.forEach((key, index) => {
    if (key === gone) keys[index] = kept;
  });
}

interface Voice {
  readonly key: string;
  readonly rank: number;
}

function voiceOf({ id, outlet, credit }: StoredArticle): Voice {
  const origin = originOf(credit);
  if (origin) return { key: origin, rank: 2 };
  const house = originOf(outlet);
  return house ? { key: house, rank: 1 } : { key: `article ${id}`, rank: 0 };
}

/** Two names of one house. */
const HOUSES: Readonly<Record<string, string>> = {
  'agence france presse': 'afp',
  'associated press': 'ap',
  'the associated press': 'ap',
  'deutsche welle': 'dw',
  'thomson reuters': 'reuters',
  'korean central news agency': 'kcna',
  'british broadcasting corporation': 'bbc',
  'bbc news': 'bbc',
  'deutsche presse agentur': 'dpa',
  'press association': 'pa',
  'pa media': 'pa',
};

/** A credit that names nobody joins nobody. */
const NOBODY =
  /^(?:agenc(?:y|ies)|news agenc(?:y|ies)|wires?|staff|staff (?:writer|reporter)s?|editors?|online|desk|web desk|news desk|correspondents?|reporters?)?$/;
const LEAD_IN =
  /^(?:copyright|source|credit|originally published (?:on|by|in)|first published (?:on|by|in)|published by|by|via|from|with|courtesy of)\b/;

/** "-DW", "— AFP", "Source: Reuters" and "Agence France-Presse" as one word for each house. */
function originOf(said: string | undefined): string {
  const words = plain((said ?? '').slice(0, 200))
    .replace(/[^\p{L}\p{N}/&,;|+]+/gu, ' ')
    .trim()
    .replace(LEAD_IN, '');
  // "AFP, Reuters": the first is the one that the text leans on.
  const first = (words.split(/[/&,;|+]| and | with /)[0] ?? '').trim();
  const name = first.replace(/ \d{4}$/, '');
  if (NOBODY.test(name)) return '';
  return Object.hasOwn(HOUSES, name) ? (HOUSES[name] ?? name) : name;
}
