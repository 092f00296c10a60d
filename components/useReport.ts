import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { onAnnouncement } from '../messages/announce.ts';
import type { TabState } from '../messages/protocol.ts';
import { ask } from '../messages/send.ts';
import type { Plight } from './StateView.tsx';

export type Shown = Extract<TabState, { kind: 'read' }> | Plight;

export interface TabReport {
  readonly state: Shown;
  /** Reads the tab's page, or reads it again. */
  readonly read: () => void;
}

/**
 * What is known of a tab, kept up to date. A late answer about another tab is dropped. `first`: the
 * answer to a question that was asked before anything was drawn.
 */
export function useReport(tabId: number | undefined, first?: TabState): TabReport {
  const [known, setKnown] = useState<{ tabId: number; state: Shown }>();
  // Not after the next frame: a panel that is not in sight yet has none.
  useLayoutEffect(() => {
    if (tabId === undefined) return undefined;
    const open = new AbortController();
    const look = latest(
      () => ask('stateOfTab', { tabId }),
      (state) => !open.signal.aborted && setKnown({ tabId, state }),
    );
    onAnnouncement((said) => {
      if (said.kind === 'tab' && said.tabId === tabId) look();
    }, open.signal);
    // What is under way may have come further before we listened.
    if (first) setKnown({ tabId, state: first });
    if (first?.kind !== 'read') look();
    return () => open.abort();
  }, [tabId, first]);
  const read = useCallback(() => {
    if (tabId === undefined) return;
    setKnown({ tabId, state: { kind: 'starting' } });
    ask('readTab', { tabId }).then(
      (state) => setKnown((now) => (isStillAsked(now, tabId) ? { tabId, state } : now)),
      () => setKnown({ tabId, state: { kind: 'silent' } }),
    );
  }, [tabId]);
  return { state: known && known.tabId === tabId ? known.state : { kind: 'starting' }, read };
}

/** The answer to "read" is the state then; an announcement may have brought a newer one already. */
const isStillAsked = (now: { tabId: number; state: Shown } | undefined, tabId: number) =>
  now?.tabId === tabId && now.state.kind === 'starting';

/** Only the newest question's answer counts. */
function latest(question: () => Promise<TabState>, tell: (state: Shown) => void): () => void {
  let asked = 0;
  return () => {
    const mine = ++asked;
    question().then(
      (state) => mine === asked && tell(state),
      () => mine === asked && tell({ kind: 'silent' }),
    );
  };
}
