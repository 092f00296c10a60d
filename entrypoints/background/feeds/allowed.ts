import { isOfTheWeb, isPrivate } from '../../../core/feeds/address.ts';
import type { Feed } from '../../../core/feeds/feed.ts';
import { codeOf } from '../../../messages/envelope.ts';
import type { World } from '../world.ts';

/** Of an address, in UTF-16 units; what is longer could not be read again once it is stored. */
export const LONGEST = 4_000;

/** The browser lets us, and it is no machine of the reader's that the reader did not confirm. */
export async function isAllowed(
  { isGranted }: Pick<World, 'isGranted'>,
  { privateOk }: Pick<Feed, 'privateOk'>,
  url: string,
): Promise<boolean> {
  if (url.length >= LONGEST || !URL.canParse(url)) return false;
  const address = new URL(url);
  if (!isOfTheWeb(address) || (isPrivate(address) && privateOk !== true)) return false;
  // A browser that refuses to say has granted nothing.
  return isGranted(url).catch(() => false);
}

export const hostOf = (url: string) => new URL(url).host;

/** Why it failed where nobody said: taking it apart had no end, or it could not be stored. */
export const faultOf = (cause: unknown) => (codeOf(cause) === 'timeout' ? 'timeout' : 'storage');
