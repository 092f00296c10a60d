import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { isPrivate } from '../../core/feeds/address.ts';
import type { FeedLink } from '../../messages/feeds-protocol.ts';
import { ask } from '../../messages/send.ts';
import { subscribe } from './subscribe.ts';
import { useFeeds, useGrantedOrigins } from './useFeeds.ts';

/** "This site has a feed", where the page being read says so and the reader has not subscribed. */
export function FeedOffer({ tabId, page }: { tabId: number; page: string }) {
  const links = useLinks(tabId, page);
  const feeds = useFeeds();
  const granted = useGrantedOrigins();
  const [outcome, setOutcome] = useState<'subscribed' | 'refused' | 'failed'>();
  const known = new Set(feeds?.map(({ url }) => url));
  const offered = feeds === undefined ? [] : links.filter(({ url }) => !known.has(url));
  if (offered.length === 0 && outcome === undefined) return null;
  const take = ({ url, title }: FeedLink) => {
    // The page was opened from there: the reader's own network is no surprise.
    const privateOk = isPrivate(new URL(url));
    subscribe([{ url, title, privateOk }], granted).then(
      (given) => setOutcome(given ? 'subscribed' : 'refused'),
      () => setOutcome('failed'),
    );
  };
  return (
    <section class="part feed-offer">
      {offered.map((link) => (
        <p key={link.url}>
          {i18n.t('feeds.found', [link.title || new URL(link.url).host])}{' '}
          <button type="button" class="quiet" onClick={() => take(link)}>
            {i18n.t('feeds.subscribe')}
          </button>
        </p>
      ))}
      {outcome && <p role="status">{i18n.t(`feeds.${outcome}`)}</p>}
    </section>
  );
}

function useLinks(tabId: number, page: string): readonly FeedLink[] {
  const [links, setLinks] = useState<readonly FeedLink[]>([]);
  useEffect(() => {
    let current = true;
    setLinks([]);
    ask('feedLinks', { tabId }).then(
      (found) => current && setLinks(found),
      () => undefined, // nothing is offered
    );
    return () => {
      current = false;
    };
  }, [tabId, page]);
  return links;
}
