import type { Block } from '../blocks.ts';
import type { Scene } from '../scene.ts';

/** The page with its article found: where a fact is printed depends on where the text begins and ends. */
export interface Read extends Scene {
  readonly title: string;
  readonly outlet: string | undefined;
  /** The article's own paragraphs. */
  readonly paragraphs: readonly string[];
  /** Authors as the page gives them, agencies among them. */
  readonly authors: readonly string[];
  /** Short lines between the headline and the text, and a little around them. */
  readonly head: readonly string[];
  readonly headBlocks: readonly Block[];
  /** Short lines just below the text. */
  readonly tail: readonly string[];
}
