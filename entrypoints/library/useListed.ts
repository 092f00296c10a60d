import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LibraryQuery, Shelves } from '../../core/library.ts';
import { onAnnouncement } from '../../messages/announce.ts';
import { ask } from '../../messages/send.ts';

export interface Listed {
  readonly ids: readonly string[];
  /** Only the first are here yet. */
  readonly isBeginning: boolean;
  readonly failed: boolean;
}

const NOTHING: Listed = { ids: [], isBeginning: true, failed: false };

/** Between keystrokes, and between the pieces of an import. */
const PAUSE = 120;

/** What the query lists, kept up to date; an answer to an older question is dropped. */
export function useListed(query: LibraryQuery): Listed {
  const [listed, setListed] = useState(NOTHING);
  const look = useCallback(
    (isCurrent: () => boolean) =>
      void lookUp(query, (change) => isCurrent() && setListed(change)).catch(
        () => isCurrent() && setListed({ ...NOTHING, failed: true }),
      ),
    [query],
  );
  useKeptFresh(look);
  return listed;
}

/** What is listed still stays as it is: whoever works through it is not sent back to its beginning. */
const unlessSame = (before: Listed, ids: readonly string[]): Listed =>
  !before.failed &&
  !before.isBeginning &&
  before.ids.length === ids.length &&
  ids.every((id, at) => id === before.ids[at])
    ? before
    : { ids, isBeginning: false, failed: false };

/** The rows that came first have the database to themselves for so long, in ms: their words come before the rest. */
const FIRST = 200;

/** Of a large collection the first rows are there long before the whole list. */
async function lookUp(
  query: LibraryQuery,
  tell: (change: (before: Listed) => Listed) => void,
): Promise<void> {
  const first = await ask('listBeginning', { query });
  if (first.length > 0) {
    tell((before) => (before.ids.length > 0 ? before : { ...NOTHING, ids: first }));
    await new Promise((resolve) => setTimeout(resolve, FIRST));
  }
  const ids = await ask('list', { query });
  tell((before) => unlessSame(before, ids));
}

const NONE: Shelves = { outlets: [], packs: [], feeds: [], origins: [] };

/** What there is to filter by; looked for when it is wanted: it has to wait for the first rows. */
export function useShelves(wanted: boolean): Shelves {
  const [shelves, setShelves] = useState(NONE);
  const look = useCallback(
    (isCurrent: () => boolean) =>
      wanted &&
      void ask('shelves', {}).then(
        (found) => isCurrent() && setShelves(found),
        () => undefined, // without names there is nothing to choose
      ),
    [wanted],
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
