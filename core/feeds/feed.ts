/** Why a feed brought nothing the last time; said in words, with a retry. */
export type FeedTrouble =
  | 'unreachable'
  | 'timeout'
  | 'too-large'
  | 'not-a-feed'
  | 'dangerous'
  | 'moved' // redirects to where nobody allowed
  | 'not-granted' // the browser's permission for the site is gone
  | 'gone' // 404, 410
  | 'refused' // 401, 403 and other answers that will not change by themselves
  | 'busy' // 429, 503: it asked for time
  | 'server' // 5xx
  | 'storage';

/** A feed that the reader subscribed to. */
export interface Feed {
  readonly url: string;
  readonly title: string;
  /** ISO 8601. */
  readonly since: string;
  /** When it last answered well; absent: never yet. */
  readonly succeeded?: string;
  readonly trouble?: FeedTrouble;
  /** When it is asked next. */
  readonly next: string;
  /** Times in a row that it failed. */
  readonly fails: number;
  /** Where it redirected to, a site that was not granted. */
  readonly movedTo?: string;
  /** The reader confirmed an address of their own network. */
  readonly privateOk?: boolean;
  /** The reader wants the pages behind its summaries. */
  readonly pages?: boolean;
}

/** What the server said about asking again. */
export interface Freshness {
  readonly etag?: string;
  readonly lastModified?: string;
}

const MINUTE = 60_000;
/** Between polls of a feed that is well, in ms. */
export const INTERVAL = 30 * MINUTE;
const LONGEST_BACK_OFF = 24 * 60 * MINUTE;
const LONGEST_RETRY_AFTER = 7 * 24 * 60 * MINUTE;

/** When to ask again, in ms: twice as late after each failure, and never before the server allows. */
export function nextPoll(now: number, fails: number, retryAfter?: number): number {
  const backOff = Math.min(LONGEST_BACK_OFF, INTERVAL * 2 ** Math.min(fails, 10));
  const asked = Math.min(LONGEST_RETRY_AFTER, Math.max(0, retryAfter ?? 0));
  return now + Math.max(backOff, asked);
}

/** `Retry-After`: seconds, or a date; in ms from now. */
export function retryAfterOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const said = header.trim();
  const wait = /^\d{1,9}$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isFinite(wait) && wait > 0 ? wait : undefined;
}

/** Feeds of one host asked in one go; the others wait for the next. */
const MOST_OF_HOST = 2;

/** What is asked at a time. Absent: never by itself. */
interface Due {
  readonly url: string;
  readonly next?: string;
}

/**
 * What to ask now: that whose time has come, longest waiting first, so many of one host. After a
 * night each is due once.
 */
export function dueNow<D extends Due>(
  all: readonly D[],
  now: number,
  hostOf: (url: string) => string,
  mostOfHost = MOST_OF_HOST,
): D[] {
  const asked = new Map<string, number>();
  return all
    .filter(({ next }) => next !== undefined && !(Date.parse(next) > now))
    .toSorted((a, b) => ((a.next ?? '') < (b.next ?? '') ? -1 : 1))
    .filter(({ url }) => {
      const host = hostOf(url);
      const count = (asked.get(host) ?? 0) + 1;
      asked.set(host, count);
      return count <= mostOfHost;
    });
}
