import { parsePageArticle } from '../core/border/article.ts';
import { isRecord, listOf, oneOf, present, textOf, wholeNumber } from '../core/border/values.ts';
import type { Evidence, LiveEntry, PageReading } from '../core/page-reading.ts';
import { fields, nothing, parseReadingId, type Asks } from './fields.ts';
import type { PageProtocol, PanelProtocol } from './protocol.ts';

const LONGEST_QUERY = 500;
const MOST_HITS = 200;

export const pageAsks: Asks<PageProtocol> = {
  handIn: fields((raw) => {
    const readingId = parseReadingId(raw['readingId']);
    const reading = parseReading(raw['reading']);
    return readingId && reading ? { readingId, reading } : undefined;
  }),
  loadCard: nothing,
  openSidebar: nothing,
};

const tab = fields((raw) => {
  const tabId = wholeNumber(raw['tabId'], 0, Number.MAX_SAFE_INTEGER);
  return tabId === undefined ? undefined : { tabId };
});

const article = fields((raw) => {
  const id = textOf(raw['id'], 300);
  return id ? { id } : undefined;
});

export const panelAsks: Asks<PanelProtocol> = {
  readTab: tab,
  stateOfTab: tab,
  openTab: tab,
  keep: tab,
  history: tab,
  forget: article,
  search: fields((raw) => {
    const limit = wholeNumber(raw['limit'], 1, MOST_HITS);
    return typeof raw['query'] === 'string' && limit !== undefined
      ? { query: raw['query'].slice(0, LONGEST_QUERY), limit }
      : undefined;
  }),
  counts: nothing,
  keepRelated: fields((raw) => {
    const tabId = wholeNumber(raw['tabId'], 0, Number.MAX_SAFE_INTEGER);
    const at = wholeNumber(raw['at'], 0, MOST_RELATED);
    return tabId === undefined || at === undefined ? undefined : { tabId, at };
  }),
  correct: fields((raw) => {
    const tabId = wholeNumber(raw['tabId'], 0, Number.MAX_SAFE_INTEGER);
    const [quantity, about] = [textOf(raw['quantity'], 80), textOf(raw['article'], 300)];
    return tabId !== undefined && quantity && about
      ? { tabId, quantity, article: about }
      : undefined;
  }),
  corrections: nothing,
  uncorrect: fields((raw) => {
    const id = textOf(raw['id'], 2_000);
    return id ? { id } : undefined;
  }),
  article,
};

export function parseReading(raw: unknown): PageReading | undefined {
  if (!isRecord(raw)) return undefined;
  if (raw['kind'] === 'not-article') {
    const because = oneOf(raw['because'], ['no-text', 'too-short', 'list'] as const);
    return because ? { kind: 'not-article', because } : undefined;
  }
  const found = raw['kind'] === 'article' ? parsePageArticle(raw['article']) : undefined;
  return found
    ? {
        kind: 'article',
        article: found,
        evidence: listOf(raw['evidence'], 60, parseEvidence),
        ...(raw['truncated'] === true ? { truncated: true } : {}),
        ...relatedIn(raw['related']),
        ...entriesIn(raw['entries'], found.text.length),
      }
    : undefined;
}

/** An aggregator's page holds some; a page that claims hundreds is no such page. */
const MOST_RELATED = 30;

function relatedIn(raw: unknown) {
  const related = listOf(raw, MOST_RELATED, parsePageArticle);
  return related.length > 0 ? { related } : {};
}

/** A day of a live blog; one that claims more is cut. */
const MOST_ENTRIES = 300;

function entriesIn(raw: unknown, length: number) {
  const entries = listOf(
    raw,
    MOST_ENTRIES,
    fields((entry): LiveEntry | undefined => {
      const start = wholeNumber(entry['start'], 0, length);
      const at = textOf(entry['at'], 40);
      return start === undefined
        ? undefined
        : {
            ...present({ title: textOf(entry['title'], 1_000) }),
            ...(at && !Number.isNaN(Date.parse(at)) ? { at } : {}),
            start,
          };
    }),
  );
  return entries.length > 0 ? { entries } : {};
}

const FACTS: readonly Evidence['fact'][] = [
  'title',
  'outlet',
  'byline',
  'credit',
  'published',
  'modified',
  'dateline',
  'language',
  'url',
  'truncated',
  'text',
];

const parseEvidence = fields((raw): Evidence | undefined => {
  const fact = oneOf(raw['fact'], FACTS);
  const reader = textOf(raw['reader'], 80);
  return fact && reader && typeof raw['saw'] === 'string'
    ? { fact, reader, saw: raw['saw'].slice(0, 300) }
    : undefined;
});
