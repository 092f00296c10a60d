import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { grantedSites, onSites, removeSite, siteOf } from '../../components/sites.ts';

/** Sites that are read without a click. */
export function Sites() {
  const [sites, setSites] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<string>();
  useEffect(() => {
    const open = new AbortController();
    const look = () => void grantedSites().then((found) => !open.signal.aborted && setSites(found));
    onSites(look, open.signal);
    look();
    return () => open.abort();
  }, []);
  const remove = (pattern: string) =>
    void removeSite(pattern).then((gone) => gone && setRemoved(siteOf(pattern)));
  return (
    <>
      {sites.length === 0 && <p class="note">{i18n.t('options.sitesNone')}</p>}
      <ul class="plain">
        {sites.map((pattern) => (
          <li key={pattern}>
            <span>{siteOf(pattern)}</span>
            <button type="button" class="quiet" onClick={() => remove(pattern)}>
              {i18n.t('options.sitesRemove', [siteOf(pattern)])}
            </button>
          </li>
        ))}
      </ul>
      <p class="note" role="status">
        {removed && i18n.t('options.removed', [removed])}
      </p>
    </>
  );
}
