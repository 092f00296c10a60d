import { useEffect, useState } from 'preact/hooks';
import type { SearchAnswer } from '../core/corpus.ts';
import { ask } from '../messages/send.ts';

const MOST = 20;

export type Found =
  | { readonly kind: 'nothing-asked' }
  | ({ readonly kind: 'found'; readonly query: string } & SearchAnswer)
  | { readonly kind: 'failed' };

/**
 * Results as one types, asked for at each key: whoever answers gives up what a later key has overtaken. Of two
 * answers under way only the later question's is shown.
 */
export function useSearch(query: string): Found {
  const [found, setFound] = useState<Found>({ kind: 'nothing-asked' });
  const asked = query.trim();
  useEffect(() => {
    if (asked === '') {
      setFound({ kind: 'nothing-asked' });
      return undefined;
    }
    let current = true;
    ask('search', { query: asked, limit: MOST }).then(
      (answer) => current && setFound({ kind: 'found', query: asked, ...answer }),
      () => current && setFound({ kind: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [asked]);
  return found;
}
