import { sentences } from '../text/sentences.ts';
import { contains, slice, type Span } from '../text/span.ts';
import { answers, type Phrase, phraseIn } from './query.ts';
import { best, type WeighedWord } from './rank.ts';
import { tokens } from './tokens.ts';

/** What a sentence shall show. */
export interface Sought {
  readonly words: readonly WeighedWord[];
  readonly phrases: readonly Phrase[];
  /** Figures that answer, offsets in the text. */
  readonly figures: readonly Span[];
}

/** A phrase or a figure that was asked for tells more than all words around it. */
const ASKED_AS_SUCH = 1000;

/** The sentence that says most of what was asked, the earlier one of equals, and what answers in it. */
export function bestSentence(
  { words, phrases, figures }: Sought,
  text: string,
): { readonly sentence: string; readonly marks: readonly Span[] } {
  const rated = sentences(text).map((span) => {
    const found = tokens(slice(text, span));
    const asSuch = [
      ...phrases.flatMap((phrase) => phraseIn(phrase, found) ?? []),
      ...figures.filter((figure) => contains(span, figure)).map((figure) => within(span, figure)),
    ];
    const said = words.reduce((sum, word) => sum + word.weight * best(word, found), 0);
    return { span, found, asSuch, score: said + ASKED_AS_SUCH * asSuch.length };
  });
  const [first] = rated.toSorted((a, b) => b.score - a.score);
  if (!first) return { sentence: text.slice(0, 200), marks: [] };
  const marks = first.found
    .filter((token) => words.some((wanted) => answers(wanted, token) > 0))
    .map(({ start, end }) => ({ start, end }));
  return { sentence: slice(text, first.span), marks: apart([...first.asSuch, ...marks]) };
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
