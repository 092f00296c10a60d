import { useEffect, useState } from 'preact/hooks';
import type { CorpusCounts } from '../core/corpus.ts';
import { onAnnouncement } from '../messages/announce.ts';
import { ask } from '../messages/send.ts';

/** How much is stored, kept up to date. */
export function useCounts(): CorpusCounts | undefined {
  const [counts, setCounts] = useState<CorpusCounts>();
  useEffect(() => {
    const open = new AbortController();
    const look = () =>
      void ask('counts', {}).then(
        (found) => !open.signal.aborted && setCounts(found),
        () => undefined, // a number that is not known is not shown
      );
    onAnnouncement((said) => said.kind === 'corpus' && look(), open.signal);
    look();
    return () => open.abort();
  }, []);
  return counts;
}
