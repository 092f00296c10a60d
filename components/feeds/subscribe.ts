import { ask } from '../../messages/send.ts';
import { patternOf, requestFeedSites } from '../sites.ts';

export interface Wanted {
  readonly url: string;
  readonly title?: string;
  readonly privateOk?: boolean;
}

/**
 * Subscribes, after asking the browser once for all the sites. Call it in the reader's own click.
 * `false`: the reader said no to the browser.
 */
export function subscribe(wanted: readonly Wanted[], granted: readonly string[]): Promise<boolean> {
  const patterns = [...new Set(wanted.flatMap(({ url }) => patternOf(url) ?? []))];
  return requestFeedSites(patterns, granted).then(async (given) => {
    if (!given) return false;
    for (const each of wanted) await ask('subscribe', each);
    return true;
  });
}
