import type { StoredArticle } from '../../../core/article.ts';
import { buildReport } from '../../../core/comparisons/report.ts';
import { headOf } from '../../../core/comparisons/said.ts';
import type { LibraryStory } from '../../../core/library.ts';
import { fingerprint } from '../../../core/stories/fingerprint.ts';
import { originsOf } from '../../../core/stories/origins.ts';
import { isEnglish } from '../../../core/text/language.ts';
import { findCoverage } from '../../../storage/coverage.ts';
import type { Corrections } from '../corrections.ts';
import { editsOf } from '../history.ts';
import { type FiguresOf, rememberedFigures } from '../report.ts';
import type { World } from '../world.ts';

/** After so long the asker gets what there is, in ms: other questions have their turn. */
const BUDGET = 100;

export type Stories = (ids: readonly string[]) => Promise<{
  readonly stories: readonly LibraryStory[];
  readonly looked: number;
}>;

type Reach = Pick<World, 'corpus' | 'history' | 'now'>;

/** Each story is found from one of its reports through the index: never are all held against all. */
export function createStories(world: Reach, taker: Corrections['taker']): Stories {
  const figuresOf = rememberedFigures();
  return async (ids) => {
    const end = world.now() + BUDGET;
    const taken = new Set<string>();
    const stories: LibraryStory[] = [];
    let looked = 0;
    const isTakenApart = await taker();
    for (const id of ids) {
      if (looked > 0 && world.now() >= end) break;
      looked += 1;
      const article = taken.has(id) ? undefined : await world.corpus.article(id);
      if (!article) continue;
      const story = await storyOf(world, article, figuresOf, isTakenApart);
      for (const report of story.reports) taken.add(report.id);
      stories.push(story);
    }
    return { stories, looked };
  };
}

async function storyOf(
  { corpus, history }: Reach,
  article: StoredArticle,
  figuresOf: FiguresOf,
  isTakenApart: Awaited<ReturnType<Corrections['taker']>>,
): Promise<LibraryStory> {
  const { coverage } = await findCoverage(corpus, article);
  const report = buildReport({
    article,
    figures: figuresOf(article),
    figuresRead: isEnglish(article.text, article.language),
    coverage: coverage.map((each) => ({ ...each, figures: figuresOf(each.article) })),
    isTakenApart,
  });
  const articles = [article, ...coverage.map((each) => each.article)];
  const revised = await Promise.all(
    articles.map(async (each) => ({
      article: headOf(each),
      edits: await editsOf({ history }, each),
    })),
  );
  return {
    lead: headOf(article),
    reports: articles
      .map(headOf)
      .toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1)),
    origins: originsOf([{ article, fingerprint: fingerprint(article) }, ...coverage]).length,
    differing: report.quantities.filter(({ verdict }) => verdict !== 'same'),
    revised: revised.filter(({ edits }) => edits.length > 0),
  };
}
