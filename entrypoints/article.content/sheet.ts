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
    const sheets = realm.document.adoptedStyleSheets;
    const at = sheet ? sheets.indexOf(sheet) : -1;
    if (at >= 0) sheets.splice(at, 1);
  });
  return {
    write: (css) => {
      sheet ??= new realm.CSSStyleSheet();
      sheet.replaceSync(css);
      // A page that replaces its own sheets drops ours with them.
      if (!realm.document.adoptedStyleSheets.includes(sheet))
        realm.document.adoptedStyleSheets.push(sheet);
    },
  };
}

const isOpened = (found: object): found is { readonly wrappedJSObject: Realm } =>
  'wrappedJSObject' in found;

const pageRealm = (): Realm => (isOpened(window) ? window.wrappedJSObject : window);
