import { badLine } from './answer.ts';
import { overCorpus } from './corpus.ts';

const MOST_HITS = 100;

/** `{corpus}`, then `{id, query}`: what the search box finds, best first. */
export const search = () =>
  overCorpus(async (corpus, { query }) => {
    if (typeof query !== 'string') throw badLine('"query" must be a text');
    const hits = await corpus.search(query, MOST_HITS);
    return { hits: hits.map(({ article, score }) => ({ id: article.id, score })) };
  });
