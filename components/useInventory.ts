import { useEffect, useState } from 'preact/hooks';
import { onAnnouncement } from '../messages/announce.ts';
import { ask } from '../messages/send.ts';
import type { Inventory } from '../messages/store-protocol.ts';

/** What is stored, kept up to date; with the room that it takes, in bytes, where the browser tells. */
export function useInventory(): (Inventory & { readonly bytes?: number }) | undefined {
  const [inventory, setInventory] = useState<Inventory & { readonly bytes?: number }>();
  useEffect(() => {
    const open = new AbortController();
    const look = async () => {
      const [found, { usage }] = await Promise.all([
        ask('inventory', {}),
        navigator.storage.estimate(),
      ]);
      if (!open.signal.aborted)
        setInventory({ ...found, ...(usage === undefined ? {} : { bytes: usage }) });
    };
    const onLook = () => void look().catch(() => undefined); // numbers that are not known are not shown
    onAnnouncement(({ kind }) => kind !== 'tab' && onLook(), open.signal);
    onLook();
    return () => open.abort();
  }, []);
  return inventory;
}
