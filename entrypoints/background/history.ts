import type { StoredArticle } from '../../core/article.ts';
import { type Edit, isSameText, revisionOf } from '../../core/revisions/history.ts';
import type { TabRecords } from './session.ts';
import type { World } from './world.ts';

/** The latest come first; nobody reads more. */
const MOST = 40;

/** How a tab's page changed: from version to version that was kept, and from the last to what was read now. */
export async function historyOf(
  { corpus, history, engines }: Pick<World, 'corpus' | 'history' | 'engines'>,
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
  const { edits } = await engines();
  return edits([...earlier, current].slice(-MOST), isSameText(now, current) ? undefined : now);
}

/**
 * How a stored article changed. Of a feed's item its last version has no moment of its own: the item
 * is what it became when the version before was put aside.
 */
export async function editsOf(
  { history, engines }: Pick<World, 'history' | 'engines'>,
  article: StoredArticle,
): Promise<readonly Edit[]> {
  const earlier = await history.of(article.id);
  if (earlier.length === 0) return [];
  const { edits } = await engines();
  const current = revisionOf(article);
  return current
    ? edits([...earlier.filter(({ at }) => at < current.at), current].slice(-MOST), undefined)
    : edits(earlier.slice(-MOST), article);
}

/** Versions whose page is gone go too: a worker may have died between the two deletions. */
export async function sweepHistory({ corpus, history }: Pick<World, 'corpus' | 'history'>) {
  for (const id of await history.articles())
    if ((await corpus.article(id)) === undefined) await history.drop(id);
}
