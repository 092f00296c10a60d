import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LibraryQuery, Shelves } from '../../core/library.ts';
import { onAnnouncement } from '../../messages/announce.ts';
import { ask } from '../../messages/send.ts';

export interface Listed {
  readonly ids: readonly string[];
  readonly failed: boolean;
}

/** Between keystrokes, and between the pieces of an import. */
const PAUSE = 120;

/** What the query lists, kept up to date; an answer to an older question is dropped. */
export function useListed(query: LibraryQuery): Listed {
  const [listed, setListed] = useState<Listed>({ ids: [], failed: false });
  const look = useCallback(
    (isCurrent: () => boolean) =>
      void ask('list', { query }).then(
        (ids) => isCurrent() && setListed((before) => unlessSame(before, ids)),
        () => isCurrent() && setListed({ ids: [], failed: true }),
      ),
    [query],
  );
  useKeptFresh(look);
  return listed;
}

/** What is listed still stays as it is: whoever works through it is not sent back to its beginning. */
const unlessSame = (before: Listed, ids: readonly string[]): Listed =>
  !before.failed && before.ids.length === ids.length && ids.every((id, at) => id === before.ids[at])
    ? before
    : { ids, failed: false };

const NONE: Shelves = { outlets: [], packs: [], feeds: [], origins: [] };

/** What there is to filter by. */
export function useShelves(): Shelves {
  const [shelves, setShelves] = useState(NONE);
  const look = useCallback(
    (isCurrent: () => boolean) =>
      void ask('shelves', {}).then(
        (found) => isCurrent() && setShelves(found),
        () => undefined, // without names there is nothing to choose
      ),
    [],
  );
  useKeptFresh(look);
  return shelves;
}

/** Looks now, and again whenever the corpus has changed. */
function useKeptFresh(look: (isCurrent: () => boolean) => void) {
  useEffect(() => {
    const open = new AbortController();
    let asked = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const mine = ++asked;
        look(() => mine === asked && !open.signal.aborted);
      }, PAUSE);
    };
    onAnnouncement((said) => said.kind === 'corpus' && soon(), open.signal);
    soon();
    return () => {
      clearTimeout(timer);
      open.abort();
    };
  }, [look]);
}
