import type { Origin } from '../article.ts';
import type { Correction } from '../corrections.ts';
import { parseOrigin } from '../border/article.ts';
import { parseCorrection } from '../border/correction.ts';
import { parseRevision } from '../border/revision.ts';
import { isRecord, textOf, type Fields } from '../border/values.ts';
import type { PageArticle } from '../page-reading.ts';
import type { Revision } from '../revisions/history.ts';
import { isDeeper } from './depth.ts';
import { readArticle } from './article.ts';
import { LIMITS } from './limits.ts';
import { problem, type Problem, type Why } from './problem.ts';

/** What one line of a pack holds. */
export type Holding =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'head' }
  | {
      readonly kind: 'article';
      readonly article: PageArticle;
      /** What the file says of it; only the reader's own export is believed. */
      readonly id?: string;
      readonly origin?: Origin;
    }
  | { readonly kind: 'correction'; readonly correction: Correction }
  | { readonly kind: 'setting'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'revision'; readonly revision: Revision }
  | { readonly kind: 'forgotten'; readonly id: string };

export interface ReadLine {
  readonly holds: Holding;
  readonly problems: readonly Problem[];
}

export const FORMAT = 1;
const LONGEST_ID = 300;

/** Reads one line of a pack; whatever stands there, it answers and never throws. */
export function readLine(text: string, line: number): ReadLine {
  const bare = text.replace(/^\uFEFF/, '').trim();
  if (bare === '') return { holds: { kind: 'nothing' }, problems: [] };
  const none = (why: Why) => leftOut(line, why, bare);
  if (line > LIMITS.lines) return none('too-many');
  if (bare.length > LIMITS.line) return none('too-long');
  if (isDeeper(bare, LIMITS.depth)) return none('too-deep');
  const raw = parsed(bare);
  if (raw === undefined) return none('not-json');
  if (!isRecord(raw)) return none('not-object');
  return READERS.get(kindOf(raw))?.(raw, line, bare) ?? none('unknown-kind');
}

type Reader = (raw: Fields, line: number, text: string) => ReadLine;

const kindOf = (raw: Fields) => (typeof raw['kind'] === 'string' ? raw['kind'] : 'article');

const holding = (holds: Holding, problems: readonly Problem[] = []): ReadLine => ({
  holds,
  problems,
});

const leftOut = (line: number, why: Why, saw: string): ReadLine =>
  holding({ kind: 'nothing' }, [problem(line, 'line', why, saw)]);

const readArticleLine: Reader = (raw, line) => {
  const { article, problems } = readArticle(raw, line);
  if (!article) return holding({ kind: 'nothing' }, problems);
  const id = textOf(raw['id'], LONGEST_ID);
  const origin = parseOrigin(raw['origin']);
  const found = { ...(id ? { id } : {}), ...(origin ? { origin } : {}) };
  return holding({ kind: 'article', article, ...found }, problems);
};

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'pack',
    (raw, line, text) =>
      typeof raw['format'] === 'number' && raw['format'] > FORMAT
        ? leftOut(line, 'newer-format', text)
        : holding({ kind: 'head' }),
  ],
  ['article', readArticleLine],
  [
    'correction',
    (raw, line, text) => {
      const correction = parseCorrection(raw['correction']);
      return correction
        ? holding({ kind: 'correction', correction })
        : leftOut(line, 'unreadable', text);
    },
  ],
  [
    'revision',
    (raw, line, text) => {
      const revision = parseRevision(raw['revision']);
      return revision ? holding({ kind: 'revision', revision }) : leftOut(line, 'unreadable', text);
    },
  ],
  [
    'setting',
    (raw, line, text) => {
      const name = textOf(raw['name'], LONGEST_ID);
      return name
        ? holding({ kind: 'setting', name, value: raw['value'] })
        : leftOut(line, 'unreadable', text);
    },
  ],
  [
    'forgotten',
    (raw, line, text) => {
      const id = textOf(raw['id'], LONGEST_ID);
      return id ? holding({ kind: 'forgotten', id }) : leftOut(line, 'unreadable', text);
    },
  ],
]);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
