import { median } from '../table.ts';
import type { MadeCorpus } from './corpus.ts';
import { inEnglish } from './english.ts';
import type { Driver, Told } from './driver.ts';
import type { ReportFigures, Setting } from './figures.ts';
import { likeQueries, typedQueries } from './queries.ts';

const CORPUS_PART = 512;

export async function wholeReports(
  driver: Driver,
  corpus: MadeCorpus,
  { rounds, say }: Setting,
): Promise<ReportFigures> {
  const { size } = corpus;
  const told = inEnglish(corpus);
  const typed = typedQueries(told, 2 * rounds, 5);
  const likes = likeQueries(told, 4 * rounds, 6);
  const read = likes.flatMap(({ at, siblings }) => [at, ...siblings]);
  say('filling a corpus with bodies');
  let took = 0;
  for (let from = 0; from < size; from += CORPUS_PART) {
    const part = await driver.ask({
      kind: 'fill',
      size,
      from,
      to: Math.min(size, from + CORPUS_PART),
      read,
    });
    if (!part.took) throw new Error('the worker ended while it was filling');
    took += part.took[0] ?? 0;
  }
  await driver.ask({ kind: 'settle-corpus', size });
  say('whole reports');
  const large = likes.filter(({ siblings }) => siblings.length > 6);
  const searches: Told[] = [];
  const reports: Told[] = [];
  const warm = { searches: [] as number[], reports: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const [query, like] = [typed[round], large[round % large.length] ?? likes[round]];
    const [next, other] = [typed[round + rounds], likes[round + rounds]];
    if (!query || !like || !next || !other) break;
    await driver.stop();
    searches.push(await driver.ask({ kind: 'search', size, query }));
    warm.searches.push((await driver.ask({ kind: 'search', size, query: next })).total);
    await driver.stop();
    reports.push(await driver.ask({ kind: 'report', size, like }));
    warm.reports.push((await driver.ask({ kind: 'report', size, like: other })).total);
  }
  return {
    coldSearch: median(searches.map(({ total }) => total)),
    warmSearch: median(warm.searches),
    coldReport: median(reports.map(({ total }) => total)),
    warmReport: median(warm.reports),
    coverage: median(reports.map(({ found }) => Number(found))),
    perSecond: size / (took / 1000),
    steps: stepsOf(reports),
  };
}

/** When each step was reached, from the worker's first line on. */
function stepsOf(reports: readonly Told[]): Record<string, number> {
  const since = (of: (told: Told) => number | undefined) =>
    median(reports.map((each) => of(each) ?? NaN));
  const names = Object.keys(reports[0]?.steps ?? {});
  return {
    'worker runs': since(({ at, asked }) => at && at.origin + at.born - asked),
    'question is there': since(({ at, asked }) => at && at.origin + at.got - asked),
    ...Object.fromEntries(
      names.map((name) => [
        name,
        since(({ at, steps, asked }) => at && at.origin + (steps?.[name] ?? NaN) - asked),
      ]),
    ),
  };
}
