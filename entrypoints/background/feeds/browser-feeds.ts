import { browser } from 'wxt/browser';

const NAME = 'feeds';
/** Minutes between looks at what is due; each feed has its own time. */
const PERIOD = 5;

export function pollLater(on: boolean): void {
  const change = on
    ? browser.alarms
        .get(NAME)
        .then((known) =>
          known ? undefined : browser.alarms.create(NAME, { periodInMinutes: PERIOD }),
        )
    : browser.alarms.clear(NAME);
  change.catch((cause: unknown) => console.warn('Second Source: the alarm of feeds', cause));
}

/** The browser's permission for the host of an address. */
export async function isGranted(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** The feeds that a page says it has. Where the page may not be read, none. */
export async function feedLinks(tabId: number) {
  const [frame] = await browser.scripting
    .executeScript({
      target: { tabId },
      func: () =>
        [...document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate"][href]')]
          .filter(({ type }) => /^application\/(?:rss\+xml|atom\+xml|feed\+json)$/i.test(type))
          .slice(0, 20)
          .map(({ href, title }) => ({ url: href, title, page: location.href })),
    })
    .catch(() => []);
  const found: unknown = frame?.result;
  return Array.isArray(found)
    ? found.flatMap((link: { url?: unknown; title?: unknown; page?: unknown } | null) =>
        typeof link?.url === 'string' &&
        typeof link.title === 'string' &&
        typeof link.page === 'string'
          ? [{ url: link.url, title: link.title, page: link.page }]
          : [],
      )
    : [];
}
