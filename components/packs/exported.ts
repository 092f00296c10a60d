import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { EXPORTED, type Exported, parseExported } from '../../core/border/settings.ts';

export const rememberExport = (exported: Exported): Promise<void> =>
  browser.storage.local.set({ [EXPORTED]: exported });

/** The last export, kept up to date; absent until it is known. */
export function useExported(): Exported | undefined {
  const [exported, setExported] = useState<Exported>();
  useEffect(() => {
    let current = true;
    const { onChanged } = browser.storage.local;
    const look = () =>
      void browser.storage.local.get(EXPORTED).then(
        (stored) => current && setExported(parseExported(stored[EXPORTED])),
        () => undefined, // nobody is reminded
      );
    const hear = (changes: object) => {
      if (EXPORTED in changes) look();
    };
    onChanged.addListener(hear);
    look();
    return () => {
      current = false;
      onChanged.removeListener(hear);
    };
  }, []);
  return exported;
}
