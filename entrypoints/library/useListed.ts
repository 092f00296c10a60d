import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LibraryQuery, Shelves } from '../../core/library.ts';
import { onAnnouncement } from '../../messages/announce.ts';
import { ask } from '../../messages/send.ts';

export interface Listed {
  readonly ids: readonly string[];
  /** How many there are; more than `ids` where only the first are here yet. */
  readonly of: number;
  readonly failed: boolean;
}

const NOTHING: Listed = { ids: [], of: 0, failed: false };

/** Between keystrokes, and between the pieces of an import. */
const PAUSE = 120;

/** What the query lists, kept up to date; an answer to an older question is dropped. */
export function useListed(query: LibraryQuery): Listed {
  const [listed, setListed] = useState(NOTHING);
  const look = useCallback(
    (isCurrent: () => boolean) => {
      // Of a large collection the first rows are there long before the whole list.
      void ask('listBeginning', { query }).then(
        (first) => isCurrent() && first && setListed((now) => (now.of > 0 ? now : began(first))),
        () => undefined, // the list itself tells
      );
      void ask('list', { query }).then(
        (ids) => isCurrent() && setListed((before) => unlessSame(before, ids)),
        () => isCurrent() && setListed({ ...NOTHING, failed: true }),
      );
    },
    [query],
  );
  useKeptFresh(look);
  return listed;
}

const began = ({ ids, of }: { readonly ids: readonly string[]; readonly of: number }): Listed => ({
  ids,
  of,
  failed: false,
});

/** What is listed still stays as it is: whoever works through it is not sent back to its beginning. */
const unlessSame = (before: Listed, ids: readonly string[]): Listed =>
  !before.failed && before.ids.length === ids.length && ids.every((id, at) => id === before.ids[at])
    ? before
    : { ids, of: ids.length, failed: false };

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
