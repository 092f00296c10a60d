import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../messages/envelope.ts';
import { ask } from '../messages/send.ts';

/** A plain word where the browser is set to store nothing; nothing otherwise. */
export function StorageOff() {
  const [isOff, setIsOff] = useState(false);
  useEffect(() => {
    let current = true;
    ask('counts', {}).catch((error: unknown) => {
      if (current) setIsOff(codeOf(error) === 'storage-off');
    });
    return () => {
      current = false;
    };
  }, []);
  return isOff ? (
    <section class="state" role="alert">
      <h2 class="state-title">{i18n.t('state.storage_off.title')}</h2>
      <p>{i18n.t('state.storage_off.text')}</p>
    </section>
  ) : null;
}
