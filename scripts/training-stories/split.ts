import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../core/article.ts';

/** An article of a measuring set: which story it tells, and which group stays together in a split. */
export interface Labelled {
  readonly article: Article;
  readonly story: string;
  readonly group: string;
}

export type Part = 'build' | 'untouched';

interface Raw {
  readonly id: string;
  readonly topic?: number;
  readonly story: string;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly outlet?: string;
  readonly domain?: string | null;
  readonly sentences?: readonly string[];
  readonly paragraphs?: readonly string[];
}

/** The set as articles. Sentences of the look-alike events come one by one, so they are joined into one paragraph. */
export function labelled(path: string): Labelled[] {
  const { articles }: { articles: readonly Raw[] } = JSON.parse(
    gunzipSync(readFileSync(path)).toString('utf8'),
  );
  return articles.map((raw) => ({
    article: {
      id: raw.id,
      title: raw.title ?? '',
      text: raw.paragraphs?.join('\n\n') ?? raw.sentences?.join(' ') ?? '',
      ...(raw.date ? { published: raw.date } : {}),
    },
    story: raw.story,
    group: raw.topic === undefined ? raw.story : String(raw.topic),
  }));
}

/** Every third topic (of the numbered set) or a third of the stories by hash is never looked at while building. */
export function partOf({ group }: Labelled): Part {
  const at = /^\d{1,2}$/.test(group) ? Number(group) / 2 - 1 : hashOf(group);
  return at % 3 === 2 ? 'untouched' : 'build';
}

function hashOf(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash >>> 5;
}

interface Pool {
  readonly name: string;
  readonly articles: readonly (Article & { readonly published: string })[];
  readonly sets: readonly { readonly unseen?: boolean }[];
}

/** The pools of look-alikes in the repository that may be looked at; each is a group. */
export function ownRows(file: URL): Labelled[] {
  const { pools }: { pools: readonly Pool[] } = JSON.parse(readFileSync(file, 'utf8'));
  return pools
    .filter(({ sets }) => sets.every(({ unseen }) => !unseen))
    .flatMap(({ name, articles }) =>
      articles.map((article) => ({ article, story: article.id.replace(/-\d+$/, ''), group: name })),
    );
}
