import type { Span } from '../core/text/span.ts';
import { anchorParagraphs, type Anchor } from './anchors.ts';
import { genuine } from './genuine.ts';
import { liveTextOf, type LiveText } from './live-text.ts';
import { squeezed, unsqueezed } from './squeezed.ts';

/** Where the paragraphs of an article's text stand in a document as it is now. */
export interface TextMap {
  readonly document: Document;
  readonly text: string;
  readonly live: LiveText;
  readonly anchors: readonly Anchor[];
}

/** Looks at the document once; made anew after the page changed. */
export function textMap(document: Document, text: string): TextMap {
  const live = liveTextOf(document);
  return { document, text, live, anchors: anchorParagraphs(text, live.text) };
}

/**
 * The places in the document of a span of the text, one range for each text node; none where the very words are
 * not there. The words of a range are always those of the span.
 */
export function rangesOf(map: TextMap, span: Span): readonly Range[] {
  const said = squeezed(map.text.slice(span.start, span.end));
  if (said === '') return [];
  const anchor = map.anchors.find(({ start, end }) => start <= span.start && span.end <= end);
  const at = anchor?.place(squeezed(map.text.slice(anchor.start, span.start)).length, said);
  if (at === undefined || !map.live.text.startsWith(said, at)) return [];
  return rangesBetween(map, at, at + said.length);
}

function rangesBetween({ document, live }: TextMap, from: number, to: number): Range[] {
  const ranges: Range[] = [];
  for (let index = nodeAt(live.starts, from); index < live.nodes.length; index++) {
    const [node, start = 0] = [live.nodes[index], live.starts[index]];
    if (!node || start >= to) break;
    if (!node.isConnected) return [];
    const range = genuine(document, 'createRange').call(document);
    range.setStart(node, unsqueezed(node.data, Math.max(0, from - start)));
    range.setEnd(node, endIn(node.data, to - start));
    ranges.push(range);
  }
  return isSaid(ranges, live.text.slice(from, to)) ? ranges : [];
}

/** Just after the last character of so many, not before the next one. */
function endIn(data: string, count: number): number {
  const whole = squeezed(data).length;
  return unsqueezed(data, Math.min(count, whole) - 1) + 1;
}

/** The page may have changed since the map was made. */
const isSaid = (ranges: readonly Range[], said: string) =>
  squeezed(ranges.map((range) => range.toString()).join('')) === said;

/** The last node that begins at or before an offset. */
function nodeAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
