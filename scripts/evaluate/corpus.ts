import 'fake-indexeddb/auto';
import type { Fields } from '../../core/border/values.ts';
import { openCorpus, type Corpus } from '../../storage/corpus.ts';
import { prepare } from '../../storage/prepare.ts';
import { type Answer, badLine } from './answer.ts';
import { articleOf, stored } from './article.ts';

/** The first line brings the corpus, each later one asks something of it. */
export function overCorpus(answer: (corpus: Corpus, line: Fields) => ReturnType<Answer>): Answer {
  let corpus: Corpus | undefined;
  return async (line) => {
    if (Array.isArray(line['corpus'])) {
      await corpus?.close();
      corpus = await filled(line['corpus']);
      return undefined;
    }
    if (!corpus) throw badLine('the first line must be {"corpus": [...]}');
    return answer(corpus, line);
  };
}

let corpora = 0;

async function filled(articles: readonly unknown[]): Promise<Corpus> {
  const corpus = openCorpus(async () => prepare, `evaluate-${(corpora += 1)}`);
  for (const [at, raw] of articles.entries()) {
    try {
      await corpus.add(stored(articleOf(raw, `corpus[${at}]`)));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
  return corpus;
}
