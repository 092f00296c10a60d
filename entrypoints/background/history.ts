import type { Article, StoredArticle } from '../../core/article.ts';
import { readFigures } from '../../core/figures/read.ts';
import { changesBetween, type Version } from '../../core/revisions/compare.ts';
import { type Edit, isSameText, type Revision, revisionOf } from '../../core/revisions/history.ts';
import { isEnglish } from '../../core/text/language.ts';
import type { TabRecords } from './session.ts';
import type { World } from './world.ts';

/** The latest come first; nobody reads more. */
const MOST = 40;

/** How a tab's page changed: from version to version that was kept, and from the last to what was read now. */
export async function historyOf(
  { corpus, history }: Pick<World, 'corpus' | 'history'>,
  tabs: TabRecords,
  tabId: number,
): Promise<readonly Edit[]> {
  const record = await tabs.of(tabId);
  if (record?.state.kind !== 'read' || record.article === undefined) return [];
  const { kept } = record.state.report;
  const article = kept === undefined ? undefined : await corpus.article(kept);
  const current = article && revisionOf(article);
  if (!current) return [];
  const earlier = (await history.of(current.article)).filter(({ at }) => at < current.at);
  const now = { ...record.article, id: current.article };
  return edits([...earlier, current].slice(-MOST), isSameText(now, current) ? undefined : now);
}

/**
 * How a stored article changed. Of a feed's item its last version has no moment of its own: the item
 * is what it became when the version before was put aside.
 */
export async function editsOf(
  { history }: Pick<World, 'history'>,
  article: StoredArticle,
): Promise<readonly Edit[]> {
  const earlier = await history.of(article.id);
  if (earlier.length === 0) return [];
  const current = revisionOf(article);
  return current
    ? edits([...earlier.filter(({ at }) => at < current.at), current].slice(-MOST), undefined)
    : edits(earlier.slice(-MOST), article);
}

function edits(versions: readonly Revision[], now: Article | undefined): Edit[] {
  const read = versions.map((each) => ({
    at: each.at,
    ...versionOf({ ...each, id: each.article }),
  }));
  const between = read.slice(1).map((after, index): Edit | undefined => {
    const before = read[index];
    return before && { from: before.at, to: after.at, changes: changesBetween(before, after) };
  });
  const last = read.at(-1);
  const since = last && now && { from: last.at, changes: changesBetween(last, versionOf(now)) };
  return [...between, since].filter((edit) => edit !== undefined).toReversed();
}

const versionOf = (article: Article): Version => ({
  article,
  figures: isEnglish(article.text, article.language) ? readFigures(article) : [],
});

/** Versions whose page is gone go too: a worker may have died between the two deletions. */
export async function sweepHistory({ corpus, history }: Pick<World, 'corpus' | 'history'>) {
  for (const id of await history.articles())
    if ((await corpus.article(id)) === undefined) await history.drop(id);
}
