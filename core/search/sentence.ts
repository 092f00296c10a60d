import { sentences } from '../text/sentences.ts';
import { contains, slice, type Span } from '../text/span.ts';
import type { MayAnswer } from './beginnings.ts';
import { answers, type Phrase, phraseIn } from './query.ts';
import { best, type WeighedWord } from './rank.ts';
import { type Token, tokensThat } from './tokens.ts';

/** What a sentence shall show. */
export interface Sought {
  readonly words: readonly WeighedWord[];
  readonly phrases: readonly Phrase[];
  /** Figures that answer, offsets in the text. */
  readonly figures: readonly Span[];
  /** Of the words; any where there are phrases. */
  readonly mayAnswer: MayAnswer;
}

/** A phrase or a figure that was asked for tells more than all words around it. */
const ASKED_AS_SUCH = 1000;

/**
 * The sentence that says most of what was asked, the earlier one of equals, and what answers in it. `told`: the
 * words of the text, of which those are enough that may answer.
 */
export function bestSentence(
  sought: Sought,
  text: string,
  told: readonly Token[],
): { readonly sentence: string; readonly marks: readonly Span[] } {
  const all = sentences(text);
  // Where nothing counts, as with a phrase that no sentence holds whole, the first one is shown.
  const [first] = [...new Set([...all.slice(0, 1), ...holding(all, placesOf(sought, told))])]
    .map((span) => rated(sought, text, span))
    .toSorted((a, b) => b.score - a.score);
  if (!first) return { sentence: text.slice(0, 200), marks: [] };
  const marks = first.found
    .filter((token) => sought.words.some((wanted) => answers(wanted, token) > 0))
    .map(({ start, end }) => ({ start, end }));
  return { sentence: slice(text, first.span), marks: apart([...first.asSuch, ...marks]) };
}

/** Where something stands that may count, in order. */
function placesOf({ words, phrases, figures }: Sought, told: readonly Token[]): number[] {
  const begins = new Set(phrases.map(([first]) => first?.word));
  const said = told.filter(
    (token) => begins.has(token.word) || words.some((wanted) => answers(wanted, token) > 0),
  );
  return [...said, ...figures].map(({ start }) => start).toSorted((a, b) => a - b);
}

/** The sentences in which one of the places lies; both in order. */
function holding(all: readonly Span[], places: readonly number[]): Span[] {
  let at = 0;
  return all.filter(({ start, end }) => {
    while ((places[at] ?? Infinity) < start) at += 1;
    return (places[at] ?? Infinity) < end;
  });
}

function rated({ words, phrases, figures, mayAnswer }: Sought, text: string, span: Span) {
  const found = tokensThat(mayAnswer, slice(text, span));
  const asSuch = [
    ...phrases.flatMap((phrase) => phraseIn(phrase, found) ?? []),
    ...figures.filter((figure) => contains(span, figure)).map((figure) => within(span, figure)),
  ];
  const said = words.reduce((sum, word) => sum + word.weight * best(word, found), 0);
  return { span, found, asSuch, score: said + ASKED_AS_SUCH * asSuch.length };
}

const within = ({ start }: Span, span: Span) => ({
  start: span.start - start,
  end: span.end - start,
});

/** In order, and what overlaps as one. */
function apart(marks: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (!last || mark.start >= last.end) joined.push(mark);
    else if (mark.end > last.end) joined[joined.length - 1] = { start: last.start, end: mark.end };
  }
  return joined;
}
