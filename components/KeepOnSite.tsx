import { i18n } from '#i18n';
import { ask } from '../messages/send.ts';
import { switchKeeping } from './keeping-setting.ts';
import { useKeeping } from './useKeeping.ts';

interface Props {
  readonly site: string;
  /** The tab whose page is of that site: switching it on keeps that page too. */
  readonly tabId: number;
}

/** Keeps what is read on a site, by choice. */
export function KeepOnSite({ site, tabId }: Props) {
  const setting = useKeeping();
  const change = async (on: boolean) => {
    await switchKeeping(site, on);
    if (on) await ask('keep', { tabId });
  };
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={setting?.on.includes(site) ?? false}
          disabled={setting === undefined}
          // What could not be kept now is kept when it is read next.
          onChange={({ currentTarget }) =>
            void change(currentTarget.checked).catch(() => undefined)
          }
        />
        {i18n.t('keep.onSite', [site])}
      </label>
      <p class="note">{i18n.t('keep.onSiteNote')}</p>
    </>
  );
}
