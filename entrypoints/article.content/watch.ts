import type { ContentScriptContext } from 'wxt/utils/content-script-context';

interface Page {
  readonly isArticle: () => boolean;
  /** Marks what is there now; `false` where a marked place was lost. */
  readonly repaint: () => boolean;
  /** Reads the document anew. */
  readonly read: () => void;
}

/** How long a page must rest before it is looked at again: longer each time, so that no page keeps us busy. */
const FIRST_REST = 400;
const LONGEST_REST = 8_000;
const GROWTH = 1.4;
/** Readings anew that a page may cause by rewriting itself at one address. */
const MOST_READINGS = 4;

/** Keeps up with a page that rewrites itself, goes elsewhere without loading, or comes back from the cache. */
export function watchPage(ctx: ContentScriptContext, page: Page): void {
  let rest = FIRST_REST;
  let readings = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let address = addressOf(location);

  const onRest = () => {
    timer = undefined;
    rest = Math.min(LONGEST_REST, rest * GROWTH);
    if (page.isArticle() && page.repaint()) return;
    if (readings++ < MOST_READINGS) page.read();
  };
  const onChange = () => {
    // Bounded from the first change on: a page that never rests is looked at all the same.
    timer ??= setTimeout(onRest, rest);
  };
  const onAddress = () => {
    if (addressOf(location) === address) return;
    address = addressOf(location);
    readings = 0;
    rest = FIRST_REST;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      page.read();
    }, FIRST_REST);
  };

  const observer = new MutationObserver(onChange);
  if (document.body)
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  ctx.addEventListener(window, 'wxt:locationchange', onAddress);
  ctx.addEventListener(window, 'pageshow', (event) => {
    if (event.persisted && event.isTrusted) page.read();
  });
  ctx.onInvalidated(() => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** A step to another place of the same page is no other page. */
const addressOf = ({ origin, pathname, search }: Location) => origin + pathname + search;
