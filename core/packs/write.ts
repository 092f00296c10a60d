import type { StoredArticle } from '../article.ts';
import type { Correction } from '../corrections.ts';
import type { Revision } from '../revisions/history.ts';
import { FORMAT } from './read-line.ts';

const line = (holds: object) => `${JSON.stringify(holds)}\n`;

/** `made`: ISO 8601. */
export const headLine = (made: string) => line({ kind: 'pack', format: FORMAT, made });

/** The fields always in one order: the same article gives the same line. */
export function articleLine(article: StoredArticle): string {
  const { id, origin, title, outlet, credit, byline, published, precision } = article;
  const { dateline, language, url, text } = article;
  const about = { id, origin, title, outlet, credit, byline, published, precision };
  return line({ ...about, dateline, language, url, text });
}

export const correctionLine = (correction: Correction) => line({ kind: 'correction', correction });

export const revisionLine = (revision: Revision) => line({ kind: 'revision', revision });

export const settingLine = (name: string, value: unknown) => line({ kind: 'setting', name, value });

export const forgottenLine = (id: string) => line({ kind: 'forgotten', id });
