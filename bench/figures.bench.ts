import { gzipSync } from 'node:zlib';
import { readFileSync, readdirSync } from 'node:fs';
import { compareArticles, type ReadArticle } from '../core/comparisons/compare.ts';
import { readFigures } from '../core/figures/read.ts';
import { readGold } from '../scripts/training-comparisons/labels.ts';
import { lessonOf, readingOf } from '../scripts/training-comparisons/lessons.ts';
import { outcomesOf } from '../scripts/training-comparisons/measure.ts';
import { linesOfResults, RESULT_HEADS } from '../scripts/training-comparisons/results.ts';
import { isUntouched } from '../scripts/training-comparisons/split.ts';
import { SHIPPED } from '../core/comparisons/weights.table.ts';
import { compileSeeds } from '../scripts/seeds/compile.ts';
import { median, printTable, time } from './table.ts';

const WORDS = 700;
const TIMES = 15;

/**
 * `npm run bench -- figures [labels and texts …]`: how long reading and comparing take, how large the engine is, and,
 * where files with labels are named, how often the shipped engine is right on them.
 */
export async function bench(args: readonly string[]): Promise<void> {
  await speed();
  size();
  if (args.length > 0) quality(args);
}

/** Articles of 700 words made of the bundled digests; each is compared with the next. */
async function speed(): Promise<void> {
  const articles = compileSeeds().articles.map((seed) => ({ ...seed, text: stretched(seed.text) }));
  const reads: number[] = [];
  const read: ReadArticle[] = [];
  for (const article of articles) {
    reads.push(await time(TIMES, () => readFigures(article)));
    read.push({ article, figures: readFigures(article) });
  }
  const compares: number[] = [];
  for (const [at, one] of read.entries()) {
    const other = read[(at + 1) % read.length];
    // Copies, since what was gone through once is remembered: a report meets most articles for the first time.
    if (other) compares.push(await time(TIMES, () => compareArticles({ ...one }, { ...other })));
  }
  printTable(
    ['what', 'median ms', 'slowest ms', 'asked'],
    [
      [`${WORDS} words read`, median(reads), Math.max(...reads), '≤ 5'],
      ['two articles compared', median(compares), Math.max(...compares), '≤ 5'],
    ],
  );
}

function stretched(text: string): string {
  const words = text.split(' ');
  const times = Math.ceil(WORDS / words.length);
  return Array.from({ length: times }, () => text)
    .join('\n\n')
    .split(' ')
    .slice(0, WORDS)
    .join(' ');
}

/** Sources as they are: a bundle without comments and types is smaller. */
function size(): void {
  const root = new URL('../core/', import.meta.url);
  const sources = ['figures', 'figures/readers', 'figures/refiners', 'comparisons', 'text'].map(
    (folder) => {
      const here = new URL(`${folder}/`, root);
      const files = readdirSync(here).filter((name) => name.endsWith('.ts'));
      const source = files.map((name) => readFileSync(new URL(name, here), 'utf8')).join('\n');
      return [folder, gzipSync(source).length / 1024] as const;
    },
  );
  const all = sources.reduce((sum, [, kilobytes]) => sum + kilobytes, 0);
  console.log('');
  printTable(['source of the engine', 'KB gzip'], [...sources, ['in all', all]]);
}

function quality(paths: readonly string[]): void {
  const gold = readGold(paths);
  const read = readingOf(gold, readFigures);
  const parts = [
    ['events used for building', gold.pairs.filter((pair) => !isUntouched(pair))],
    ['untouched events', gold.pairs.filter((pair) => isUntouched(pair))],
  ] as const;
  for (const [name, pairs] of parts) {
    const outcomes = pairs.flatMap((pair) =>
      outcomesOf(gold, pair, lessonOf(gold, pair, read), SHIPPED),
    );
    console.log(`\n${name}: ${pairs.length} article pairs\n`);
    printTable(RESULT_HEADS, linesOfResults(gold, pairs, outcomes, SHIPPED.shownFrom));
  }
}
