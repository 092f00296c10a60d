import { useEffect, useState } from 'preact/hooks';
import type { KeepingSetting } from '../core/border/settings.ts';
import { keepingSetting, onKeepingSwitched } from './keeping-setting.ts';

/** The setting as it stands; absent until it is known. */
export function useKeeping(): KeepingSetting | undefined {
  const [setting, setSetting] = useState<KeepingSetting>();
  useEffect(() => {
    const open = new AbortController();
    onKeepingSwitched(setSetting, open.signal);
    keepingSetting().then(
      (found) => !open.signal.aborted && setSetting(found),
      () => undefined, // the switch stays disabled
    );
    return () => open.abort();
  }, []);
  return setting;
}
