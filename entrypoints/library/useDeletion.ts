import { useState } from 'preact/hooks';
import { MOST_IDS } from '../../messages/library-protocol.ts';
import { ask } from '../../messages/send.ts';

export type Deleting =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'busy'; readonly done: number; readonly of: number }
  | { readonly kind: 'deleted'; readonly batch: string; readonly count: number }
  | { readonly kind: 'failed' };

export interface Deletion {
  readonly state: Deleting;
  readonly forget: (ids: readonly string[]) => void;
  readonly undo: () => void;
}

/** Deletes what is chosen, a little at a time, and brings it back. */
export function useDeletion(): Deletion {
  const [state, setState] = useState<Deleting>({ kind: 'nothing' });
  const tell = (work: Promise<Deleting>) =>
    void work.then(setState, () => setState({ kind: 'failed' }));
  const forget = async (ids: readonly string[]): Promise<Deleting> => {
    const batch = crypto.randomUUID();
    for (let at = 0; at < ids.length; at += MOST_IDS) {
      setState({ kind: 'busy', done: at, of: ids.length });
      await ask('forgetMany', { batch, ids: ids.slice(at, at + MOST_IDS) });
    }
    return { kind: 'deleted', batch, count: ids.length };
  };
  const bringBack = async (batch: string, of: number): Promise<Deleting> => {
    for (let left = of; left > 0;) {
      setState({ kind: 'busy', done: of - left, of });
      ({ left } = await ask('bringBack', { batch }));
    }
    return { kind: 'nothing' };
  };
  return {
    state,
    forget: (ids) => tell(forget(ids)),
    undo: () => {
      if (state.kind === 'deleted') tell(bringBack(state.batch, state.count));
    },
  };
}
