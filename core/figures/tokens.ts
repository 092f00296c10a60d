import type { Span } from '../text/span.ts';

export interface Token extends Span {
  readonly text: string;
  /** Lower case with straight apostrophes. */
  readonly low: string;
  readonly kind: 'number' | 'word' | 'sign';
  /** Nothing stands between it and the token before. */
  readonly tight: boolean;
  readonly capital: boolean;
}

const TOKEN =
  /(?<![\p{L}\d])(?:\p{Lu}\.){2,}|(?<!\p{L})[ap]\.\s?m(?!\p{L})\.?|(?:(?<=\s)\.)?\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]*(?:['’][\p{L}\p{M}\u00ad]+)*|[^\s\u00ad\u200b-\u200d\u2060]/gu;
const LETTER = /^\p{L}/u;
const DIGIT = /^\.?\d/;
const CAPITAL = /^\p{Lu}/u;

export function tokens(text: string, { start, end }: Span): Token[] {
  let before = start;
  return [...text.slice(start, end).matchAll(TOKEN)].map(({ 0: found, index }) => {
    const from = start + index;
    const tight = from === before && from > start;
    before = from + found.length;
    return {
      text: found,
      low: lowOf(found),
      start: from,
      end: before,
      kind: kindOf(found),
      tight,
      capital: isCapital(found),
    };
  });
}

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Most tokens are plain letters: the patterns are for the others. */
function kindOf(found: string): Token['kind'] {
  if (isLetter(found.charCodeAt(0))) return 'word';
  if (DIGIT.test(found)) return 'number';
  return LETTER.test(found) ? 'word' : 'sign';
}

function isCapital(found: string): boolean {
  const code = found.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(found);
}

const PLAIN = /^[!-~]*$/;
const INVISIBLE = /[\s\u00ad\u200b-\u200d\u2060]+/g;

const lowOf = (found: string) =>
  PLAIN.test(found)
    ? found.toLowerCase()
    : found.normalize('NFC').replaceAll('’', "'").replace(INVISIBLE, '').toLowerCase();

const HYPHENS = new Set('-‐‑–—−');
export const isHyphen = (token: Token | undefined) => !!token && HYPHENS.has(token.text);
