import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isRecord } from '../core/border/values.ts';

/** A search that a key or a menu asked for; an empty one only wants the cursor in the box. */
export interface Wanted {
  readonly search: string;
}

const KEY = 'wanted';

/** Takes what is wanted out of the session, so that one surface serves it once. */
export function useWanted(): Wanted | undefined {
  const [wanted, setWanted] = useState<Wanted>();
  useEffect(() => {
    const { session } = browser.storage;
    const take = async () => {
      const found = parseWanted((await session.get(KEY))[KEY]);
      if (!found) return;
      await session.remove(KEY);
      setWanted(found);
    };
    const look = () => void take().catch(() => undefined); // the session is closing
    const onChanged = (changes: object) => KEY in changes && look();
    session.onChanged.addListener(onChanged);
    look();
    return () => session.onChanged.removeListener(onChanged);
  }, []);
  return wanted;
}

const parseWanted = (raw: unknown): Wanted | undefined =>
  isRecord(raw) && typeof raw['search'] === 'string' ? { search: raw['search'] } : undefined;
