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

/**
 * Pages print their sentences again as teasers and quotes. What stands once is sure; what stands more often is where
 * its neighbours in the text lead to.
 */
function exactPlaces(paragraphs: readonly Paragraph[], live: string): (number | undefined)[] {
  const everywhere = paragraphs.map(({ said }) => placesOf(said, live));
  const chosen = everywhere.map((places) => (places.length === 1 ? places[0] : undefined));
  for (const [index, places] of everywhere.entries())
    if (places.length > 1) chosen[index] = likeliest(places, index, paragraphs, chosen);
  return chosen;
}

const MOST_PLACES = 12;

function placesOf(said: string, live: string): number[] {
  const found: number[] = [];
  let at = live.indexOf(said);
  while (at >= 0 && found.length < MOST_PLACES) {
    found.push(at);
    at = live.indexOf(said, at + said.length);
  }
  return found;
}

/** Of several places the one nearest to where the text before, else after, would have it. */
function likeliest(
  places: readonly number[],
  index: number,
  paragraphs: readonly Paragraph[],
  chosen: readonly (number | undefined)[],
): number | undefined {
  const before = chosen.findLastIndex((at, other) => other < index && at !== undefined);
  const after = chosen.findIndex((at, other) => other > index && at !== undefined);
  const between = (from: number, to: number) =>
    paragraphs.slice(from, to).reduce((sum, { said }) => sum + said.length, 0);
  const [start, end] = [chosen[before], chosen[after]];
  if (start === undefined && end === undefined) return places[0];
  const expected =
    start === undefined ? (end ?? 0) - between(index, after) : start + between(before, index);
  return places.toSorted((a, b) => Math.abs(a - expected) - Math.abs(b - expected))[0];
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
