/** What taking in one pack cost. Bytes and seconds. */
export interface Measured {
  readonly engine: 'ours' | 'MiniSearch + IndexedDB';
  readonly size: number;
  /** Of the pack. */
  readonly given: number;
  readonly seconds: number;
  readonly onDisk: number;
  /** Most above what the process held at rest; absent where the system does not tell. */
  readonly above?: number;
  /**
   * Most after a collection, above what was held at rest: in Chromium of the background's heap and buffers,
   * in Firefox of the whole process of extensions, which holds our open pages too.
   */
  readonly heldAbove?: number;
}

export const TABLE = [
  'articles',
  'engine',
  'pack, MB',
  'seconds',
  'articles/s',
  'on disk, MB',
  'process above idle, most, MB',
  'held above idle, most, MB',
];

export const rowOf = (measured: Measured): readonly unknown[] => [
  measured.size.toLocaleString('en'),
  measured.engine,
  megabytes(measured.given),
  measured.seconds.toFixed(1),
  Math.round(measured.size / measured.seconds),
  megabytes(measured.onDisk),
  megabytes(measured.above),
  megabytes(measured.heldAbove),
];

const megabytes = (bytes: number | undefined) =>
  bytes === undefined ? '–' : (bytes / 1e6).toFixed(1);
