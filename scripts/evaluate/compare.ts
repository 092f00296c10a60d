import type { Article } from '../../core/article.ts';
import { compareArticles } from '../../core/comparisons/compare.ts';
import { quantitiesOf } from '../../core/comparisons/quantities.ts';
import { isComparable, type Figure } from '../../core/figures/figure.ts';
import { readFigures } from '../../core/figures/read.ts';
import type { Claim } from '../../core/report.ts';
import { fingerprint } from '../../core/stories/fingerprint.ts';
import { isEnglish } from '../../core/text/language.ts';
import type { Answer } from './answer.ts';
import { articleOf, stored } from './article.ts';

/** `{id, a, b}`: the pairs that the report of page `a` shows where `b` is all of its coverage. */
export const compare: Answer = (line) => {
  const [a, b] = [articleOf(line['a'], 'a'), articleOf(line['b'], 'b')];
  const page = { article: a, figures: figuresOf(a) };
  const other = { article: stored(b), figures: figuresOf(b) };
  const heard = {
    ...other,
    fingerprint: fingerprint(b),
    match: { id: b.id, score: 1, sameStory: true, parts: {}, reasons: [] },
    voice: b.id,
    found: compareArticles(page, other),
  };
  return {
    pairs: quantitiesOf(page, [heard]).flatMap(({ claims }) => {
      const here = claims.find((claim) => claim.here);
      return here ? claims.filter((claim) => !claim.here).map((there) => pair(here, there)) : [];
    }),
  };
};

const pair = (here: Claim, there: Claim) => ({
  a: place(here.figure),
  b: place(there.figure),
  verdict: there.verdict,
  reason: there.because,
  confidence: there.confidence,
});

const place = ({ start, end, said }: Figure) => ({ start, end, said });

const figuresOf = (article: Article) =>
  isEnglish(article.text, article.language) ? readFigures(article).filter(isComparable) : [];
