import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { ShownFeed } from '../../messages/feeds-protocol.ts';
import { ask } from '../../messages/send.ts';
import { patternOf, requestFeedSites } from '../sites.ts';
import { counted } from '../words/counted.ts';
import { momentOf } from '../words/dates.ts';
import { keyed } from '../words/keyed.ts';
import { dotted } from '../words/locale.ts';
import { BehindSummaries } from './BehindSummaries.tsx';
import { useSight } from './useFeeds.ts';

interface Props {
  readonly feed: ShownFeed;
  readonly granted: readonly string[];
}

/** One feed: when it answered, what it brought, what is wrong with it, and a way on. */
export function FeedRow({ feed, granted }: Props) {
  const [failed, setFailed] = useState(false);
  const sees = useSight();
  const { url, trouble } = feed;
  const done = (work: Promise<unknown>) => void work.catch(() => setFailed(true));
  const retry = () => ask('retryFeed', { url });
  const allow = (address: string, redirects = false) => {
    const pattern = patternOf(address);
    if (!pattern) return;
    done(requestFeedSites([pattern], granted, redirects).then((given) => given && retry()));
  };
  const follow = () => (feed.movedTo ? allow(feed.movedTo) : allow(url, true));
  return (
    <li class="job">
      <p class="job-name">
        <b>{feed.title}</b>
        <span class="note">{counted('common.articles', feed.articles)}</span>
      </p>
      {feed.title !== url && <p class="note">{url}</p>}
      <p class="note">
        {dotted(
          feed.succeeded
            ? i18n.t('feeds.succeeded', [momentOf(feed.succeeded)])
            : i18n.t('feeds.never'),
          i18n.t('feeds.next', [momentOf(feed.next)]),
        )}
      </p>
      {trouble && <p role="status">{troubleOf(feed, sees)}</p>}
      <div class="job-acts">
        <button type="button" class="quiet" onClick={() => done(retry())}>
          {i18n.t('feeds.ask')}
        </button>
        {trouble === 'not-granted' && (
          <button type="button" class="quiet" onClick={() => allow(url)}>
            {i18n.t('feeds.allow')}
          </button>
        )}
        {trouble === 'moved' && (feed.movedTo ?? !sees) && (
          <button type="button" class="quiet" onClick={follow}>
            {i18n.t(feed.movedTo ? 'feeds.follow' : 'feeds.reveal')}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          title={i18n.t('feeds.unsubscribeNote')}
          onClick={() => done(ask('unsubscribe', { url }))}
        >
          {i18n.t('feeds.unsubscribe')}
        </button>
      </div>
      <BehindSummaries feed={feed} granted={granted} />
      {failed && <p role="alert">{i18n.t('state.broken')}</p>}
    </li>
  );
}

function troubleOf({ trouble, movedTo }: ShownFeed, sees: boolean): string {
  if (trouble === undefined) return '';
  if (trouble !== 'moved') return i18n.t(`feeds.trouble.${keyed(trouble)}`);
  if (movedTo) return i18n.t('feeds.trouble.moved_to', [new URL(movedTo).host]);
  return i18n.t(sees ? 'feeds.trouble.moved_later' : 'feeds.trouble.moved');
}
