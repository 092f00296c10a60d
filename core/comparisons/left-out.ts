import type { Article } from '../article.ts';
import type { Figure } from '../figures/figure.ts';
import type { LeftOutFigure, LeftOutSource } from '../report.ts';
import { compareArticles } from './compare.ts';
import type { Heard } from './report.ts';
import { headOf, said } from './said.ts';

/** Each is held against each: more would keep the reader waiting for what stands far down. */
const MOST_HEARD = 6;
const MOST_SHOWN = 5;
/** What one origin alone says is its own matter. */
const LEAST_ORIGINS = 2;

/** One figure of one report. */
interface Given {
  readonly heard: Heard;
  readonly figure: Figure;
}

/** Figures that at least half of the other origins give and the page does not, those of most origins first. */
export function leftOutFigures(heard: readonly Heard[]): LeftOutFigure[] {
  const close = heard.slice(0, MOST_HEARD);
  const needed = Math.max(LEAST_ORIGINS, Math.ceil(originsOf(close.map((one) => one.voice)) / 2));
  return groups(close)
    .filter((group) => !group.some(isComparedWithPage))
    .map((group) => ({ group, origins: originsOf(group.map((given) => given.heard.voice)) }))
    .filter(({ origins }) => origins >= needed)
    .toSorted((a, b) => b.origins - a.origins)
    .slice(0, MOST_SHOWN)
    .flatMap(({ group, origins }) => {
      const [best] = group.toSorted(byWorth);
      return best ? [{ ...toldBy(best), origins }] : [];
    });
}

const originsOf = (voices: readonly string[]) => new Set(voices).size;

const isComparedWithPage = ({ heard, figure }: Given) =>
  heard.found.shown.some(({ b }) => b.start === figure.start);

/** A number says more than "dozens", an earlier sentence matters more. */
const byWorth = ({ figure: a }: Given, { figure: b }: Given) =>
  Number(a.hedge === 'vague') - Number(b.hedge === 'vague') || a.start - b.start;

const toldBy = ({ heard: { article }, figure }: Given) => ({
  ...said(article, figure),
  figure,
  article: headOf(article),
});

/** The figures that reports of different origins give of one quantity, by comparing each two of them. */
function groups(heard: readonly Heard[]): Given[][] {
  const groupOf = new Map<string, Given[]>();
  const join = (a: Given, b: Given) => {
    const [ours, theirs] = [groupOf.get(keyOf(a)) ?? [a], groupOf.get(keyOf(b)) ?? [b]];
    const joined = ours === theirs ? ours : [...ours, ...theirs];
    for (const given of joined) groupOf.set(keyOf(given), joined);
  };
  heard.forEach((one, at) => {
    for (const other of heard.slice(at + 1)) {
      if (one.voice === other.voice) continue;
      for (const { a, b, verdict } of compareArticles(one, other).shown)
        if (verdict !== 'conflict') join({ heard: one, figure: a }, { heard: other, figure: b });
    }
  });
  return [...new Set(groupOf.values())];
}

const keyOf = ({ heard, figure }: Given) => `${heard.article.id} ${figure.start}`;

/** Sources of figures that at least two other origins name and the page nowhere mentions. */
export function leftOutSources({ text }: Article, heard: readonly Heard[]): LeftOutSource[] {
  const named = heard.flatMap((one) =>
    one.figures.flatMap((figure) =>
      figure.source ? [{ heard: one, figure, name: figure.source.name }] : [],
    ),
  );
  const page = plain(text);
  return [...Map.groupBy(named, ({ name }) => plain(name))]
    .filter(([name]) => isName(name) && !page.includes(lastWord(name)))
    .map(([, all]) => ({ all, origins: originsOf(all.map((one) => one.heard.voice)) }))
    .filter(({ origins }) => origins >= LEAST_ORIGINS)
    .toSorted((a, b) => b.origins - a.origins)
    .slice(0, MOST_SHOWN)
    .flatMap(({ all: [first], origins }) =>
      first ? [{ ...toldBy(first), name: first.name, origins }] : [],
    );
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "officials" and "the ministry" are named by everyone. */
const COMMON =
  /^(?:the )?(?:officials?|police|authorities|sources?|reports?|statement|ministry|government|spokes\w+|it|he|she|they|agency|company|data)$/;
const isName = (name: string) => name.length > 2 && !COMMON.test(name);
const lastWord = (name: string) => name.split(' ').at(-1) ?? name;
