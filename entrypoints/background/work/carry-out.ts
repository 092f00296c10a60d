import type { StoredArticle } from '../../../core/article.ts';
import type { Correction } from '../../../core/corrections.ts';
import { parseSetting } from '../../../core/border/settings.ts';
import { isSameText, revisionOf } from '../../../core/revisions/history.ts';
import type { Plan, StoredJob } from '../../../storage/work/records.ts';
import type { World } from '../world.ts';
import type { NumberedLine } from './plan.ts';

/** What an import changes besides the corpus. */
export interface Restoring {
  readonly corrections: (found: readonly Correction[]) => Promise<void>;
}

/** Does what is planned with these lines. Doing it twice does it once. */
export async function carryOut(
  { corpus, history, local }: Pick<World, 'corpus' | 'history' | 'local'>,
  job: Pick<StoredJob, 'pack' | 'mode'>,
  plan: Plan,
  lines: readonly NumberedLine[],
  restoring: Restoring,
): Promise<void> {
  const articles = articlesOf(job, plan, lines);
  if (job.mode === 'restore') await keepEarlier({ corpus, history }, articles);
  if (articles.length > 0) await corpus.addMany(articles);
  if (job.mode !== 'restore') return;
  const held = lines.map(({ holds }) => holds);
  const corrections = held.flatMap((each) => (each.kind === 'correction' ? each.correction : []));
  if (corrections.length > 0) await restoring.corrections(corrections);
  for (const each of held) {
    if (each.kind === 'revision') await history.add(each.revision);
    if (each.kind === 'forgotten' && (await corpus.article(each.id))?.origin.kind === 'seed')
      await corpus.remove(each.id);
    const setting = each.kind === 'setting' ? parseSetting(each.name, each.value) : undefined;
    if (setting) await local.set(setting);
  }
}

function articlesOf(
  { pack, mode }: Pick<StoredJob, 'pack' | 'mode'>,
  plan: Plan,
  lines: readonly NumberedLine[],
) {
  const ids = new Map(plan.store.map(({ line, id }) => [line, id]));
  // Of two lines with one id the later stands.
  const articles = new Map<string, StoredArticle>();
  for (const { line, holds } of lines) {
    const id = ids.get(line);
    if (id === undefined || holds.kind !== 'article') continue;
    const own = mode === 'restore' && holds.id === id ? holds.origin : undefined;
    articles.set(id, { ...holds.article, id, origin: own ?? { kind: 'pack', pack } });
  }
  return [...articles.values()];
}

/** What an export replaces stays as an earlier version of the page. */
async function keepEarlier(
  { corpus, history }: Pick<World, 'corpus' | 'history'>,
  articles: readonly StoredArticle[],
): Promise<void> {
  for (const article of articles) {
    const before = await corpus.article(article.id);
    const [earlier, later] = [before && revisionOf(before), revisionOf(article)];
    if (earlier && later && earlier.at < later.at && !isSameText(earlier, later))
      await history.add(earlier);
  }
}
