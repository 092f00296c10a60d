import { useEffect, useState } from 'preact/hooks';
import { onAnnouncement } from '../../messages/announce.ts';
import type { ShownFeed } from '../../messages/feeds-protocol.ts';
import { ask } from '../../messages/send.ts';
import { grantedOrigins, onSites, seesRedirects } from '../sites.ts';

/** The feeds that the reader subscribed to, kept up to date; absent until they are known. */
export function useFeeds(): readonly ShownFeed[] | undefined {
  const [feeds, setFeeds] = useState<readonly ShownFeed[]>();
  useEffect(() => {
    const open = new AbortController();
    const look = () =>
      void ask('feeds', {}).then(
        (found) => !open.signal.aborted && setFeeds(found),
        () => undefined, // the next announcement asks again
      );
    onAnnouncement(
      (said) => (said.kind === 'feeds' || said.kind === 'corpus') && look(),
      open.signal,
    );
    look();
    return () => open.abort();
  }, []);
  return feeds;
}

/** What the browser grants already: it must be known before the click that asks for more. */
export function useGrantedOrigins(): readonly string[] {
  const [granted, setGranted] = useState<readonly string[]>([]);
  useEffect(() => {
    const open = new AbortController();
    const look = () =>
      void grantedOrigins().then((found) => !open.signal.aborted && setGranted(found));
    onSites(look, open.signal);
    look();
    return () => open.abort();
  }, []);
  return granted;
}

/** Whether the reader has let us see where addresses redirect to. */
export function useSight(): boolean {
  const [sees, setSees] = useState(false);
  useEffect(() => {
    const open = new AbortController();
    const look = () =>
      void seesRedirects().then(
        (found) => !open.signal.aborted && setSees(found),
        () => undefined, // it is offered
      );
    onSites(look, open.signal);
    look();
    return () => open.abort();
  }, []);
  return sees;
}
