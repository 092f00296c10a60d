import type { Job } from '../../../core/work/job.ts';
import type { LibraryStory, Shelves } from '../../../core/library.ts';
import type { ArticleHead } from '../../../core/report.ts';
import type { ShownFeed } from '../../../messages/feeds-protocol.ts';
import {
  conflict,
  coverage,
  dw,
  job,
  observer,
  refines,
  saved,
  updated,
} from '../../../tests/components/fixtures.ts';

/** A collection in use, as the library shows it: many rows, feeds that do well and badly, work under way. */
export interface Collection {
  readonly heads: readonly ArticleHead[];
  readonly shelves: Shelves;
  readonly feeds: readonly ShownFeed[];
  readonly jobs: readonly Job[];
  readonly stories: readonly LibraryStory[];
}

const PACK = 'archive-of-the-summer-2025';
const TITLES = [
  'Storm closes the harbour for a third day',
  'Council votes on the new tram line after a debate that went on far into the night and was broken off twice',
  'Floods in the delta: what is known',
];
const OUTLETS = ['The Example Gazette of the North', 'DW', 'Le Quotidien de la Côte'];

const many = Array.from({ length: 60 }, (_, at): ArticleHead => ({
  id: `row-${at}`,
  title: TITLES[at % TITLES.length] ?? '',
  outlet: OUTLETS[at % OUTLETS.length] ?? '',
  ...(at % 4 === 0 ? { credit: 'AFP' } : {}),
  published: `2025-07-${String(12 - Math.floor(at / 6)).padStart(2, '0')}`,
  precision: 'day',
  url: `https://gazette.example/${at}`,
  origin:
    at % 2 ? { kind: 'pack', pack: PACK } : { kind: 'feed', feed: 'https://gazette.example/feed' },
}));

const feed: ShownFeed = {
  url: 'https://gazette.example/feed',
  title: 'The Example Gazette',
  since: '2025-07-01T06:00:00Z',
  succeeded: '2025-07-14T07:30:00Z',
  next: '2025-07-14T08:00:00Z',
  fails: 0,
  articles: 834,
  pages: false,
  waiting: 12,
  sites: ['https://gazette.example/'],
  troubles: [],
};

export const collection: Collection = {
  heads: [observer, dw, saved, ...many],
  shelves: {
    outlets: OUTLETS.map((name) => ({ name, articles: 20 })),
    packs: [{ name: PACK, articles: 30 }],
    feeds: [{ name: feed.url, articles: 834 }],
    origins: [
      { name: 'seed', articles: 2 },
      { name: 'saved', articles: 1 },
      { name: 'feed', articles: 30 },
      { name: 'pack', articles: 30 },
    ],
  },
  feeds: [
    feed,
    {
      ...feed,
      url: 'https://news.example/rss',
      title: 'News of the Delta',
      succeeded: '2025-07-12T07:30:00Z',
      trouble: 'busy',
      fails: 3,
      articles: 100,
      waiting: 0,
      sites: [],
    },
  ],
  jobs: [{ ...job, pack: PACK }],
  stories: [
    {
      lead: observer,
      reports: [saved, observer, dw],
      origins: 2,
      differing: [conflict, refines, updated],
      revised: [],
    },
    {
      lead: dw,
      reports: coverage.map(({ article }) => article),
      origins: 2,
      differing: [],
      revised: [],
    },
  ],
};
