import type { Piece } from '../core/packs/pieces.ts';
import type { ImportMode, Job } from '../core/work/job.ts';

export type JobAct = 'pause' | 'resume' | 'cancel' | 'dismiss';

/** Some lines of an export. */
export interface ExportPiece {
  readonly text: string;
  /** Of the articles in all, how many these lines hold. */
  readonly articles: number;
  readonly of: number;
  /** What to go on after; absent at the end. */
  readonly next?: string;
}

/** Long work, asked by our own pages only. The asker names a job: asked twice, it is begun once. */
export interface WorkProtocol {
  beginImport(ask: {
    readonly id: string;
    readonly file: string;
    readonly mode: ImportMode;
  }): Record<never, never>;
  /** Brings a piece of the file to the copy that the work is done from. */
  stage(ask: {
    readonly id: string;
    readonly number: number;
    readonly piece: Piece;
  }): Record<never, never>;
  /** The copy is whole. */
  staged(ask: {
    readonly id: string;
    readonly pieces: number;
    readonly size: number;
  }): Record<never, never>;
  jobs(ask: Record<never, never>): readonly Job[];
  actOnJob(ask: { readonly id: string; readonly act: JobAct }): Record<never, never>;
  /** All that is the reader's, piece by piece, as lines of a pack. */
  exportPiece(ask: { readonly after?: string }): ExportPiece;
}
