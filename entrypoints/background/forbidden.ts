import type { Forbidden } from '../../messages/protocol.ts';

/** Pages that a browser keeps from every extension, by their address. */
const ADDRESSES: readonly (readonly [RegExp, Forbidden])[] = [
  [/^about:reader/i, 'reader-view'],
  [/^https:\/\/(?:chromewebstore\.google\.com|addons\.mozilla\.org)(?:[/?#]|$)/i, 'store'],
  [/^https:\/\/chrome\.google\.com\/webstore(?:[/?#]|$)/i, 'store'],
  [/^(?:resource:\/\/pdf\.js|chrome-extension:\/\/mhjfbmdgcfjbbpaeojofohoefgiehjai)\//i, 'pdf'],
  [
    /^(?:about|chrome|chrome-untrusted|devtools|edge|brave|view-source|resource|moz-extension|chrome-extension|data|blob|javascript):/i,
    'browser-page',
  ],
];

/** `undefined`: by its address the page may be read. */
export const forbiddenByAddress = (url: string): Forbidden | undefined =>
  ADDRESSES.find(([pattern]) => pattern.test(url))?.[1];

/** What a browser says when it refuses to run a script; its words are never translated. */
const REFUSALS: readonly (readonly [RegExp, Forbidden | 'not-granted'])[] = [
  [/extensions gallery cannot be scripted/i, 'store'],
  [/cannot access contents of url "file:/i, 'file'],
  [
    /cannot access (?:a )?(?:contents of url )?"?(?:about|chrome|chrome-untrusted|chrome-extension|devtools|edge|view-source):/i,
    'browser-page',
  ],
  [/cannot be scripted due to an ExtensionsSettings policy/i, 'unknown'],
  [/showing error page/i, 'browser-page'],
  [/manifest must request permission|missing host permission/i, 'not-granted'],
];

export type Refusal = Forbidden | 'not-granted' | 'failed';

/** Why a script could not run. `url` is known only where the reader's click granted the tab. */
export function refusal(message: string, url: string | undefined): Refusal {
  const said = REFUSALS.find(([pattern]) => pattern.test(message))?.[1] ?? 'failed';
  if (said !== 'not-granted' || url === undefined) return said;
  // The click did grant the tab, and still the browser refused.
  if (/^file:/i.test(url)) return 'file';
  // Firefox keeps its viewer to itself, and tells nothing but the address.
  return /\.pdf(?:[?#]|$)/i.test(url) ? 'pdf' : 'unknown';
}
