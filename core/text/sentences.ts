import type { Span } from './span.ts';

/** What ends in a full stop and yet ends no sentence, folded, without its last stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof gen lt col maj capt cpl sgt cmdr adm brig rev fr hon gov sen rep pres supt det insp st mt ft
  no nos vs v etc inc ltd co corp jr sr bros dept est approx fig vol art sec ch pp jan feb mar apr jun jul aug sep sept oct nov dec
  u.s u.k u.n e.u u.s.s.r d.c a.m p.m e.g i.e`.split(/\s+/),
);
/** Every white space is one unit long, so that offsets stay. */
const SPACES = /[^\S ]/g;
const LONGEST_ABBREVIATION = 12;
const OF_TIME =
  /^\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|[A-Z]{2,4}\b)/;

/** Made when it is needed: that takes longer than all else that a start of the background does here. */
let segmenter: Intl.Segmenter | undefined;
const segmentsOf = (text: string) => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return segmenter.segment(text);
};

/** Sentences without the white space around them. A blank line always ends one, a line break never does. */
export function sentences(text: string): Span[] {
  return paragraphs(text).flatMap((paragraph) => inParagraph(text, paragraph));
}

function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let line = 0;
  for (let at = 0; at <= text.length; at = line) {
    const end = text.indexOf('\n', at);
    line = end < 0 ? text.length + 1 : end + 1;
    if (text.slice(at, line).trim() !== '') continue;
    if (at > start) found.push({ start, end: at });
    start = line;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

function inParagraph(text: string, { start, end }: Span): Span[] {
  const flat = text.slice(start, end).replace(SPACES, ' ');
  const found: Span[] = [];
  let from = 0;
  for (const { segment, index } of segmentsOf(flat)) {
    const to = index + segment.length;
    if (to < flat.length && endsInAbbreviation(flat, to)) continue;
    const span = trimmed(flat, from, to);
    if (span.start < span.end) found.push({ start: start + span.start, end: start + span.end });
    from = to;
  }
  const rest = trimmed(flat, from, flat.length);
  if (rest.start < rest.end) found.push({ start: start + rest.start, end: start + rest.end });
  return found;
}

function endsInAbbreviation(text: string, to: number): boolean {
  const last = text.slice(Math.max(0, to - LONGEST_ABBREVIATION), to).trimEnd();
  if (!last.endsWith('.')) return false;
  const word = last.slice(Math.max(last.lastIndexOf(' '), last.lastIndexOf('(')) + 1, -1);
  // "I." and "on X." are no initials of a name.
  if (/^\p{Lu}$/u.test(word)) return word !== 'I' && word !== 'X';
  if (word.toLowerCase() === 'no') return /^\s*\d/.test(text.slice(to, to + 4));
  // A time goes on with its day or zone: "at 9 a.m. Sunday"; otherwise it may well be the end.
  if (/^[ap]\.m$/i.test(word)) return OF_TIME.test(text.slice(to, to + LONGEST_ABBREVIATION));
  return ABBREVIATIONS.has(word.toLowerCase());
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return { start, end };
}
