import type { Article, Origin, StoredArticle } from '../article.ts';
import type { PageArticle } from '../page-reading.ts';
import { type Fields, isRecord, listOf, oneOf, present, textOf } from './values.ts';

/** In UTF-16 units. What is longer is cut at its end, so that offsets stay true. */
export const LONGEST_TEXT = 400_000;
const LONGEST_TITLE = 1_000;
const LONGEST_FACT = 300;
const LONGEST_URL = 4_000;

/**
 * An article from outside. Without a text or title it is none; an unreadable fact is left out. Half of a
 * pair is replaced: it cannot be written to a file, and would not come back as it went.
 */
export function parsePageArticle(raw: unknown): PageArticle | undefined {
  if (!isRecord(raw) || typeof raw['title'] !== 'string' || typeof raw['text'] !== 'string')
    return undefined;
  return {
    title: raw['title'].slice(0, LONGEST_TITLE).toWellFormed(),
    text: raw['text'].slice(0, LONGEST_TEXT).toWellFormed(),
    ...facts(raw),
  };
}

export function parseArticle(raw: unknown): Article | undefined {
  const article = parsePageArticle(raw);
  const id = isRecord(raw) ? textOf(raw['id'], LONGEST_FACT) : undefined;
  return article && id ? { id, ...article } : undefined;
}

export function parseStoredArticle(raw: unknown): StoredArticle | undefined {
  const article = parseArticle(raw);
  const origin = isRecord(raw) ? parseOrigin(raw['origin']) : undefined;
  return article && origin ? { ...article, origin } : undefined;
}

function facts(raw: Fields) {
  const byline = listOf(raw['byline'], 20, fact);
  return present({
    outlet: fact(raw['outlet']),
    credit: fact(raw['credit']),
    byline: byline.length > 0 ? byline : undefined,
    published: moment(raw['published']),
    precision: oneOf(raw['precision'], ['minute', 'day', 'about'] as const),
    dateline: fact(raw['dateline']),
    language: fact(raw['language']),
    url: webAddress(raw['url']),
  });
}

const fact = (raw: unknown) => textOf(raw, LONGEST_FACT)?.toWellFormed();

const DAY_OR_MOMENT =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

const moment = (raw: unknown) =>
  typeof raw === 'string' && DAY_OR_MOMENT.test(raw) && !Number.isNaN(Date.parse(raw))
    ? raw
    : undefined;

/** A stored link becomes a link to click: only the web's own schemes. */
const webAddress = (raw: unknown) => {
  const address = textOf(raw, LONGEST_URL);
  return address !== undefined && /^https?:\/\/[^/\s]/i.test(address) ? address : undefined;
};

export function parseOrigin(raw: unknown): Origin | undefined {
  if (!isRecord(raw)) return undefined;
  switch (raw['kind']) {
    case 'seed': {
      const seed = fact(raw['seed']);
      const role = oneOf(raw['role'], ['lead', 'related'] as const);
      return seed && role ? { kind: 'seed', seed, role } : undefined;
    }
    case 'saved': {
      const at = moment(raw['at']);
      return at ? { kind: 'saved', at } : undefined;
    }
    case 'feed': {
      const feed = textOf(raw['feed'], LONGEST_URL);
      return feed ? { kind: 'feed', feed } : undefined;
    }
    case 'pack': {
      const pack = fact(raw['pack']);
      return pack ? { kind: 'pack', pack } : undefined;
    }
    default:
      return undefined;
  }
}
