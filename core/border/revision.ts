import type { Revision } from '../revisions/history.ts';
import { parseArticle } from './article.ts';
import { isRecord, textOf } from './values.ts';

/** A revision as stored or imported; `undefined` where it cannot be read. */
export function parseRevision(raw: unknown): Revision | undefined {
  if (!isRecord(raw)) return undefined;
  const parsed = parseArticle({ ...raw, id: raw['article'] });
  const at = textOf(raw['at'], 40);
  if (!parsed || !at || Number.isNaN(Date.parse(at))) return undefined;
  const { id, title, text, published, language } = parsed;
  return {
    article: id,
    at,
    title,
    text,
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  };
}
