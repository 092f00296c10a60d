import type { FeedTrouble, Freshness } from '../../../core/feeds/feed.ts';
import { retryAfterOf } from '../../../core/feeds/feed.ts';
import { charsetOf } from './charset.ts';

/** What came of asking for a feed. */
export type Fetched =
  | ({ readonly kind: 'feed'; readonly text: string; readonly url: string } & Freshness)
  | { readonly kind: 'same' }
  | {
      readonly kind: 'failed';
      readonly because: FeedTrouble;
      /** In ms. */
      readonly retryAfter?: number;
      /** Where it redirected to, where that is known. */
      readonly movedTo?: string;
    };

export interface FeedQuestion extends Freshness {
  readonly url: string;
  /** The reader said that a redirect may be followed; otherwise the first one ends it. */
  readonly follow: boolean;
}

const TIMEOUT = 30_000;
/** In bytes; the largest feeds of newspapers are a tenth of it. */
const MOST = 8_000_000;

/**
 * The only file that may ask the web for something: a feed that the reader subscribed to, without
 * cookies, without a referrer, and not past a redirect that nobody allowed.
 */
export async function fetchFeed(
  question: FeedQuestion,
  isAllowed: (url: string) => Promise<boolean>,
): Promise<Fetched> {
  const { url, follow } = question;
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: follow ? 'follow' : 'manual',
      cache: 'no-store',
      headers: headersOf(question),
      signal,
    });
    const failure = failureOf(response);
    if (failure) return failure;
    if (response.status === 304) return { kind: 'same' };
    if (response.redirected && !(await isAllowed(response.url)))
      return { kind: 'failed', because: 'moved', movedTo: response.url };
    return await bodyOf(response, url);
  } catch (cause) {
    const isLate = cause instanceof DOMException && cause.name === 'TimeoutError';
    return { kind: 'failed', because: isLate ? 'timeout' : 'unreachable' };
  }
}

const headersOf = ({ etag, lastModified }: Freshness) => ({
  accept:
    'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  ...(etag ? { 'if-none-match': etag } : {}),
  ...(lastModified ? { 'if-modified-since': lastModified } : {}),
});

function failureOf(response: Response): Fetched | undefined {
  const { status, type, headers, ok } = response;
  if (type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status))
    return { kind: 'failed', because: 'moved' };
  if (ok || status === 304) return undefined;
  const retryAfter = retryAfterOf(headers.get('retry-after'), Date.now());
  const because = troubleOf(status);
  return { kind: 'failed', because, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

function troubleOf(status: number): FeedTrouble {
  if (status === 404 || status === 410) return 'gone';
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'server' : 'refused';
}

async function bodyOf(response: Response, asked: string): Promise<Fetched> {
  const bytes = await bytesOf(response);
  if (!bytes) return { kind: 'failed', because: 'too-large' };
  const [etag, lastModified] = [
    response.headers.get('etag'),
    response.headers.get('last-modified'),
  ];
  return {
    kind: 'feed',
    text: new TextDecoder(charsetOf(response.headers.get('content-type'), bytes)).decode(bytes),
    url: response.redirected ? response.url : asked,
    ...(etag ? { etag } : {}),
    ...(lastModified ? { lastModified } : {}),
  };
}

/** Counted as it comes, unpacked: a small packed answer may be a large one. */
async function bytesOf({ body }: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > MOST) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
