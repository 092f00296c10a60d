/** Zero-width, bidi controls, soft hyphen, byte order mark; joiners stay where scripts need them. */
const INVISIBLE =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
// oxlint-disable-next-line no-control-regex -- control characters are what it is for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** Text as it is read: white space folded, nothing that cannot be seen. */
export const plain = (text: string): string =>
  text.replace(INVISIBLE, '').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** Of a value that should be text but often holds markup, once or twice escaped. */
export function plainOfMarkup(value: string): string {
  const once = decode(value);
  const markup = /&(?:#\w+|\w+);/.test(once) ? decode(once) : once;
  return plain(markup.replace(/<\/?[a-z][^<>]{0,500}>/gi, ' '));
}

const decode = (text: string) =>
  text.replace(/&(?:#(x?)([0-9a-f]{1,6})|(\w{2,8}));/gi, (all, hex, code, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? all;
    const point = Number.parseInt(String(code), hex ? 16 : 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });

/** For comparing: letters and digits alone, folded. */
export const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Of two texts made bare: shared words over all words. */
export function alike(a: string, b: string): number {
  const [first, second] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / (first.size + second.size - shared);
}
