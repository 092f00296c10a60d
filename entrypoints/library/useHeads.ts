import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleHead } from '../../core/report.ts';
import { ask } from '../../messages/send.ts';
import { onAnnouncement } from '../../messages/announce.ts';

/** Rows are asked for by pages, so that scrolling asks seldom. */
const PAGE = 100;
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
    const from = Math.floor(first / PAGE) * PAGE;
    for (let at = from; at <= last; at += PAGE) {
      const wanted = ids.slice(at, at + PAGE).filter((id) => !asked.current.has(id));
      if (wanted.length === 0) continue;
      for (const id of wanted) asked.current.add(id);
      if (known.current.size > MOST) forget(known.current, asked.current, wanted);
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

function forget(known: Map<string, ArticleHead>, asked: Set<string>, wanted: readonly string[]) {
  known.clear();
  asked.clear();
  for (const id of wanted) asked.add(id);
}
