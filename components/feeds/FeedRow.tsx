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
  const { url, title, articles, succeeded, next, trouble } = feed;
  const done = (work: Promise<unknown>) => void work.catch(() => setFailed(true));
  return (
    <li class="job">
      <p class="job-name">
        <b>{title}</b>
        <span class="note">{counted('common.articles', articles)}</span>
      </p>
      {title !== url && <p class="note">{url}</p>}
      <p class="note">
        {dotted(
          succeeded ? i18n.t('feeds.succeeded', [momentOf(succeeded)]) : i18n.t('feeds.never'),
          i18n.t('feeds.next', [momentOf(next)]),
        )}
      </p>
      {trouble && <p role="status">{troubleOf(feed, sees)}</p>}
      <div class="job-acts">
        <Act words={i18n.t('feeds.ask')} onClick={() => done(ask('retryFeed', { url }))} />
        <WayOn {...{ feed, granted, sees, done }} />
        <Act
          words={i18n.t('feeds.unsubscribe')}
          title={i18n.t('feeds.unsubscribeNote')}
          onClick={() => done(ask('unsubscribe', { url }))}
        />
      </div>
      <BehindSummaries feed={feed} granted={granted} />
      {failed && <p role="alert">{i18n.t('state.broken')}</p>}
    </li>
  );
}

interface ActProps {
  readonly words: string;
  readonly title?: string;
  readonly onClick: () => void;
}

const Act = ({ words, ...rest }: ActProps) => (
  <button type="button" class="quiet" {...rest}>
    {words}
  </button>
);

interface WayOnProps extends Props {
  readonly sees: boolean;
  readonly done: (work: Promise<unknown>) => void;
}

/** What the reader can do about a feed that may not be asked, or that has moved. */
function WayOn({ feed, granted, sees, done }: WayOnProps) {
  const { url, trouble, movedTo } = feed;
  const allow = (address: string, redirects = false) => {
    const pattern = patternOf(address);
    if (!pattern) return;
    const given = requestFeedSites([pattern], granted, redirects);
    done(given.then((isGiven) => isGiven && ask('retryFeed', { url })));
  };
  if (trouble === 'not-granted')
    return <Act words={i18n.t('feeds.allow')} onClick={() => allow(url)} />;
  if (trouble !== 'moved' || (!movedTo && sees)) return null;
  return movedTo ? (
    <Act words={i18n.t('feeds.follow')} onClick={() => allow(movedTo)} />
  ) : (
    <Act words={i18n.t('feeds.reveal')} onClick={() => allow(url, true)} />
  );
}

function troubleOf({ trouble, movedTo }: ShownFeed, sees: boolean): string {
  if (trouble === undefined) return '';
  if (trouble !== 'moved') return i18n.t(`feeds.trouble.${keyed(trouble)}`);
  if (movedTo) return i18n.t('feeds.trouble.moved_to', [new URL(movedTo).host]);
  return i18n.t(sees ? 'feeds.trouble.moved_later' : 'feeds.trouble.moved');
}
