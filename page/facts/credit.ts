import { firstFact, type Reader } from '../fact.ts';
import { AGENCIES } from './agencies.table.ts';
import { textsOf } from '../json-ld.ts';
import type { Read } from './read.ts';

/** The agency that the text credits: in its dateline, at its end, or as its author. */
export const readCredit = (read: Read) => firstFact('credit', readers, read);

/** What an agency is called here; several are named together. */
export function agencyOf(said: string): string | undefined {
  const parts = said
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/^[\s(—–-]+|[\s).]+$/g, '')
    .split(/\s*(?:[,/&+]|\band\b|\bund\b|\bet\b)\s*/)
    .filter(Boolean);
  const known = parts.map((part) => AGENCIES.get(part.trim()));
  return parts.length > 0 && known.every(Boolean) ? known.join('/') : undefined;
}

const IN_DATELINE = /^[^.!?]{0,60}?\(([A-Za-z][\w\s/,&-]{1,30})\)\s*[—–-]/;
const INPUTS =
  /\b(?:with|including)?\s*(?:additional\s+)?(?:inputs?|reporting|information|material|files?)\s+(?:from|by)\s+(?:the\s+)?([A-Z][\w\s/,&-]{1,40}?)[.)\]]?$/i;
const AT_END =
  /^(?:[-—–(]\s*|(?:source|via|credit|quelle|fuente|fonte|avec|mit|con)\s*:?\s*)([\p{L}\d-]+(?:[\s,/&]+[\p{L}\d-]+){0,4})\)?\.?$/iu;
const LAST_WORDS = /[.!?”"]\s*(?:[-—–(]\s*)([A-Z][\w-]*(?:[\s,/&]+[A-Z][\w-]*){0,2})\)?\.?$/;
const INITIALS =
  /\(([a-z]{2,4}\/)?((?:afp|ap|dpa|reuters|epd|kna|sid)(?:[,/]\s*(?:afp|ap|dpa|reuters|epd|kna|sid))*)\)\s*$/i;

function* agencyIn(pattern: RegExp, text: string, group = 1) {
  const found = pattern.exec(text);
  const value = found?.[group] && agencyOf(found[group]);
  if (found && value) yield { value, saw: found[0] };
}

const dateline: Reader<string, Read> = {
  name: 'dateline',
  *read({ paragraphs }) {
    for (const text of paragraphs.slice(0, 2)) yield* agencyIn(IN_DATELINE, text.slice(0, 160));
  },
};

const ending: Reader<string, Read> = {
  name: 'last lines',
  *read({ paragraphs, tail }) {
    for (const text of [...paragraphs.slice(-3), ...tail].toReversed()) {
      const end = text.slice(-160);
      if (text.length <= 80) yield* agencyIn(AT_END, text);
      yield* agencyIn(INPUTS, end);
      yield* agencyIn(LAST_WORDS, end);
      yield* agencyIn(INITIALS, end, 2);
    }
  },
};

const author: Reader<string, Read> = {
  name: 'author',
  *read({ authors }) {
    for (const name of authors) {
      const value = agencyOf(name);
      if (value) yield { value, saw: name };
    }
  },
};

const SAID_CREDIT = /\b(?:via|source|agency)\s*:?\s+([A-Z][\w\s-]{1,30})$/i;
const head: Reader<string, Read> = {
  name: 'lines above the text',
  *read({ head: lines }) {
    for (const text of lines.filter((line) => line.length <= 80)) {
      const value = agencyOf(text);
      if (value) yield { value, saw: text };
      yield* agencyIn(SAID_CREDIT, text);
    }
  },
};

const ld: Reader<string, Read> = {
  name: 'json-ld',
  *read({ ldArticle }) {
    for (const name of [
      ...textsOf(ldArticle?.['creditText']),
      ...textsOf(ldArticle?.['sourceOrganization']),
    ]) {
      const value = agencyOf(name);
      if (value) yield { value, saw: name };
    }
  },
};

const readers: readonly Reader<string, Read>[] = [dateline, author, ending, head, ld];
