import { useEffect, useState } from 'preact/hooks';
import { marksSetting, onMarksSwitched, type MarksSetting } from './marks-setting.ts';

/** The setting as it stands; absent until it is known. */
export function useMarks(): MarksSetting | undefined {
  const [setting, setSetting] = useState<MarksSetting>();
  useEffect(() => {
    const open = new AbortController();
    onMarksSwitched(setSetting, open.signal);
    marksSetting().then(
      (found) => !open.signal.aborted && setSetting(found),
      () => undefined, // the switch stays disabled
    );
    return () => open.abort();
  }, []);
  return setting;
}
