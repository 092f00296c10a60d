import { headOf } from '../../../core/comparisons/said.ts';
import type { LibraryStory } from '../../../core/library.ts';
import type { Corrections } from '../corrections.ts';
import type { Engines } from '../engines/engines.ts';
import { editsOf } from '../history.ts';
import type { World } from '../world.ts';

/** After so long the asker gets what there is, in ms: other questions have their turn. */
const BUDGET = 100;

export type Stories = (ids: readonly string[]) => Promise<{
  readonly stories: readonly LibraryStory[];
  readonly looked: number;
}>;

type Reach = Pick<World, 'corpus' | 'history' | 'now' | 'engines'>;

/** Each story is found from one of its reports through the index: never are all held against all. */
export function createStories(world: Reach, taker: Corrections['taker']): Stories {
  return async (ids) => {
    const end = world.now() + BUDGET;
    const taken = new Set<string>();
    const stories: LibraryStory[] = [];
    let looked = 0;
    const [isTakenApart, { storyOf, figuresOf }] = await Promise.all([taker(), world.engines()]);
    for (const id of ids) {
      if (looked > 0 && world.now() >= end) break;
      looked += 1;
      const article = taken.has(id) ? undefined : await world.corpus.article(id);
      if (!article) continue;
      const found = await storyOf(world.corpus, article, { figuresOf, isTakenApart });
      const story = await withEdits(world, found);
      for (const report of story.reports) taken.add(report.id);
      stories.push(story);
    }
    return { stories, looked };
  };
}

async function withEdits(
  { history, engines }: Reach,
  { articles, ...story }: Awaited<ReturnType<Engines['storyOf']>>,
): Promise<LibraryStory> {
  const revised = await Promise.all(
    articles.map(async (article) => ({
      article: headOf(article),
      edits: await editsOf({ history, engines }, article),
    })),
  );
  return { ...story, revised: revised.filter(({ edits }) => edits.length > 0) };
}
