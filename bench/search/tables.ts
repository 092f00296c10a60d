import { printTable } from '../table.ts';
import type { EngineFigures, Figures, ReportFigures } from './figures.ts';

const shown = (value: number, text: string) => (Number.isNaN(value) ? '–' : text);
const ms = (value: number) => shown(value, `${value.toFixed(value < 10 ? 1 : 0)} ms`);
const mb = (bytes: number) => shown(bytes, `${(bytes / 1e6).toFixed(1)} MB`);
const times = (ours: number, theirs: number) =>
  shown(ours / theirs, `${(ours / theirs).toFixed(3)}×`);
const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;

/** The figures of one size, each beside those of the others. */
export function printComparison(browser: string, figures: Figures): void {
  const { size, ours, sqlite, minisearch, floor, phases, heap } = figures;
  console.log(`\n### ${size} articles, ${browser}, after 200 single additions\n`);
  const row = (
    what: string,
    of: (engine: EngineFigures) => number,
    show: (value: number) => string,
  ) => [
    what,
    show(of(ours)),
    show(of(sqlite)),
    show(of(minisearch)),
    times(of(ours), of(sqlite)),
    times(of(ours), of(minisearch)),
  ];
  printTable(
    ['', 'ours', 'FTS5', 'MiniSearch', 'of FTS5', 'of MiniSearch'],
    [
      row('cold popup query', (engine) => engine.coldTyped, ms),
      row('cold "more like this"', (engine) => engine.coldLike, ms),
      row('warm popup query', (engine) => engine.warmTyped, ms),
      row('warm "more like this"', (engine) => engine.warmLike, ms),
      row(
        'bulk ingest, articles a second',
        (engine) => engine.perSecond,
        (value) => shown(value, value.toFixed(0)),
      ),
      row('on disk', (engine) => engine.bytes, mb),
      row(
        'story found among ten',
        (engine) => engine.recall,
        (value) => shown(value, value.toFixed(3)),
      ),
    ],
  );
  if (figures.notBuilt !== undefined)
    console.log(`\nMiniSearch was not built: ${figures.notBuilt}.`);
  const adds = ours.adds ?? [];
  const theirs = sqlite.adds ?? [];
  console.log('');
  printTable(
    ['add one article', 'median', 'p95', 'max'],
    [
      ['ours', ms(percentile(adds, 0.5)), ms(percentile(adds, 0.95)), ms(percentile(adds, 1))],
      [
        'FTS5',
        ms(percentile(theirs, 0.5)),
        ms(percentile(theirs, 0.95)),
        ms(percentile(theirs, 1)),
      ],
    ],
  );
  console.log('');
  printTable(
    ['cold, where the time goes', 'worker starts', 'index opens', 'the rest', 'all'],
    [
      ['popup query', ...phases.typed.map(ms), ms(ours.coldTyped)],
      ['"more like this"', ...phases.like.map(ms), ms(ours.coldLike)],
    ],
  );
  console.log(
    `\nFloor: a worker that starts and answers ${ms(floor.start)}, with the index open ${ms(floor.open)}.`,
  );
  if (heap) {
    console.log(
      `Heap and buffers: ${mb(heap.idle)} idle, ${mb(heap.after - heap.idle)} more after two queries.`,
    );
  }
}

export function printReports(size: number, figures: ReportFigures): void {
  console.log(`\n### ${size} articles with bodies and prints\n`);
  printTable(
    ['', 'cold', 'warm'],
    [
      ['search, ten hits with their sentences', ms(figures.coldSearch), ms(figures.warmSearch)],
      [
        `whole report, ${figures.coverage} articles of coverage`,
        ms(figures.coldReport),
        ms(figures.warmReport),
      ],
    ],
  );
  const steps = Object.entries(figures.steps).map(([step, at]) => `${step} ${ms(at)}`);
  console.log(`\nA cold report, from the question on: ${steps.join(', ')}.`);
  console.log(`Filled with ${figures.perSecond.toFixed(0)} articles a second, figures not read.`);
}

/** How much slower it gets from one size to the next. */
export function printGrowth(all: readonly Figures[]): void {
  if (all.length < 2) return;
  console.log('\n### Growth\n');
  printTable(
    ['', 'cold popup', 'cold like', 'warm popup', 'warm like'],
    all.slice(1).map(({ size, ours }, at) => {
      const before = all[at];
      if (!before) return [];
      return [
        `${before.size} to ${size}`,
        times(ours.coldTyped, before.ours.coldTyped),
        times(ours.coldLike, before.ours.coldLike),
        times(ours.warmTyped, before.ours.warmTyped),
        times(ours.warmLike, before.ours.warmLike),
      ];
    }),
  );
}
