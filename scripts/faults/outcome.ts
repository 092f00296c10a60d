import { createHash } from 'node:crypto';
import { isRecord } from '../../core/border/values.ts';
import type { Desk } from '../browsers/desk.ts';
import { searches, storesIn } from './inside.ts';

/** Everything that is stored and found, without what differs from hour to hour. */
export interface Outcome {
  readonly parts: ReadonlyMap<string, readonly string[]>;
  readonly hash: string;
  /** Of articles, prints, what was deleted and what is found alone. */
  readonly corpus: string;
  readonly said: string;
}

type Rows = readonly (readonly [key: unknown, value: unknown])[];

/** Left out: moments, names drawn by lot, and numbers in the index, which deaths use up. */
const STORES: Readonly<Record<string, readonly string[]>> = {
  'second-source/articles': ['doc'],
  'second-source/prints': ['doc'],
  'second-source/gone': [],
  'second-source/deleted': [],
  'second-source-history/revisions': ['at'],
  'second-source-feeds/feeds': ['since', 'next', 'succeeded'],
  'second-source-feeds/seen': [],
  'second-source-work/jobs': ['id', 'since', 'spent'],
  'second-source-work/pieces': [],
  'second-source-work/trash': [],
};
/** Their key is left out as well. */
const UNNAMED = new Set(['prints', 'revisions', 'jobs'].map((name) => `/${name}`));

const HITS = 200;

export async function outcomeOf(desk: Desk, questions: readonly string[]): Promise<Outcome> {
  const answers = await answersTo(desk, questions);
  const stores = JSON.parse(await desk.page.evaluate(storesIn, Object.keys(STORES))) as Record<
    string,
    Rows
  >;
  const parts = new Map<string, readonly string[]>([
    ...Object.entries(STORES).map(([name, without]) => {
      const isUnnamed = [...UNNAMED].some((end) => name.endsWith(end));
      const rows = (stores[name] ?? []).map(([key, value]) =>
        canonical([isUnnamed ? '' : key, isRecord(value) ? leaving(value, without) : value]),
      );
      return [name, rows.toSorted()] as const;
    }),
    ['answers', answers],
  ]);
  const hash = hashOf([...parts]);
  const corpus = hashOf([...parts].filter(([name]) => CORPUS.test(name)));
  const articles = parts.get('second-source/articles')?.length ?? 0;
  const found = answers.filter((answer) => !answer.endsWith('[]')).length;
  return {
    parts,
    hash,
    corpus,
    said: `${articles} articles, ${found} of ${answers.length} questions answered, ${hash.slice(0, 12)}`,
  };
}

/** Each question with the ids that it finds, best first. */
async function answersTo(desk: Desk, questions: readonly string[]): Promise<string[]> {
  const found: unknown = JSON.parse(await desk.page.evaluate(searches, questions, HITS));
  return Array.isArray(found) ? found.map(String) : [];
}

const CORPUS = /^(?:second-source\/|answers)/;

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const leaving = (value: Readonly<Record<string, unknown>>, without: readonly string[]) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !without.includes(name)));

/** JSON with the names of every object in order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, each: unknown) =>
    isRecord(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

const SHOWN = 5;

/** What one outcome has and the other has not, a few of each part. */
export function differences(wanted: Outcome, found: Outcome): string[] {
  return [...wanted.parts].flatMap(([name, rows]) => {
    const [before, after] = [new Set(rows), new Set(found.parts.get(name) ?? [])];
    const missing = [...before].filter((row) => !after.has(row));
    const more = [...after].filter((row) => !before.has(row));
    const many = found.parts.get(name)?.length ?? 0;
    return [
      ...missing.slice(0, SHOWN).map((row) => `${name}: missing ${row.slice(0, 300)}`),
      ...more.slice(0, SHOWN).map((row) => `${name}: instead ${row.slice(0, 300)}`),
      ...(many === rows.length ? [] : [`${name}: ${many} instead of ${rows.length}`]),
    ];
  });
}
