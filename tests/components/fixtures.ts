import type { Because, Verdict } from '../../core/comparisons/comparison.ts';
import type { Figure } from '../../core/figures/figure.ts';
import type {
  ApartRow,
  ArticleHead,
  Claim,
  CoverageRow,
  Quantity,
  Report,
} from '../../core/report.ts';
import type { Job } from '../../core/work/job.ts';
import type { TabState } from '../../messages/protocol.ts';

/** A made-up page by a made-up outlet. */
export const pageText = [
  'North Korea has now sent some 12,000 soldiers to the Kursk region, a Western official said on Monday. At least 1,000 of them have been killed, the official said.',
  'Talks in Wonsan lasted three days. Flights between the capitals are to run twice a week, and the deadline set in Washington, 30 days in an early report, is now under discussion.',
].join('\n\n');

export const page: ArticleHead = {
  id: 'page',
  title: 'Pyongyang’s troop count in Kursk keeps rising, officials say',
  outlet: 'The Sample Post',
  published: '2025-07-14',
  precision: 'day',
};

export const observer: ArticleHead = {
  id: 'observer',
  title: 'North Korea’s Kim offers Russia full support on Ukraine',
  outlet: 'Observer',
  credit: 'AFP',
  published: '2025-07-13',
  precision: 'day',
  origin: { kind: 'seed', seed: '000', role: 'related' },
};

export const dw: ArticleHead = {
  id: 'dw',
  title: 'North Korea’s Kim offers Russia ‘unconditional support’',
  outlet: 'DW',
  published: '2025-07-13',
  precision: 'about',
  origin: { kind: 'seed', seed: '000', role: 'lead' },
};

export const saved: ArticleHead = {
  id: 'saved',
  title: 'Lavrov meets Kim at a new beach resort',
  outlet: 'The Example Gazette',
  published: '2025-07-13T09:30:00Z',
  precision: 'minute',
  url: 'https://gazette.example/lavrov',
  origin: { kind: 'saved', at: '2025-07-15T08:00:00Z' },
};

interface Words {
  readonly sentence: string;
  readonly marked: string;
  readonly said?: string;
  readonly min: number;
  readonly max?: number | null;
  readonly hedge?: Figure['hedge'];
  readonly source?: string;
  readonly at?: number;
  readonly unit?: string;
  readonly kind?: Figure['kind'];
}

export function figure(words: Words): Figure {
  const { said = words.marked, min, max = min, hedge, source, at = 0 } = words;
  const start = at + words.sentence.indexOf(said);
  return {
    start,
    end: start + said.length,
    said,
    min,
    max,
    kind: words.kind ?? 'count',
    unit: words.unit ?? '',
    sides: [],
    flags: [],
    sentence: { start: at, end: at + words.sentence.length },
    ...(hedge && { hedge }),
    ...(source && { source: { name: source, start: 0, end: 0 } }),
  };
}

const said = (words: Words, digest: boolean) => {
  const start = words.sentence.indexOf(words.marked);
  return {
    sentence: words.sentence,
    mark: { start, end: start + words.marked.length },
    digest,
    figure: figure(words),
  };
};

export const here = (words: Omit<Words, 'at'>): Claim => ({
  ...said({ ...words, at: pageText.indexOf(words.sentence) }, false),
  article: page,
  here: true,
});

export const there = (
  article: ArticleHead,
  words: Words,
  verdict: Verdict,
  because: Because,
): Claim => ({
  ...said(words, article.origin?.kind === 'seed'),
  article,
  here: false,
  verdict,
  because,
  confidence: 0.9,
});

const killed = here({
  sentence: 'At least 1,000 of them have been killed, the official said.',
  marked: 'At least 1,000',
  said: '1,000',
  min: 1000,
  max: null,
  hedge: 'at-least',
  source: 'a Western official',
});
const sent = here({
  sentence:
    'North Korea has now sent some 12,000 soldiers to the Kursk region, a Western official said on Monday.',
  marked: 'some 12,000',
  said: '12,000',
  min: 11_500,
  max: 12_500,
  hedge: 'about',
  source: 'a Western official',
});
const deadline = here({
  sentence:
    'Flights between the capitals are to run twice a week, and the deadline set in Washington, 30 days in an early report, is now under discussion.',
  marked: '30 days',
  min: 30,
  kind: 'duration',
  unit: 'day',
});
const flights = here({
  sentence:
    'Flights between the capitals are to run twice a week, and the deadline set in Washington, 30 days in an early report, is now under discussion.',
  marked: 'twice a week',
  min: 2,
  kind: 'rate',
  unit: 'per-week',
});

const quantity = (
  id: string,
  what: string,
  verdict: Verdict,
  claims: readonly Claim[],
): Quantity => ({
  id,
  what,
  verdict,
  claims,
  kind: claims[0]?.figure.kind ?? 'count',
  unit: claims[0]?.figure.unit ?? '',
  spans: claims.flatMap((claim) => (claim.here ? [claim.figure] : [])),
});

export const conflict = quantity('q1', 'North Korean soldiers killed', 'conflict', [
  killed,
  there(
    observer,
    {
      sentence:
        'Seoul puts the number of soldiers killed at around 600, with thousands more wounded.',
      marked: 'around 600',
      said: '600',
      min: 550,
      max: 650,
      hedge: 'about',
      source: 'Seoul',
    },
    'conflict',
    'between-sources',
  ),
  there(
    saved,
    {
      sentence: 'Hundreds of soldiers have died in the fighting.',
      marked: 'Hundreds',
      min: 200,
      max: 1999,
      hedge: 'vague',
    },
    'refines',
    'vaguer-there',
  ),
]);

export const refines: Quantity = {
  ...quantity('q2', 'North Korean troops sent to Russia', 'refines', [
    sent,
    there(
      dw,
      {
        sentence: 'Pyongyang has sent thousands of troops to fight in Kursk.',
        marked: 'thousands',
        min: 2000,
        max: 19_999,
        hedge: 'vague',
      },
      'refines',
      'vaguer-there',
    ),
    there(
      observer,
      {
        sentence: 'North Korea sent more than 10,000 soldiers, according to Seoul.',
        marked: 'more than 10,000',
        said: '10,000',
        min: 10_000,
        max: null,
        hedge: 'more-than',
        source: 'Seoul',
      },
      'refines',
      'vaguer-there',
    ),
  ]),
  heardFrom: { reports: 2, origins: 2 },
};

export const updated = quantity('q3', 'deadline', 'updated', [
  deadline,
  there(
    saved,
    {
      sentence: 'Washington has extended the deadline to 50 days.',
      marked: '50 days',
      min: 50,
      kind: 'duration',
      unit: 'day',
    },
    'updated',
    'later-higher',
  ),
]);

export const same = quantity('q4', 'flights', 'same', [
  flights,
  there(
    dw,
    {
      sentence: 'A direct flight is to run twice a week.',
      marked: 'twice a week',
      min: 2,
      kind: 'rate',
      unit: 'per-week',
    },
    'same',
    'equal',
  ),
]);

export const coverage: readonly CoverageRow[] = [
  {
    article: dw,
    score: 0.97,
    voice: 'dw',
    lead: 'Kim Jong Un has promised Russia full backing.',
    reasons: [
      { kind: 'near-day', days: 1 },
      { kind: 'names', values: ['Lavrov', 'Kim Jong Un', 'Pyongyang'] },
      { kind: 'places', values: ['Wonsan'] },
    ],
  },
  {
    article: observer,
    score: 0.95,
    voice: 'afp',
    lead: 'Kim Jong Un told Sergei Lavrov …',
    reasons: [
      { kind: 'same-day', days: 0 },
      { kind: 'places', values: ['Wonsan', 'Kursk'] },
      { kind: 'numbers', values: ['10,000'] },
    ],
  },
  {
    article: saved,
    score: 0.9,
    voice: 'afp',
    lead: 'The Russian foreign minister …',
    reasons: [{ kind: 'copy', share: 0.62 }],
  },
];

const apart: readonly ApartRow[] = [
  {
    here: sent,
    there: {
      ...said(
        {
          sentence:
            'Another 6,000 engineers and workers are to help rebuild the region, Shoigu said.',
          marked: '6,000',
          min: 6000,
          source: 'Shoigu',
        },
        true,
      ),
      article: dw,
    },
    because: 'subject',
  },
  {
    here: killed,
    there: {
      ...said(
        {
          sentence: 'In Shostka, three civilians were killed overnight.',
          marked: 'three',
          min: 3,
        },
        true,
      ),
      article: observer,
    },
    because: 'place',
  },
];

const threeDays = here({
  sentence: 'Talks in Wonsan lasted three days.',
  marked: 'three days',
  min: 3,
  kind: 'duration',
  unit: 'day',
});

export const report: Report = {
  article: page,
  figuresRead: true,
  figures: [sent, killed, threeDays, flights, deadline],
  coverage,
  voices: 2,
  statements: [
    {
      speaker: 'Kim Jong Un',
      wordings: [
        {
          said: 'We share the same views on all strategic matters,',
          differing: [
            { start: 3, end: 23 },
            { start: 41, end: 48 },
          ],
          articles: [page],
          here: true,
        },
        {
          said: 'have identical opinions on all strategic issues',
          differing: [
            { start: 0, end: 23 },
            { start: 41, end: 47 },
          ],
          articles: [observer, saved],
          here: false,
        },
      ],
    },
    {
      speaker: 'KCNA',
      wordings: [{ said: 'warm comradely trust', differing: [], articles: [page, dw], here: true }],
    },
  ],
  quantities: [conflict, refines, updated, same],
  apart,
  leftOut: {
    figures: [
      {
        ...said(
          {
            sentence: 'About 28,500 American soldiers are stationed in South Korea.',
            marked: 'About 28,500',
            said: '28,500',
            min: 27_000,
            max: 30_000,
            hedge: 'about',
          },
          true,
        ),
        article: dw,
        origins: 2,
      },
    ],
    sources: [
      {
        ...said(
          {
            sentence: 'Another 6,000 engineers are to go to Kursk, Sergei Shoigu said.',
            marked: '6,000',
            min: 6000,
            source: 'Sergei Shoigu',
          },
          true,
        ),
        article: observer,
        name: 'Sergei Shoigu',
        origins: 2,
      },
    ],
  },
};

export const nothingLeftOut = { figures: [], sources: [] };

export const read = (change: Partial<Report> = {}): TabState => ({
  kind: 'read',
  private: false,
  report: { ...report, ...change },
});

/** Every state that a surface must be able to show. */
export const states: Readonly<Record<string, TabState>> = {
  unread: { kind: 'unread' },
  'unread-site': { kind: 'unread', site: 'news.example' },
  working: { kind: 'working', since: 0 },
  'no-text': { kind: 'not-article', because: 'no-text' },
  'too-short': { kind: 'not-article', because: 'too-short' },
  list: { kind: 'not-article', because: 'list' },
  'browser-page': { kind: 'forbidden', because: 'browser-page' },
  store: { kind: 'forbidden', because: 'store' },
  pdf: { kind: 'forbidden', because: 'pdf' },
  'reader-view': { kind: 'forbidden', because: 'reader-view' },
  file: { kind: 'forbidden', because: 'file' },
  unknown: { kind: 'forbidden', because: 'unknown' },
  injection: { kind: 'failed', because: 'injection' },
  extraction: { kind: 'failed', because: 'extraction' },
  comparison: { kind: 'failed', because: 'comparison' },
  storage: { kind: 'failed', because: 'storage' },
  'storage-full': { kind: 'failed', because: 'storage-full' },
  'storage-off': { kind: 'failed', because: 'storage-off' },
  timeout: { kind: 'failed', because: 'timeout' },
  'not-english': read({
    figuresRead: false,
    figures: [],
    quantities: [],
    apart: [],
    leftOut: nothingLeftOut,
  }),
  'no-coverage': read({
    coverage: [],
    voices: 0,
    quantities: [],
    apart: [],
    leftOut: nothingLeftOut,
  }),
  'no-figures': read({ figures: [], quantities: [], apart: [] }),
  'nothing-compared': read({ quantities: [] }),
  agreement: read({ quantities: [same], apart: [] }),
  differences: read(),
  private: { kind: 'read', private: true, report },
  kept: read({ kept: 'page-1' }),
};

/** An import at work, a quarter of it done. */
export const job: Job = {
  id: 'j',
  pack: 'reuters',
  mode: 'pack',
  state: 'running',
  since: '2025-05-05T12:00:00Z',
  size: 1_000,
  done: 250,
  spent: 10_000,
  counts: { added: 1_200, renewed: 0, same: 10, left: 2 },
  problems: [
    { line: 7, what: 'line', why: 'not-json', saw: '<script>' },
    { line: 9, what: 'url', why: 'not-web', saw: 'javascript:alert(1)' },
  ],
  problemCount: 3,
};
