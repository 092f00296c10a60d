import { genuine } from '../../page/genuine.ts';

/** Ours: in Firefox the list is of the page's realm, where these may be rewritten. */
const { includes, indexOf, push, splice } = Array.prototype;

interface Realm {
  readonly document: Document;
  readonly CSSStyleSheet: new () => CSSStyleSheet;
}

/**
 * A style sheet of the document that is no node of it, so neither the page's policy nor its script is in
 * the way. Firefox takes only sheets of the page's own realm, which it opens to us as `wrappedJSObject`.
 */
export function adoptSheet(signal: AbortSignal): { readonly write: (css: string) => void } {
  let sheet: CSSStyleSheet | undefined;
  const realm = pageRealm();
  signal.addEventListener('abort', () => {
    const sheets = genuine(realm.document, 'adoptedStyleSheets');
    const at = sheet ? indexOf.call(sheets, sheet) : -1;
    if (at >= 0) splice.call(sheets, at, 1);
  });
  return {
    write: (css) => {
      sheet ??= new realm.CSSStyleSheet();
      sheet.replaceSync(css);
      const sheets = genuine(realm.document, 'adoptedStyleSheets');
      // A page that replaces its own sheets drops ours with them.
      if (!includes.call(sheets, sheet)) push.call(sheets, sheet);
    },
  };
}

const isOpened = (found: object): found is { readonly wrappedJSObject: Realm } =>
  'wrappedJSObject' in found;

const pageRealm = (): Realm => (isOpened(window) ? window.wrappedJSObject : window);
