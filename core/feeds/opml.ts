import { generateOpml, parseOpml } from 'feedsmith';
import { isRecord, listOf } from '../border/values.ts';

export interface Subscription {
  readonly url: string;
  readonly title: string;
}

const MOST = 2_000;
const DEEPEST = 12;

/** The feeds of an OPML file, whatever its folders; `undefined` where it is none. */
export function readOpml(text: string): Subscription[] | undefined {
  if (/<!ENTITY/i.test(text)) return undefined;
  try {
    const { body }: { body?: unknown } = parseOpml(text);
    const found = isRecord(body) ? outlines(body['outlines'], 0) : [];
    return [...new Map(found.map((each) => [each.url, each])).values()].slice(0, MOST);
  } catch {
    return undefined;
  }
}

function outlines(raw: unknown, depth: number): Subscription[] {
  if (depth > DEEPEST) return [];
  return listOf(raw, MOST, (each) => (isRecord(each) ? each : undefined)).flatMap((each) => {
    const { xmlUrl: url, text, title } = each;
    const own =
      typeof url === 'string' && /^https?:\/\/[^/\s]/i.test(url) && url.length < 4_000
        ? [{ url, title: String(title ?? text ?? url).slice(0, 200) }]
        : [];
    return [...own, ...outlines(each['outlines'], depth + 1)];
  });
}

export const writeOpml = (feeds: readonly Subscription[]): string =>
  generateOpml({
    head: { title: 'Second Source' },
    body: { outlines: feeds.map(({ url, title }) => ({ type: 'rss', text: title, xmlUrl: url })) },
  });
