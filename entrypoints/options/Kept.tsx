import { i18n } from '#i18n';
import { switchKeeping } from '../../components/keeping-setting.ts';
import { useKeeping } from '../../components/useKeeping.ts';

/** Sites where everything that is read is kept. */
export function Kept() {
  const setting = useKeeping();
  return (
    <ul class="plain">
      {setting?.on.map((site) => (
        <li key={site}>
          <span>{i18n.t('options.sitesKept', [site])}</span>
          <button type="button" class="quiet" onClick={() => void switchKeeping(site, false)}>
            {i18n.t('options.sitesKeptStop')}
          </button>
        </li>
      ))}
    </ul>
  );
}
