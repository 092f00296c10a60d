import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import recognizers from '@microsoft/recognizers-text-suite';
import nlp from 'compromise';
import { interval } from '../core/comparisons/interval.ts';
import { readFigures } from '../core/figures/read.ts';
import { overlaps, type Span } from '../core/text/span.ts';
import { printTable } from './table.ts';

/** A number found: where, and how much where that can be compared. */
interface Found extends Span {
  readonly value: number | undefined;
}

interface Expected extends Span {
  readonly type: string;
  readonly value: unknown;
}

interface Item {
  readonly text: string;
  readonly expected: readonly Expected[];
}

type Engine = (text: string) => readonly Found[];

/** Their amounts are in the unit as said, ours in the base unit: only these are of one measure in both. */
const COMPARABLE: ReadonlySet<string> = new Set(['number', 'percentage', 'currency']);
/** What every engine is asked for; ordinals are no quantities, and ranges hold two numbers. */
const ASKED: ReadonlySet<string> = new Set([...COMPARABLE, 'dimension', 'temperature', 'age']);
const ENGLISH = 'en-us';

const ENGINES: Readonly<Record<string, Engine>> = {
  'Second Source': (text) =>
    readFigures({ text }).map((figure) => ({
      start: figure.start,
      end: figure.end,
      value: interval(figure).point,
    })),
  'recognizers-text 1.3.1': (text) =>
    [
      ...recognizers.recognizeNumber(text, ENGLISH),
      ...recognizers.recognizePercentage(text, ENGLISH),
      ...recognizers.recognizeCurrency(text, ENGLISH),
      ...recognizers.recognizeDimension(text, ENGLISH),
      ...recognizers.recognizeTemperature(text, ENGLISH),
    ].map(({ start, end, resolution }) => ({
      start,
      end: end + 1,
      value: numberIn(resolution?.['value']),
    })),
  'compromise 14.17.0': (text) =>
    (nlp(text).numbers().json({ offset: true }) as readonly Json[]).map(({ offset, number }) => ({
      start: offset.start,
      end: offset.start + offset.length,
      value: numberIn(number?.num),
    })),
};

interface Json {
  readonly offset: { readonly start: number; readonly length: number };
  readonly number?: { readonly num?: unknown };
}

/** `npm run bench -- numbers <recognizers-figures.json.gz>`: numbers and units beside two libraries that find them. */
export async function bench([path]: readonly string[]): Promise<void> {
  if (!path) return console.log('Name the file of inputs to measure on.');
  const { items }: { items: readonly Item[] } = JSON.parse(
    gunzipSync(readFileSync(path)).toString('utf8'),
  );
  const used = items.filter(({ expected }) => expected.every(({ type }) => ASKED.has(type)));
  printTable(
    [
      'engine',
      'inputs',
      'found',
      'value right',
      'found nothing where there is nothing',
      'ms an input',
    ],
    Object.entries(ENGINES).map(([name, engine]) => [name, used.length, ...measured(engine, used)]),
  );
}

function measured(engine: Engine, items: readonly Item[]): number[] {
  const from = performance.now();
  const answers = items.map(({ text }) => engine(text));
  const took = (performance.now() - from) / items.length;
  let [asked, found, comparable, right, empty, silent] = [0, 0, 0, 0, 0, 0];
  items.forEach(({ expected }, at) => {
    const answer = answers[at] ?? [];
    if (expected.length === 0) {
      empty += 1;
      if (answer.length === 0) silent += 1;
    }
    for (const one of expected) {
      const hits = answer.filter((each) => overlaps(each, one));
      asked += 1;
      if (hits.length > 0) found += 1;
      if (!COMPARABLE.has(one.type)) continue;
      comparable += 1;
      const value = numberIn(one.value);
      if (hits.some((hit) => value !== undefined && isEqual(hit.value, value))) right += 1;
    }
  });
  return [found / asked, right / comparable, silent / empty, took];
}

const numberIn = (raw: unknown): number | undefined => {
  const value = typeof raw === 'string' ? Number(raw.replaceAll(',', '').replace('%', '')) : raw;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** Cents and pence are hundredths of what we read. */
const isEqual = (a: number | undefined, b: number) =>
  a !== undefined && [b, b / 100].some((value) => Math.abs(a - value) <= 1e-6 * Math.max(1, b));
