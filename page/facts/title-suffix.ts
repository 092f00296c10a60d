import { bare } from '../plain.ts';
import { hostOf } from './host.ts';
import { OUTLETS } from './outlets.table.ts';

const SEPARATOR = /\s+(?:[|–—•·»«/]|::|-|~|:)\s+|\s*[|｜]\s*|\s*[–—](?=\s)|:\s+(?=[^:]*$)/g;
const DATE_LIKE = /^[\d\s/.,:-]+$/;

/** Takes leading and trailing parts away that name the outlet, its address or a bare date. */
export function withoutOutlet(title: string, outlet: string | undefined, url: string): string {
  const trailing = cutEnd(title, outlet, url);
  return cutStart(trailing, outlet, url);
}

function cutEnd(title: string, outlet: string | undefined, url: string): string {
  for (const { 0: separator, index } of [...title.matchAll(SEPARATOR)].toReversed()) {
    const rest = title.slice(index + separator.length);
    const head = title.slice(0, index).trim();
    if (head.length < 2) break;
    if (DATE_LIKE.test(rest) || isOutletName(rest, outlet, url)) return cutEnd(head, outlet, url);
  }
  return title;
}

function cutStart(title: string, outlet: string | undefined, url: string): string {
  for (const { 0: separator, index } of title.matchAll(SEPARATOR)) {
    const rest = title.slice(index + separator.length).trim();
    if (rest.length > 10 && isOutletName(title.slice(0, index), outlet, url)) return rest;
  }
  return title;
}

/** "The Guardian", "theguardian.com", "Guardian News", "BBC News Asia" for theguardian.com, bbc.com. */
function isOutletName(part: string, outlet: string | undefined, url: string): boolean {
  const said = bare(part).replace(/^the /, '');
  if (said === '' || said.length > 60) return false;
  const squeezed = said.replace(/ /g, '');
  const host = hostOf(url).replace(/^the/, '');
  const label = host.split('.').toSorted((a, b) => b.length - a.length)[0] ?? '';
  if (squeezed === host.replace(/\./g, '')) return true;
  if (
    squeezed.length >= 3 &&
    (squeezed === label || (label.includes(squeezed) && squeezed.length >= label.length * 0.6))
  )
    return true;
  if (label.length >= 3 && said.split(' ').length <= 4 && squeezed.startsWith(label)) return true;
  const name = bare(outlet ?? '').replace(/^the /, '');
  if (name.length < 2) return false;
  return (
    said === name ||
    (said.split(' ').length <= 6 &&
      (` ${said} `.includes(` ${name} `) || ` ${name} `.includes(` ${said} `)))
  );
}

const OUTLET_NAMES = new Map(Object.values(OUTLETS).map((name) => [bare(name), name]));

/** An outlet that a headline carries as its last part: "Kim meets Lavrov – DW – 07/13/2025". */
export function knownOutlet(title: string): string | undefined {
  const parts = title.split(SEPARATOR).map((part) => part.trim());
  const last = parts.findLast((part) => !DATE_LIKE.test(part));
  return parts.length > 1 && last ? OUTLET_NAMES.get(bare(last)) : undefined;
}

/** A headline without the outlet and the date that it carries. */
export const withoutDate = (title: string, outlet: string | undefined) => cutEnd(title, outlet, '');
