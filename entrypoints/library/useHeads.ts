import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleHead } from '../../core/report.ts';
import { ask } from '../../messages/send.ts';
import { onAnnouncement } from '../../messages/announce.ts';
import { PAGE, pagesAround } from './window.ts';

/** Remembered rows: a few screens, not the whole corpus. */
const MOST = 2_000;

/** What is shown of the rows from `first` to `last`; a row that is not known yet comes when it is. */
export function useHeads(ids: readonly string[], first: number, last: number) {
  const known = useRef(new Map<string, ArticleHead>());
  const asked = useRef(new Set<string>());
  const [, setArrived] = useState(0);
  useEffect(() => {
    const open = new AbortController();
    // What was shown may have changed.
    onAnnouncement((said) => said.kind === 'corpus' && asked.current.clear(), open.signal);
    return () => open.abort();
  }, []);
  useEffect(() => {
    const pages = pagesAround(first, last, ids.length).map((at) => ids.slice(at, at + PAGE));
    if (known.current.size > MOST) forgetBut(new Set(pages.flat()), known.current, asked.current);
    for (const page of pages) {
      const wanted = page.filter((id) => !asked.current.has(id));
      if (wanted.length === 0) continue;
      for (const id of wanted) asked.current.add(id);
      ask('heads', { ids: wanted }).then(
        (heads) => {
          for (const head of heads) known.current.set(head.id, head);
          setArrived((before) => before + 1);
        },
        () => {
          for (const id of wanted) asked.current.delete(id);
        },
      );
    }
  }, [ids, first, last]);
  return (id: string) => known.current.get(id);
}

/** What is in view stays: nobody would ask for it again while it stands still. */
function forgetBut(
  kept: ReadonlySet<string>,
  known: Map<string, ArticleHead>,
  asked: Set<string>,
): void {
  for (const id of known.keys()) if (!kept.has(id)) known.delete(id);
  for (const id of asked) if (!kept.has(id)) asked.delete(id);
}
