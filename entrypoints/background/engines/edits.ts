import type { Article } from '../../../core/article.ts';
import { readFigures } from '../../../core/figures/read.ts';
import { changesBetween, type Version } from '../../../core/revisions/compare.ts';
import type { Edit, Revision } from '../../../core/revisions/history.ts';
import { isEnglish } from '../../../core/text/language.ts';

/** What changed from version to version, and from the last to what is there `now`; the latest first. */
export function edits(versions: readonly Revision[], now: Article | undefined): Edit[] {
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
