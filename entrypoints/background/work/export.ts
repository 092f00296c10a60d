import { parseSetting, SETTING_NAMES } from '../../../core/border/settings.ts';
import {
  articleLine,
  correctionLine,
  forgottenLine,
  headLine,
  revisionLine,
  settingLine,
} from '../../../core/packs/write.ts';
import type { ExportPiece } from '../../../messages/work-protocol.ts';
import type { Corrections } from '../corrections.ts';
import type { World } from '../world.ts';

/** Articles read at once. */
const MANY = 64;

/** All that is the reader's: what was kept, subscribed to and imported, and what was told us. */
export async function exportPiece(
  { corpus, history, local, now }: Pick<World, 'corpus' | 'history' | 'local' | 'now'>,
  corrections: Pick<Corrections, 'all'>,
  after: string | undefined,
): Promise<ExportPiece> {
  const [{ articles, next }, counts] = await Promise.all([
    corpus.after(after ?? '', MANY),
    corpus.counts(),
  ]);
  const own = articles.filter(({ origin }) => origin.kind !== 'seed');
  const lines = await Promise.all(
    own.map(async (article) =>
      [articleLine(article), ...(await history.of(article.id)).map(revisionLine)].join(''),
    ),
  );
  const before =
    after === undefined
      ? [
          headLine(new Date(now()).toISOString()),
          ...(await settingLines(local)),
          ...(await corrections.all()).map(correctionLine),
          ...(await corpus.forgotten()).map(forgottenLine),
        ]
      : [];
  return {
    text: [...before, ...lines].join(''),
    articles: own.length,
    of: counts.articles - counts.seeds,
    ...(next ? { next } : {}),
  };
}

async function settingLines(local: World['local']): Promise<string[]> {
  const stored = await Promise.all(SETTING_NAMES.map((name) => local.get(name)));
  return SETTING_NAMES.flatMap((name, at) => {
    const value = stored[at]?.[name];
    const setting = value === undefined ? undefined : parseSetting(name, value);
    return setting ? settingLine(name, setting[name]) : [];
  });
}
