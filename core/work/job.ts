import type { Problem } from '../packs/problem.ts';

/** `pack`: the file is somebody's. `restore`: it is the reader's own export, and its origins are believed. */
export type ImportMode = 'pack' | 'restore';

export type JobState = 'copying' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed';

export type JobTrouble = 'storage' | 'storage-full' | 'cut-off' | 'broken';

export interface ImportCounts {
  readonly added: number;
  /** Stored before, and now otherwise. */
  readonly renewed: number;
  /** Stored before, exactly so. */
  readonly same: number;
  /** Lines with a problem that left them out. */
  readonly left: number;
}

export const NO_COUNTS: ImportCounts = { added: 0, renewed: 0, same: 0, left: 0 };

/** One import, as far as it has come. */
export interface Job {
  readonly id: string;
  /** The file's name without its endings; the origin of its articles. */
  readonly pack: string;
  readonly mode: ImportMode;
  readonly state: JobState;
  readonly because?: JobTrouble;
  /** ISO 8601. */
  readonly since: string;
  /** UTF-16 units of the staged copy, and how many of them are worked off. */
  readonly size: number;
  readonly done: number;
  /** Time at work, in ms; pauses do not count. */
  readonly spent: number;
  readonly counts: ImportCounts;
  /** The first of them; `problemCount` counts all. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

export const MOST_PROBLEMS = 500;

export interface Progress {
  /** 0..1 */
  readonly share: number;
  /** Articles a second; 0 while nothing is known. */
  readonly rate: number;
  /** In seconds; absent while nothing is known. */
  readonly left?: number;
}

/** How far an import is, how fast, and for how long still. */
export function progressOf({ size, done, spent, counts }: Job): Progress {
  const share = size === 0 ? 1 : Math.min(1, done / size);
  const articles = counts.added + counts.renewed + counts.same;
  if (spent <= 0 || share <= 0) return { share, rate: 0 };
  const left = (spent / 1000) * ((1 - share) / share);
  return { share, rate: articles / (spent / 1000), left };
}

const ENDINGS = /\.(?:jsonl|ndjson|json|txt|gz)$/i;

/** "reuters-2025.jsonl.gz" is the pack "reuters-2025". */
export function packName(file: string): string {
  const bare = file.replace(ENDINGS, '').replace(ENDINGS, '').trim().slice(0, 120);
  return bare === '' ? 'pack' : bare;
}
