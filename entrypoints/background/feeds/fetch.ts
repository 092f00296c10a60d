import type { FeedTrouble, Freshness } from '../../../core/feeds/feed.ts';
import { retryAfterOf } from '../../../core/feeds/feed.ts';
import type { PageTrouble } from '../../../core/feeds/page.ts';
import { bytesOf } from './body.ts';
import { charsetOf } from './charset.ts';
import { isForGood, type Redirect, type Watch } from './redirects.ts';

type Trouble = FeedTrouble & PageTrouble;

/** What came of asking the web. */
export type Fetched =
  | ({
      readonly kind: 'text';
      readonly text: string;
      /** Where it is: past redirects that were allowed. */
      readonly url: string;
      /** It is there for good, by the word of every redirect. */
      readonly moved: boolean;
    } & Freshness)
  | { readonly kind: 'same' }
  | {
      readonly kind: 'failed';
      readonly because: Trouble | 'not-a-page';
      /** In ms. */
      readonly retryAfter?: number;
      /** Where it redirected to, where that is known. */
      readonly movedTo?: string;
    };

export interface WebQuestion extends Freshness {
  readonly url: string;
  readonly wants: 'feed' | 'page';
}

const TIMEOUT = 30_000;
const MOST_REDIRECTS = 5;
/** `most`: in bytes; the largest feeds and pages of newspapers are a tenth of it. */
const WANTS = {
  feed: {
    most: 8_000_000,
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  },
  page: { most: 4_000_000, accept: 'text/html, application/xhtml+xml;q=0.9' },
} as const;

/**
 * The only file that may ask the web for something: a feed that the reader subscribed to and the
 * pages behind it, without cookies, without a referrer, and past no redirect to where nobody allowed.
 */
export async function fetchText(
  question: WebQuestion,
  isAllowed: (url: string) => Promise<boolean>,
  watch: (url: string) => Watch,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(TIMEOUT);
  let { url } = question;
  let moved = true;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const step = await askOnce(question, url, signal, watch);
    if (step.kind === 'text') return { ...step, moved: redirects > 0 && moved };
    if (step.kind !== 'elsewhere') return step;
    if (step.to === undefined) break;
    if (!(await isAllowed(step.to))) return { kind: 'failed', because: 'moved', movedTo: step.to };
    url = step.to;
    moved &&= step.moved === true;
  }
  return { kind: 'failed', because: 'moved' };
}

type Step = Fetched | ({ readonly kind: 'elsewhere' } & Partial<Redirect>);

async function askOnce(
  question: WebQuestion,
  url: string,
  signal: AbortSignal,
  watch: (url: string) => Watch,
): Promise<Step> {
  const watched = watch(url);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      headers: headersOf(question, url),
      signal,
    });
    if (isRedirect(response)) return await elsewhere(response, url, watched);
    return failureOf(response) ?? (await bodyOf(response, question, url));
  } catch (cause) {
    const isLate = cause instanceof DOMException && cause.name === 'TimeoutError';
    return { kind: 'failed', because: isLate ? 'timeout' : 'unreachable' };
  } finally {
    watched.stop();
  }
}

/** What the server once said of its age holds for that address alone. */
const headersOf = ({ url: asked, wants, etag, lastModified }: WebQuestion, url: string) => ({
  accept: WANTS[wants].accept,
  ...(etag && url === asked ? { 'if-none-match': etag } : {}),
  ...(lastModified && url === asked ? { 'if-modified-since': lastModified } : {}),
});

const isRedirect = ({ type, status }: Response) =>
  type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);

/** Browsers hide where to from whoever fetches; Node, where the tests run, does not. */
async function elsewhere(
  { status, headers }: Response,
  url: string,
  watched: Watch,
): Promise<Step> {
  const said = headers.get('location');
  if (said === null) return { kind: 'elsewhere', ...(await watched.seen()) };
  if (!URL.canParse(said, url)) return { kind: 'elsewhere' };
  return { kind: 'elsewhere', to: new URL(said, url).href, moved: isForGood(status) };
}

function failureOf({ status, headers, ok }: Response): Fetched | undefined {
  if (status === 304) return { kind: 'same' };
  if (ok) return undefined;
  const retryAfter = retryAfterOf(headers.get('retry-after'), Date.now());
  const because = troubleOf(status);
  return { kind: 'failed', because, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

function troubleOf(status: number): Trouble {
  if (status === 404 || status === 410) return 'gone';
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'server' : 'refused';
}

async function bodyOf(response: Response, { wants }: WebQuestion, url: string): Promise<Fetched> {
  const said = (name: string) => response.headers.get(name) ?? undefined;
  const type = said('content-type');
  if (wants === 'page' && type !== undefined && !/\bx?html\b/i.test(type)) {
    await response.body?.cancel();
    return { kind: 'failed', because: 'not-a-page' };
  }
  const bytes = await bytesOf(response, WANTS[wants].most);
  if (!bytes) return { kind: 'failed', because: 'too-large' };
  const [etag, lastModified] = [said('etag'), said('last-modified')];
  return {
    kind: 'text',
    url,
    moved: false,
    text: new TextDecoder(charsetOf(type, bytes)).decode(bytes),
    ...(etag ? { etag } : {}),
    ...(lastModified ? { lastModified } : {}),
  };
}
