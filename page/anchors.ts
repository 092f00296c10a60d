import search from 'approx-string-match';
import { squeezed } from './squeezed.ts';

/** A paragraph of the text and its place in the document. */
export interface Anchor {
  /** Offsets in the article's text. */
  readonly start: number;
  readonly end: number;
  /** Where words that begin after so many squeezed characters of the paragraph stand in the squeezed document. */
  readonly place: (offset: number, said: string) => number | undefined;
}

interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly said: string;
}

/** Exact first, in the order of the text; what is left over approximately, between its neighbours. */
export function anchorParagraphs(text: string, live: string): Anchor[] {
  const paragraphs = paragraphsOf(text);
  const exact = exactPlaces(paragraphs, live);
  return paragraphs.map(({ start, end, said }, index) => {
    const found = exact[index];
    if (found !== undefined) return { start, end, place: (offset) => found + offset };
    return {
      start,
      end,
      place: (offset, words) =>
        nearly(said, offset, words, live, gapAround(exact, paragraphs, index, live)),
    };
  });
}

function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  for (const piece of text.split('\n\n')) {
    const said = squeezed(piece);
    if (said !== '') found.push({ start, end: start + piece.length, said });
    start += piece.length + 2;
  }
  return found;
}

/** Pages print their sentences again as teasers and quotes: the place after the paragraph before is the one. */
function exactPlaces(paragraphs: readonly Paragraph[], live: string): (number | undefined)[] {
  let from = Math.max(0, startOf(paragraphs, live));
  return paragraphs.map(({ said }) => {
    const next = live.indexOf(said, from);
    const at = next >= 0 ? next : onlyPlace(said, live);
    if (at === undefined) return undefined;
    if (at >= from) from = at + said.length;
    return at;
  });
}

/** The longest of the first paragraphs is least likely to stand twice; the text begins about there. */
function startOf(paragraphs: readonly Paragraph[], live: string): number {
  const early = paragraphs.slice(0, 6);
  const longest = early.reduce<Paragraph | undefined>(
    (best, one) => (best && best.said.length >= one.said.length ? best : one),
    undefined,
  );
  if (!longest) return 0;
  const at = live.indexOf(longest.said);
  const before = early
    .slice(0, early.indexOf(longest))
    .reduce((sum, { said }) => sum + said.length, 0);
  return at < 0 ? 0 : at - before * 3 - 3_000;
}

function onlyPlace(said: string, live: string): number | undefined {
  const at = live.indexOf(said);
  return at >= 0 && live.indexOf(said, at + 1) < 0 ? at : undefined;
}

const WIDEST_GAP = 40_000;

/** The part of the document between the paragraphs around, which did stand where they were. */
function gapAround(
  exact: readonly (number | undefined)[],
  paragraphs: readonly Paragraph[],
  index: number,
  live: string,
) {
  const previous = exact.findLastIndex((at, other) => other < index && at !== undefined);
  const next = exact.findIndex((at, other) => other > index && at !== undefined);
  const from =
    previous < 0 ? undefined : (exact[previous] ?? 0) + (paragraphs[previous]?.said.length ?? 0);
  const to = next < 0 ? undefined : exact[next];
  if (from === undefined && to === undefined)
    return { from: 0, to: Math.min(live.length, WIDEST_GAP * 5) };
  const start = from ?? Math.max(0, (to ?? 0) - WIDEST_GAP);
  const end = to ?? start + WIDEST_GAP;
  return end > start
    ? { from: start, to: Math.min(end, start + WIDEST_GAP) }
    : { from: start, to: start + WIDEST_GAP };
}

const CONTEXT = 28;

/** The words with what stood around them, a sixth of it changed at most, and the words themselves unchanged. */
function nearly(
  said: string,
  offset: number,
  words: string,
  live: string,
  gap: { readonly from: number; readonly to: number },
): number | undefined {
  const before = said.slice(Math.max(0, offset - CONTEXT), offset);
  const after = said.slice(offset + words.length, offset + words.length + CONTEXT);
  const quote = (before + words + after).slice(0, 240);
  if (before.length + after.length < 16) return undefined;
  const part = live.slice(gap.from, gap.to);
  const allowed = Math.min(16, Math.floor((before.length + after.length) / 6));
  const matches = search(part, quote, allowed);
  const least = Math.min(...matches.map(({ errors }) => errors));
  const places = new Set(
    matches
      .filter(({ errors }) => errors === least)
      .flatMap(({ start, end }) => wordsIn(part, words, start, end, before.length))
      .map((at) => at + gap.from),
  );
  return places.size === 1 ? [...places][0] : undefined;
}

/** Where the words stand in a match, nearest to where they should; several as near are no place. */
function wordsIn(
  part: string,
  words: string,
  start: number,
  end: number,
  expected: number,
): number[] {
  const found: number[] = [];
  for (
    let at = part.indexOf(words, start);
    at >= 0 && at + words.length <= end;
    at = part.indexOf(words, at + 1)
  ) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(words) ||
      (!(/\d/.test(words[0] ?? '') && /[\d.,]/.test(part[at - 1] ?? ' ')) &&
        !(/\d$/.test(words) && /\d/.test(part[at + words.length] ?? ' ')));
    if (isWhole) found.push(at);
  }
  const distance = (at: number) => Math.abs(at - start - expected);
  const nearest = Math.min(...found.map(distance));
  return found.filter((at) => distance(at) === nearest);
}
