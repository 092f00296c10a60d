import { browser } from 'wxt/browser';

export interface Redirect {
  readonly to: string;
  /** For good, by the server's word. */
  readonly moved: boolean;
}

export interface Watch {
  /** Where an address redirected to; `undefined` where the browser does not say. */
  readonly seen: () => Promise<Redirect | undefined>;
  readonly stop: () => void;
}

/** The browser tells of a redirect before or shortly after the fetch is told that there was one, in ms. */
const PATIENCE = 500;

/**
 * Whoever fetches with `redirect: 'manual'` learns that there is a redirect, not where to. The browser's
 * `webRequest` says it, which the reader allows when they first ask where a feed moved; nobody is
 * listened to but our own question, and no longer than it takes.
 */
export function watchRedirect(url: string): Watch {
  const { webRequest } = browser;
  if (!webRequest?.onHeadersReceived) return BLIND;
  const { promise, resolve } = Promise.withResolvers<Redirect | undefined>();
  const hear = (seen: Seen) => {
    const said = seen.responseHeaders?.find(({ name }) => /^location$/i.test(name))?.value;
    if (seen.tabId === -1 && seen.url === withoutHash(url) && said && URL.canParse(said, url))
      resolve({ to: new URL(said, url).href, moved: isForGood(seen.statusCode) });
    return undefined;
  };
  const { protocol, hostname } = new URL(url);
  const filter = { urls: [`${protocol}//${hostname}/*`] };
  webRequest.onHeadersReceived.addListener(hear, filter, ['responseHeaders']);
  return {
    seen: () => {
      setTimeout(() => resolve(undefined), PATIENCE);
      return promise;
    },
    stop: () => webRequest.onHeadersReceived.removeListener(hear),
  };
}

interface Seen {
  readonly url: string;
  readonly tabId: number;
  readonly statusCode: number;
  readonly responseHeaders?:
    | readonly { readonly name: string; readonly value?: string | undefined }[]
    | undefined;
}

export const isForGood = (status: number) => status === 301 || status === 308;

const BLIND: Watch = { seen: async () => undefined, stop: () => undefined };

const withoutHash = (url: string) => url.replace(/#.*$/, '');
