import { headOf } from '../../../core/comparisons/said.ts';
import type { LibraryQuery } from '../../../core/library.ts';
import type { BackgroundHandlers } from '../../../messages/serve.ts';
import type { Corrections } from '../corrections.ts';
import { listedAmong } from '../../../storage/listed.ts';
import { editsOf } from '../history.ts';
import { withStorageCodes } from '../storage-codes.ts';
import type { World } from '../world.ts';
import { createStories } from './stories.ts';
import type { Bin } from './trash.ts';

/** Hits of a search that a list shows: who wants more narrows the words. */
const MOST_HITS = 200;
/** Rows that come at once: some screens. */
const BEGINNING = 200;

export function createLibrary(
  world: Pick<World, 'corpus' | 'history' | 'now' | 'engines'>,
  bin: Bin,
  ready: () => Promise<void>,
  taker: Corrections['taker'],
): BackgroundHandlers['library'] {
  const { corpus } = world;
  const stories = createStories(world, taker);
  const answer = <T>(work: () => Promise<T>) => withStorageCodes(ready().then(work));
  return {
    list: ({ query }) => answer(() => listed(world, query)),
    listBeginning: ({ query }) => answer(() => corpus.beginning(query, BEGINNING)),
    shelves: () => answer(corpus.shelves),
    heads: ({ ids }) => answer(async () => (await corpus.articles(ids)).map(headOf)),
    stories: ({ ids }) => answer(() => stories(ids)),
    edits: ({ id }) =>
      answer(async () => {
        const article = await corpus.article(id);
        return article ? editsOf(world, article) : [];
      }),
    forgetMany: ({ batch, ids }) => answer(() => bin.forget(batch, ids)),
    bringBack: ({ batch }) => answer(() => bin.bringBack(batch)),
  };
}

type Reach = Pick<World, 'corpus' | 'engines'>;

/** Words and stories name few articles: only these are looked at, for the whole list of a large corpus takes seconds. */
async function listed(world: Reach, query: LibraryQuery): Promise<readonly string[]> {
  const { corpus } = world;
  const { words, story } = query;
  const [found, ofStory] = await Promise.all([
    words?.trim() ? searched(corpus, words) : undefined,
    story === undefined ? undefined : reporting(world, story),
  ]);
  if (!found && !ofStory) return corpus.list(query);
  const few = found ? found.filter((id) => !ofStory || ofStory.has(id)) : [...(ofStory ?? [])];
  const wanted = listedAmong(await corpus.articles(few), query);
  if (!found) return wanted;
  const known = new Set(wanted);
  return few.filter((id) => known.has(id));
}

const searched = async (corpus: World['corpus'], words: string) =>
  (await corpus.search(words, MOST_HITS)).map(({ article }) => article.id);

/** The article itself and the other reports of its story. */
async function reporting({ corpus, engines }: Reach, id: string): Promise<ReadonlySet<string>> {
  const article = await corpus.article(id);
  if (!article) return new Set();
  const { findCoverage } = await engines();
  const { coverage } = await findCoverage(corpus, article);
  return new Set([id, ...coverage.map((each) => each.article.id)]);
}
