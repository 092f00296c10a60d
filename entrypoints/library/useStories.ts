import { useEffect, useMemo, useState } from 'preact/hooks';
import { storySearch, type Told } from './story-search.ts';

const NOTHING: Told = { stories: [], looked: 0, state: 'looking' };

/** The stories of what is listed, found little by little; `more` goes on where it rests. */
export function useStories(ids: readonly string[]): Told & { readonly more: () => void } {
  const [told, setTold] = useState(NOTHING);
  const [round, setRound] = useState(0);
  const search = useMemo(() => storySearch(ids), [ids]);
  useEffect(() => {
    const open = new AbortController();
    void search(setTold, open.signal);
    return () => open.abort();
  }, [search, round]);
  return { ...told, more: () => setRound((before) => before + 1) };
}
