import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { StoredArticle } from '../core/article.ts';
import { isRecord } from '../core/border/values.ts';
import { fingerprint } from '../core/stories/fingerprint.ts';
import { matchStory } from '../core/stories/match.ts';
import { openCorpus } from '../storage/corpus.ts';
import { prepare } from '../storage/prepare.ts';
import { printTable } from './table.ts';

/** An article with the story that a reader gave it. */
interface Labelled {
  readonly article: StoredArticle;
  readonly story: string;
}

const DEPTHS = [10, 20, 40, 60, 120];

/**
 * `npm run bench -- candidates <file.json.gz> …`: whether the few articles that the index hands on
 * hold the story, beside a comparison with every article. Files as `{articles: [{id, story, title,
 * date, sentences | paragraphs}]}`; all of them make one corpus.
 */
export async function bench(files: readonly string[]): Promise<void> {
  if (files.length === 0) return console.log('Name files of labelled articles.');
  const labelled = files.flatMap(labelledIn);
  const corpus = openCorpus(async () => prepare, 'candidates');
  await corpus.addMany(labelled.map(({ article }) => article));
  await corpus.tended('all');
  const prints = labelled.map(({ article }) => ({
    id: article.id,
    fingerprint: fingerprint(article),
  }));
  const storyOf = new Map(labelled.map(({ article, story }) => [article.id, story]));
  const rows: { found: number[]; byIndex: number; byAll: number }[] = [];
  for (const [at, { article, story }] of labelled.entries()) {
    if (at % 3 > 0) continue;
    const isSibling = (id: string) => id !== article.id && storyOf.get(id) === story;
    const siblings = labelled.filter((other) => isSibling(other.article.id)).length;
    if (siblings === 0) continue;
    const print = prints[at]?.fingerprint ?? fingerprint(article);
    const { candidates, frequencies } = await corpus.candidates(print, 120);
    const others = candidates.flatMap(({ id, print: found }) =>
      found && id !== article.id ? found : [],
    );
    const all = prints.filter(({ id }) => id !== article.id);
    rows.push({
      found: DEPTHS.map(
        (depth) =>
          others.slice(0, depth).filter(({ id }) => isSibling(id)).length /
          Math.min(depth, siblings),
      ),
      byIndex: precision(matchStory(print, others, frequencies), isSibling, siblings),
      byAll: precision(matchStory(print, all, frequencies), isSibling, siblings),
    });
  }
  await corpus.close();
  const mean = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  console.log(`${labelled.length} articles, ${rows.length} asked for their story.\n`);
  printTable(
    [
      '',
      ...DEPTHS.map((depth) => `recall among ${depth}`),
      'MAP over 120 candidates',
      'MAP over all',
    ],
    [
      [
        'index',
        ...DEPTHS.map((_, at) => mean(({ found }) => found[at] ?? 0)),
        mean((row) => row.byIndex),
        mean((row) => row.byAll),
      ],
    ],
  );
}

/** Average precision of one ranking. */
function precision(
  ranked: readonly { readonly id: string }[],
  isRight: (id: string) => boolean,
  right: number,
): number {
  let [found, sum] = [0, 0];
  ranked.forEach(({ id }, at) => {
    if (!isRight(id)) return;
    found += 1;
    sum += found / (at + 1);
  });
  return sum / right;
}

function labelledIn(file: string): Labelled[] {
  const raw: unknown = JSON.parse(gunzipSync(readFileSync(file)).toString());
  if (!isRecord(raw) || !Array.isArray(raw['articles']))
    throw new Error(`${file} holds no articles`);
  return raw['articles'].filter(isRecord).map((each) => {
    const text = (key: string) => (typeof each[key] === 'string' ? each[key] : '');
    const parts = [each['sentences'], each['paragraphs']].find(Array.isArray) ?? [];
    const published = text('date');
    return {
      story: `${file}/${text('story')}`,
      article: {
        id: `${file}/${text('id')}`,
        title: text('title'),
        text: parts.join('paragraphs' in each ? '\n\n' : ' '),
        ...(published ? { published } : {}),
        ...(text('outlet') ? { outlet: text('outlet') } : {}),
        language: 'en',
        origin: { kind: 'pack', pack: file },
      },
    };
  });
}
