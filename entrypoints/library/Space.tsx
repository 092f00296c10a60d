import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { percent, sizeOf } from '../../components/words/amounts.ts';
import { useCounts } from '../../components/useCounts.ts';

interface Room {
  readonly used: number;
  /** What the browser would let us use; absent where it does not say. */
  readonly of?: number;
  readonly persists: boolean;
}

/** From here on the reader is told before the disk is full: a share, and bytes that are left. */
const NEARLY_FULL = 0.9;
const LITTLE = 50_000_000;

/** How much room the collection takes, whether the browser may clear it away, and a word before it is full. */
export function Space() {
  const room = useRoom();
  if (!room) return null;
  const share = room.of ? room.used / room.of : 0;
  const left = room.of === undefined ? Infinity : room.of - room.used;
  return (
    <>
      <p>{i18n.t('library.used', [sizeOf(room.used)])}</p>
      {left < LITTLE ? (
        <p role="alert">{i18n.t('library.littleLeft', [sizeOf(Math.max(0, left))])}</p>
      ) : (
        share >= NEARLY_FULL && <p role="alert">{i18n.t('library.nearlyFull', [percent(share)])}</p>
      )}
      <p class="note">{i18n.t(room.persists ? 'library.persists' : 'library.mayGo')}</p>
    </>
  );
}

function useRoom(): Room | undefined {
  const counts = useCounts();
  const [room, setRoom] = useState<Room>();
  useEffect(() => {
    let current = true;
    roomNow().then(
      (found) => current && setRoom(found),
      () => undefined, // a browser that does not say is not quoted
    );
    return () => {
      current = false;
    };
  }, [counts?.articles]);
  return room;
}

async function roomNow(): Promise<Room> {
  const { storage } = navigator;
  const { usage = 0, quota } = await storage.estimate();
  const persists = (await storage.persisted()) || (await storage.persist());
  return { used: usage, persists, ...(quota ? { of: quota } : {}) };
}
