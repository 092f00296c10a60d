import type { LibraryQuery, LibraryStory, Shelves } from '../core/library.ts';
import type { ArticleHead } from '../core/report.ts';
import type { Edit } from '../core/revisions/history.ts';

/** The corpus as a list, asked by our own pages only. */
export interface LibraryProtocol {
  /** The ids of all that is listed, in order. */
  list(ask: { readonly query: LibraryQuery }): readonly string[];
  /** The first of them, where they are known sooner. */
  listBeginning(ask: { readonly query: LibraryQuery }): readonly string[];
  shelves(ask: Record<never, never>): Shelves;
  /** In the order of `ids`; missing ones are left out. */
  heads(ask: { readonly ids: readonly string[] }): readonly ArticleHead[];
  /**
   * The stories that these articles belong to, in their order, as far as a moment reaches: `looked`
   * of them were looked at. The asker leaves out articles whose story it has.
   */
  stories(ask: { readonly ids: readonly string[] }): {
    readonly stories: readonly LibraryStory[];
    readonly looked: number;
  };
  /** How a stored article changed, the latest first. */
  edits(ask: { readonly id: string }): readonly Edit[];
  /**
   * Deletes articles, and keeps them aside under the name of the batch for as long as it may be
   * undone. The asker names the batch: asked twice, it is done once.
   */
  forgetMany(ask: { readonly batch: string; readonly ids: readonly string[] }): {
    readonly forgotten: number;
  };
  /** Brings a batch back, so many at a time; `left` are still to be brought. */
  bringBack(ask: { readonly batch: string }): { readonly left: number };
}

/** Ids in one question. */
export const MOST_IDS = 200;
