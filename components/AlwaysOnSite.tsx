import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { isGranted, onSites, patternOf, requestSite, siteOf } from './sites.ts';

interface Props {
  readonly url: string | undefined;
  readonly onGranted: () => void;
}

/** Offers to read a site every time; where the browser hides the address, says how to get there. */
export function AlwaysOnSite({ url, onGranted }: Props) {
  const pattern = patternOf(url);
  const granted = useGranted(pattern);
  const [refused, setRefused] = useState(false);
  if (pattern === undefined) return <p class="note">{i18n.t('state.always.unknown')}</p>;
  const site = siteOf(pattern);
  if (granted) return <p class="note">{i18n.t('state.always.on', [site])}</p>;
  const request = () => {
    requestSite(pattern).then(
      (given) => (given ? onGranted() : setRefused(true)),
      () => setRefused(true),
    );
  };
  return (
    <div class="always">
      <button type="button" class="secondary" onClick={request}>
        {i18n.t('state.always.offer', [site])}
      </button>
      <p class="note" role={refused ? 'alert' : undefined}>
        {i18n.t(refused ? 'state.always.refused' : 'state.always.note')}
      </p>
    </div>
  );
}

function useGranted(pattern: string | undefined): boolean {
  const [granted, setGranted] = useState(false);
  useEffect(() => {
    if (!pattern) return undefined;
    const open = new AbortController();
    const look = () =>
      void isGranted(pattern).then((found) => !open.signal.aborted && setGranted(found));
    onSites(look, open.signal);
    look();
    return () => open.abort();
  }, [pattern]);
  return granted;
}
