import { type FeedTrouble, nextPoll } from './feed.ts';

/** Why the page behind a summary did not come; said in words, with a retry. */
export type PageTrouble =
  | Exclude<FeedTrouble, 'not-a-feed' | 'dangerous'>
  | 'not-a-page' // a picture, a PDF
  | 'no-article'; // a page, but with no more to read than the summary

/** The page behind an item that came as a summary only, until it has come itself. */
export interface WaitingPage {
  /** Address of the feed. */
  readonly feed: string;
  /** Id of the stored item. */
  readonly id: string;
  readonly url: string;
  /** When it is asked next; absent where only the reader can help. */
  readonly next?: string;
  /** Times in a row that it failed. */
  readonly fails: number;
  readonly trouble?: PageTrouble;
  /** Where it redirected to, a site that was not granted. */
  readonly movedTo?: string;
}

/** In UTF-16 units. A report is rarely shorter, a summary rarely longer. */
const SHORTEST_REPORT = 900;
const CUT_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|(?:read|continue)\b[^.]{0,40})\s*$/i;
const LONGEST_CUT = 3_000;

/** Whether an item's text is only the beginning, or a word on what the page says. */
export const isSummary = (text: string): boolean =>
  text.length < SHORTEST_REPORT || (text.length < LONGEST_CUT && CUT_OFF.test(text));

/** Troubles that may go by themselves. */
const PASSING: readonly PageTrouble[] = ['unreachable', 'timeout', 'busy', 'server', 'storage'];
/** So often a page is asked for by itself. */
const MOST_TRIES = 6;

export interface Failed {
  readonly because: PageTrouble;
  /** In ms. */
  readonly retryAfter?: number;
  readonly movedTo?: string;
}

/** A page that failed: it waits, or rests until the reader has it asked for again. */
export function afterFailure(page: WaitingPage, failure: Failed, now: number): WaitingPage {
  const { because, retryAfter, movedTo } = failure;
  const { feed, id, url } = page;
  const fails = page.fails + 1;
  const isPassing = PASSING.includes(because) && fails < MOST_TRIES;
  const next = isPassing ? new Date(nextPoll(now, fails, retryAfter)).toISOString() : undefined;
  return {
    feed,
    id,
    url,
    fails,
    trouble: because,
    ...(next ? { next } : {}),
    ...(movedTo ? { movedTo } : {}),
  };
}

/** As it was before it was ever asked for. */
export const afresh = ({ feed, id, url }: WaitingPage, now: number): WaitingPage => ({
  feed,
  id,
  url,
  fails: 0,
  next: new Date(now).toISOString(),
});
