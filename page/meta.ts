import { plainOfMarkup } from './plain.ts';

/** What a page's `<meta>` says, by lower-case name, property or itemprop, in the page's order. */
export type Meta = ReadonlyMap<string, readonly string[]>;

export function readMeta(document: Document): Meta {
  const found = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = plainOfMarkup(element.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name) found.set(name, [...(found.get(name) ?? []), content]);
    }
  }
  return found;
}
