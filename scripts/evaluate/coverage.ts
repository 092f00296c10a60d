import type { Article } from '../../core/article.ts';
import type { Fields } from '../../core/border/values.ts';
import type { Corpus } from '../../storage/corpus.ts';
import { findCoverage } from '../../storage/coverage.ts';
import { badLine } from './answer.ts';
import { articleOf } from './article.ts';
import { overCorpus } from './corpus.ts';

/** `{corpus}`, then `{id, article}` or `{id, query: <id in the corpus>}`: all candidates, best first. */
export const coverage = () =>
  overCorpus(async (corpus, line) => {
    const article = await asked(corpus, line);
    const { ranked } = await findCoverage(corpus, article);
    return {
      ranked: ranked.map(({ id, score, sameStory }) => ({ id, score, sameStory })),
    };
  });

async function asked(corpus: Corpus, { query, article, id }: Fields): Promise<Article> {
  if (query === undefined) return articleOf(article, 'article', String(id));
  const found = await corpus.article(String(query));
  if (!found) throw badLine(`no article "${String(query)}" in the corpus`);
  return found;
}
