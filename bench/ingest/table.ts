/** What taking in one pack cost. Bytes and seconds. */
export interface Measured {
  readonly engine: 'ours' | 'ours, collected' | 'MiniSearch + IndexedDB';
  readonly size: number;
  /** Of the pack. */
  readonly given: number;
  readonly seconds: number;
  readonly onDisk: number;
  /** Most above what the process held at rest, uncollected; absent where the system does not tell. */
  readonly above?: number;
  /** What the process held above rest after each of many collections. */
  readonly held?: readonly number[];
}

export const TABLE = [
  'articles',
  'engine',
  'pack, MB',
  'seconds',
  'articles/s',
  'on disk, MB',
  'process above rest, most, MB',
  'after a collection, median, MB',
  'after a collection, most, MB',
];

export const rowOf = (measured: Measured): readonly unknown[] => [
  measured.size.toLocaleString('en'),
  measured.engine,
  megabytes(measured.given),
  measured.seconds.toFixed(1),
  Math.round(measured.size / measured.seconds),
  megabytes(measured.onDisk),
  megabytes(measured.above),
  megabytes(medianOf(measured.held ?? [])),
  megabytes(measured.held && Math.max(...measured.held)),
];

const medianOf = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const megabytes = (bytes: number | undefined) =>
  bytes === undefined ? '–' : (bytes / 1e6).toFixed(1);
