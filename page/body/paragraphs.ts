import type { Evidence } from '../../core/page-reading.ts';
import { textsOf } from '../json-ld.ts';
import { plainOfMarkup } from '../plain.ts';
import { isWalled } from '../facts/truncated.ts';
import type { Draft } from './draft.ts';

interface Paragraphs {
  readonly paragraphs: readonly string[];
  readonly evidence: Evidence;
}

/** How much longer the text in JSON-LD must be than what was found, to be the better find. */
const MUCH_LONGER = 2.5;
const LEAST = 500;

/**
 * The text of what was kept. Where a page shows next to nothing but ships its text in JSON-LD, that text; not where a
 * paywall hides it: the reader is told instead.
 */
export function paragraphsOf(draft: Draft, evidence: Evidence): Paragraphs {
  const shown = draft.blocks.map(({ text }) => text);
  const shipped = paragraphsIn(textsOf(draft.scene.ldArticle?.['articleBody'])[0] ?? '');
  const length = lengthOf(shipped);
  if (length < LEAST || length < lengthOf(shown) * MUCH_LONGER || isWalled(draft))
    return { paragraphs: shown, evidence };
  const saw = `articleBody of ${length} characters against ${lengthOf(shown)} shown`;
  return { paragraphs: shipped, evidence: { fact: 'text', reader: 'json-ld articleBody', saw } };
}

const lengthOf = (paragraphs: readonly string[]) =>
  paragraphs.reduce((sum, text) => sum + text.length, 0);

const paragraphsIn = (body: string) =>
  body
    .replace(/<\/(?:p|div|li|h\d)>|<br\s*\/?>/gi, '\n')
    .split(/\n+/)
    .map(plainOfMarkup)
    .filter((text) => text !== '');
