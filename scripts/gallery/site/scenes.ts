import type { Correction } from '../../../core/corrections.ts';
import type { SearchAnswer, SearchHit } from '../../../core/corpus.ts';
import type { TabState } from '../../../messages/protocol.ts';
import type { Edit } from '../../../core/revisions/history.ts';
import type { Inventory } from '../../../messages/store-protocol.ts';
import { type Collection, collection } from './collection.ts';
import {
  conflict,
  coverage,
  dw,
  observer,
  read,
  refines,
  report,
  same,
  saved,
  states,
  updated,
} from '../../../tests/components/fixtures.ts';

/** What the browser would tell a surface. */
export interface Scene {
  /** Absent: the background does not answer. */
  readonly state?: TabState;
  readonly history?: readonly Edit[];
  readonly inventory?: Inventory;
  readonly hits?: readonly SearchHit[];
  readonly mistakes?: SearchAnswer['mistakes'];
  readonly corrections?: readonly Correction[];
  readonly collection?: Collection;
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

const inventory: Inventory = {
  articles: 1_268,
  seeds: 20,
  kept: 214,
  feeds: 934,
  packs: 100,
  changed: 3,
  forgotten: 0,
  subscriptions: 4,
  corrections: 1,
  version: '9b1f04c2',
};

const sentenceOf = (sentence: string, said: string) => ({
  sentence,
  mark: { start: sentence.indexOf(said), end: sentence.indexOf(said) + said.length },
  digest: false,
});

const history: readonly Edit[] = [
  {
    from: '2025-07-14T08:00:00Z',
    changes: [
      {
        kind: 'changed',
        before: sentenceOf('At least 600 of them have been killed.', '600'),
        after: sentenceOf('At least 1,000 of them have been killed.', '1,000'),
      },
    ],
  },
];

/** As many as a long report of a war holds. */
const crowd = Array.from({ length: 4 }, (_, at) =>
  [conflict, refines, updated].map((quantity) => ({ ...quantity, id: `${quantity.id}-${at}` })),
).flat();
const outlets = ['Observer', long, 'Le Quotidien de la Côte', 'The Example Gazette of the North'];
const named = coverage.map((row, at) => ({
  ...row,
  article: { ...row.article, outlet: outlets[at] ?? long },
}));
const manyClaims = {
  ...conflict,
  claims: [
    ...conflict.claims,
    ...outlets.flatMap((outlet, at) =>
      refines.claims.slice(1).map((claim) => ({
        ...claim,
        article: { ...claim.article, id: `${outlet} ${at} ${claim.article.id}`, outlet },
      })),
    ),
  ],
};

const inUse: Scene = { state: read(), collection, url, inventory };

/** The states of the tests, and what only pictures show: long words, searches, an options page in use. */
export const scenes: Readonly<Record<string, Scene>> = {
  ...Object.fromEntries(Object.entries(states).map(([name, state]) => [name, { state, url }])),
  silent: { url },
  one: { url, state: read({ quantities: [conflict], figures: report.figures.slice(0, 1) }) },
  many: {
    url,
    state: read({ quantities: [manyClaims, ...crowd, same], coverage: named }),
  },
  changed: { url, state: read({ kept: 'page-1' }), history },
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
  nothing: { state: read(), url },
  full: inUse,
  stories: inUse,
  selected: inUse,
  used: { state: read(), corrections, url, inventory },
  'starting-over': { state: read(), corrections, url, inventory },
  fresh: { state: { kind: 'unread' } },
};
