import type { Article } from '../article.ts';
import { attributions } from '../figures/refiners/sources.ts';
import { sceneOf } from '../figures/scene.ts';
import { spokenIn } from '../figures/spoken.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';

/** Longer is no name but a clause that was misread. */
const LONGEST_NAME = 60;

/** Who is said to have said each quote of an article, in its words; undefined where it does not tell. */
export function speakersIn(article: Article): (quote: Span) => string | undefined {
  const all = sentences(article.text);
  const spokenAt = spokenIn(article, all);
  return (quote) => speakerOf(article, quote, all, spokenAt);
}

function speakerOf(
  article: Article,
  quote: Span,
  all: readonly Span[],
  spokenAt: ReturnType<typeof spokenIn>,
): string | undefined {
  const at = all.findIndex(({ start, end }) => start <= quote.start && quote.start < end);
  const sentence = all[at];
  if (!sentence) return undefined;
  const spoken = spokenAt(at);
  const outside = attributions(sceneOf(article, sentence), spoken.spokeBefore).filter(
    ({ source }) => source.end <= quote.start || source.start >= quote.end,
  );
  const distance = ({ source: { start, end } }: (typeof outside)[number]) =>
    Math.min(Math.abs(start - quote.end), Math.abs(quote.start - end));
  const nearest = outside.toSorted((a, b) => distance(a) - distance(b))[0]?.source;
  const name = (nearest ?? spoken.quoted())?.name.replaceAll(/\s+/g, ' ');
  // "a statement", "the office": who that is, the text says elsewhere.
  return name && name.length <= LONGEST_NAME && /\p{Lu}/u.test(name) ? name : undefined;
}
