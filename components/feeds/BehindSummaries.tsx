import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { PageTroubles, ShownFeed } from '../../messages/feeds-protocol.ts';
import { ask } from '../../messages/send.ts';
import { patternOf, requestFeedSites } from '../sites.ts';
import { counted } from '../words/counted.ts';
import { keyed } from '../words/keyed.ts';
import { list } from '../words/locale.ts';
import { useSight } from './useFeeds.ts';

interface Props {
  readonly feed: ShownFeed;
  readonly granted: readonly string[];
}

/** Items that came as summaries: whether their pages are fetched, how far that is, and what hinders it. */
export function BehindSummaries({ feed, granted }: Props) {
  const sees = useSight();
  const [said, setSaid] = useState<'refused' | 'failed'>();
  const { url, pages, waiting, sites, troubles } = feed;
  const all = troubles.reduce((sum, each) => sum + each.pages, waiting);
  if (all === 0 && !pages) return null;
  const send = (on: boolean) => void ask('fetchPages', { url, on }).catch(() => setSaid('failed'));
  const fetchThem = () => {
    setSaid(undefined);
    allow(sites, troubles, granted).then(
      (given) => (given ? send(true) : setSaid('refused')),
      () => setSaid('failed'),
    );
  };
  return (
    <div class="behind">
      {(!pages || waiting > 0) && (
        <p class="note">
          {pages
            ? counted('feeds.pagesLeft', waiting)
            : i18n.t('feeds.summaries', [counted('common.articles', all), hostsOf(sites)])}
        </p>
      )}
      {pages && all === 0 && <p class="note">{i18n.t('feeds.pagesOn')}</p>}
      {pages &&
        troubles.map((trouble) => <Trouble key={keyOf(trouble)} trouble={trouble} sees={sees} />)}
      <div class="job-acts">
        {(!pages || troubles.length > 0) && (
          <button type="button" class="quiet" onClick={fetchThem}>
            {i18n.t(pages ? 'feeds.pagesAgain' : 'feeds.pagesFetch')}
          </button>
        )}
        {pages && (
          <button type="button" class="quiet" onClick={() => send(false)}>
            {i18n.t('feeds.pagesStop')}
          </button>
        )}
      </div>
      {said && (
        <p role="alert">{i18n.t(said === 'refused' ? 'feeds.pagesRefused' : 'state.broken')}</p>
      )}
    </div>
  );
}

const keyOf = (trouble: PageTroubles) => `${trouble.because} ${trouble.movedTo ?? ''}`;

const Trouble = ({ trouble, sees }: { trouble: PageTroubles; sees: boolean }) => (
  <p role="status">
    {i18n.t('feeds.pagesTrouble', [
      counted('common.articles', trouble.pages),
      because(trouble, sees),
    ])}
  </p>
);

function because({ because: why, movedTo }: PageTroubles, sees: boolean): string {
  if (movedTo) return i18n.t('feeds.pageTrouble.moved_to', [hostsOf([movedTo])]);
  if (why === 'moved' && sees) return i18n.t('feeds.pageTrouble.moved_later');
  return i18n.t(`feeds.pageTrouble.${keyed(why)}`);
}

const hostsOf = (sites: readonly string[]) => list(sites.map((site) => new URL(site).host));

/** Asks the browser once for all; for what it gave already it asks the reader nothing. */
function allow(
  sites: readonly string[],
  troubles: readonly PageTroubles[],
  granted: readonly string[],
): Promise<boolean> {
  const isHidden = troubles.some((each) => each.because === 'moved' && !each.movedTo);
  const wanted = [...sites, ...troubles.flatMap(({ movedTo }) => movedTo ?? [])];
  const patterns = [...new Set(wanted.flatMap((site) => patternOf(site) ?? []))];
  return requestFeedSites(patterns, granted, isHidden);
}
