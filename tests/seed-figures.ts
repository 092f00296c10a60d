import type { Figure } from '../core/figures/figure.ts';
import type { Span } from '../core/text/span.ts';

/** A figure that a digest must keep: `surface` as it stands in the text, inside `near` where it stands twice. */
export interface SeedFigure {
  readonly article: string;
  readonly surface: string;
  readonly near?: string;
  readonly kind: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number | null;
  readonly hedge: string | null;
  readonly counts: string | null;
  readonly source: string | null;
  readonly asOf: string | null;
  /** What the figure is about, for the reader of a failing test. */
  readonly about: string;
}

export function spanOf(text: string, { near, surface }: SeedFigure): Span {
  const place = near ?? surface;
  const at = text.indexOf(place);
  if (at < 0 || text.includes(place, at + 1)) throw new Error(`not once in its digest: ${place}`);
  const start = at + place.indexOf(surface);
  return { start, end: start + surface.length };
}

/** What the reader got wrong about a figure; empty where range, hedge and source are right. */
export function missesOf(row: SeedFigure, text: string, read: readonly Figure[]): string[] {
  const span = spanOf(text, row);
  const here = read.filter(({ start, end }) => start < span.end && end > span.start);
  if (here.length === 0) return ['not found'];
  const misses = here.map((figure) => [...wrongRange(row, figure), ...wrongWords(row, figure)]);
  return misses.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** Vague words and "about" are read a little differently by every reader; what is exact is exact. */
function wrongRange(row: SeedFigure, figure: Figure): string[] {
  const lenient = row.hedge === 'about' || row.hedge === 'nearly' ? 0.1 : 0.005;
  const top = row.max ?? Infinity;
  const high = figure.max ?? (row.unit === 'share' ? 1 : Infinity);
  const open = row.max === null && row.hedge !== 'vague' && figure.max !== null;
  const inside = figure.min >= row.min * (1 - lenient) && high <= top * (1 + lenient);
  const kind = figure.kind === row.kind && figure.unit === row.unit;
  return [
    ...(kind ? [] : [`is ${figure.kind} ${figure.unit}`]),
    ...(inside && !open ? [] : [`reads [${figure.min}, ${figure.max}]`]),
  ];
}

function wrongWords(row: SeedFigure, figure: Figure): string[] {
  const hedge = figure.hedge ?? null;
  const source = figure.source?.name ?? null;
  return [
    ...(hedge === row.hedge ? [] : [`hedge ${hedge}`]),
    ...(isSource(row.source, source) ? [] : [`source ${source}`]),
  ];
}

/** "Shoigu" is "Sergei Shoigu" is "the head of Russia's Security Council, Sergei Shoigu". */
function isSource(said: string | null, read: string | null): boolean {
  if (said === null || read === null) return said === read;
  const [short, long] = [said.toLowerCase(), read.toLowerCase()];
  return long.includes(short) || short.includes(long.replace(/^the /, ''));
}
