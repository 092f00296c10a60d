import { parseKeeping } from '../../core/border/settings.ts';
import type { Sender } from '../../messages/sender.ts';
import type { StorageArea } from './world.ts';

const KEY = 'keeping';

/** The reader chose that what is read on the sender's site is kept. */
export async function isKeptSite(local: StorageArea, { url }: Sender): Promise<boolean> {
  if (!url || !URL.canParse(url)) return false;
  const { on } = parseKeeping((await local.get(KEY))[KEY]);
  return on.includes(new URL(url).hostname);
}
