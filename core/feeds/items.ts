import { parsePageArticle } from '../border/article.ts';
import { type Fields, isRecord } from '../border/values.ts';
import { YEARS } from '../packs/limits.ts';
import { textOfHtml } from './html-text.ts';
import { type FeedItem, wordsOf } from './read.ts';

/** An item of any format; `undefined` where it has no title or no text. */
export function itemOf(
  raw: Fields,
  outlet: string,
  resolve: (href: string) => string | undefined,
): FeedItem | undefined {
  const title = textOfHtml(wordsOf(raw['title'])).replaceAll('\n\n', ' ');
  const text = textOf(raw);
  if (title === '' || text === '') return undefined;
  const href = hrefOf(raw);
  const url = href === undefined ? undefined : resolve(href);
  const article = parsePageArticle({
    title,
    text,
    outlet,
    url,
    byline: authorsOf(raw),
    language: wordsOf(raw['language']) || undefined,
    ...dateOf(raw),
  });
  const key = wordsOf(raw['guid']) || wordsOf(raw['id']) || url || `${title}\n${text}`;
  return article && { key, article };
}

/** The longest of what the item brings: a summary never hides the text. */
function textOf(raw: Fields): string {
  const { content } = raw;
  const found = [
    isRecord(content) ? wordsOf(content['encoded']) : '',
    wordsOf(content),
    wordsOf(raw['content_html']),
    wordsOf(raw['content_text']),
    wordsOf(raw['summary']),
    wordsOf(raw['description']),
  ].map(textOfHtml);
  return found.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
}

function hrefOf(raw: Fields): string | undefined {
  const links = Array.isArray(raw['links']) ? raw['links'].filter(isRecord) : [];
  const own = links.find((link) => link['rel'] === undefined || link['rel'] === 'alternate');
  const found = wordsOf(raw['link']) || wordsOf(raw['url']) || wordsOf(own?.['href']);
  return found || permalinkOf(raw['guid']);
}

/** An RSS guid is an address where it says so, or says nothing and looks like one. */
const permalinkOf = (guid: unknown): string | undefined =>
  isRecord(guid) && guid['isPermaLink'] !== false && /^https?:\/\//i.test(wordsOf(guid))
    ? wordsOf(guid)
    : undefined;

function authorsOf(raw: Fields): string[] {
  const dc = isRecord(raw['dc']) ? raw['dc']['creators'] : undefined;
  const lists = [raw['authors'], dc].flatMap((list) => (Array.isArray(list) ? list : []));
  return lists
    .map((author: unknown) => (isRecord(author) ? wordsOf(author['name']) : wordsOf(author)))
    .map(textOfHtml)
    .filter((name) => name !== '' && name.length < 200);
}

function dateOf(raw: Fields): { published?: string; precision?: 'minute' | 'day' } {
  const dc = isRecord(raw['dc']) && Array.isArray(raw['dc']['dates']) ? raw['dc']['dates'][0] : '';
  const said = ['pubDate', 'published', 'date_published', 'updated', 'date_modified']
    .map((name) => wordsOf(raw[name]))
    .concat(wordsOf(dc))
    .find((words) => words !== '');
  if (said === undefined) return {};
  if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return { published: said, precision: 'day' };
  const at = new Date(said);
  const year = at.getUTCFullYear();
  return year >= YEARS.first && year <= YEARS.last
    ? { published: at.toISOString(), precision: 'minute' }
    : {};
}
