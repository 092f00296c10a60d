/** Elements whose content is no text to read. */
const SILENT =
  /<(script|style|noscript|template|svg|math|iframe|object|head|title|figcaption)\b[^>]*>[^]*?(?:<\/\1\s*>|$)/gi;
const COMMENT = /<!--[^]*?(?:-->|$)|<![^>]*>?|<\?[^>]*>?/g;
/** Elements that begin and end a paragraph. */
const BLOCK =
  /<\/?(?:p|div|br\s*\/?|h[1-6]|li|ul|ol|blockquote|tr|table|section|article|figure|pre|hr)\b[^>]*>/gi;
const TAG = /<\/?[a-z][^>]*>/gi;
const ENTITY = /&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+\d?);/gi;

/**
 * The text of a fragment of HTML, paragraphs joined by a blank line. Nothing is parsed into a document:
 * tags are letters that are left out, so nothing in them can load, run or nest without end.
 */
export function textOfHtml(html: string): string {
  const bare = html
    .replace(COMMENT, '')
    .replace(SILENT, '')
    .replace(BLOCK, '\n\n')
    .replace(TAG, '');
  return decoded(bare)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

export const decoded = (text: string) =>
  text.replace(ENTITY, (whole, name: string) => characterOf(name) ?? whole);

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name) ?? NAMED.get(name.toLowerCase());
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}

/** What newsrooms write by name; any other stays as it stands. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    hellip: '…',
    middot: '·',
    bull: '•',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    sect: '§',
    deg: '°',
    frac12: '½',
    frac14: '¼',
    times: '×',
    copy: '©',
    reg: '®',
    trade: '™',
    shy: '',
    eacute: 'é',
    Eacute: 'É',
    egrave: 'è',
    agrave: 'à',
    aacute: 'á',
    iacute: 'í',
    oacute: 'ó',
    uacute: 'ú',
    ntilde: 'ñ',
    ccedil: 'ç',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    oslash: 'ø',
    aring: 'å',
  }),
);
