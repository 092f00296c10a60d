import type { Correction } from '../../../core/corrections.ts';
import type { SearchAnswer, SearchHit } from '../../../core/corpus.ts';
import type { TabState } from '../../../messages/protocol.ts';
import { dw, observer, read, saved, states } from '../../../tests/components/fixtures.ts';

/** What the browser would tell a surface. */
export interface Scene {
  readonly state: TabState;
  readonly hits?: readonly SearchHit[];
  readonly mistakes?: SearchAnswer['mistakes'];
  readonly corrections?: readonly Correction[];
  readonly url?: string;
}

const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller';

const hits: readonly SearchHit[] = [observer, dw, saved].map((article, at) => ({
  article,
  score: 3 - at,
  sentence: 'North Korea sent more than 10,000 soldiers, according to Seoul.',
  marks: [{ start: 34, end: 42 }],
  digest: article.origin?.kind === 'seed',
}));

const corrections: readonly Correction[] = [
  {
    id: 'one',
    at: '2025-07-15T08:00:00Z',
    what: 'soldiers killed',
    here: { outlet: 'The Sample Post', title: 'A', said: '1,000', sentence: 'At least 1,000.' },
    there: { outlet: 'Observer', title: 'B', said: 'around 600', sentence: 'Around 600.' },
  },
];

const url = 'https://news.example/story';

/** The states of the tests, and what only pictures show: long words, searches, an options page in use. */
export const scenes: Readonly<Record<string, Scene>> = {
  ...Object.fromEntries(Object.entries(states).map(([name, state]) => [name, { state, url }])),
  long: {
    url,
    state: read({
      article: { id: 'page', title: `${long} ${long}`, outlet: long, published: '2025-07-14' },
    }),
  },
  searching: {
    state: read(),
    hits,
    mistakes: [{ kind: 'no-date', said: 'before:spring', start: 0, end: 13 }],
    url,
  },
  used: { state: read(), corrections, url },
  fresh: { state: { kind: 'unread' } },
};
