import type { Quantity } from '../../core/report.ts';
import type { Span } from '../../core/text/span.ts';
import { rangesOf, textMap, type TextMap } from '../../page/locate.ts';
import { adoptSheet } from './sheet.ts';
import { highlightSheet, isDark, NAMES } from './highlights.ts';

/** One place in the page where a compared quantity is said. */
export interface Mark {
  readonly quantity: Quantity;
  readonly ranges: readonly Range[];
  /** The sentence around it, where it could be found. */
  readonly sentence: readonly Range[];
}

export interface MarkedPage {
  /** Marks these quantities of this text; answers with the number of marks. */
  readonly paint: (text: string, quantities: readonly Quantity[]) => number;
  /** Finds every place again; `false` where one is lost. */
  readonly repaint: () => boolean;
  /** Whether anything is to be seen in the page. */
  readonly switch: (on: boolean) => void;
  /** In the order of the page. */
  readonly marks: () => readonly Mark[];
  readonly at: (x: number, y: number) => Mark | undefined;
}

/** Paints under the words: no node of the page is touched. */
export function createMarks(signal: AbortSignal): MarkedPage {
  let on = true;
  let text = '';
  let quantities: readonly Quantity[] = [];
  let marks: readonly Mark[] = [];
  const sheet = adoptSheet(signal);

  const clear = () => {
    for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
  };
  const highlight = () => {
    clear();
    if (!on || marks.length === 0) return;
    sheet.write(highlightSheet(isDark(marks[0]?.ranges[0])));
    for (const verdict of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
      const ranges = marks
        .filter(({ quantity }) => quantity.verdict === verdict)
        .flatMap((mark) => mark.ranges);
      if (ranges.length > 0) CSS.highlights.set(NAMES[verdict], new Highlight(...ranges));
    }
  };
  const locate = () => {
    const wanted = quantities.filter(({ verdict }) => verdict !== 'same');
    const map = wanted.length > 0 ? textMap(document, text) : undefined;
    const found = map ? wanted.flatMap((quantity) => marksOf(quantity, map)) : [];
    marks = found.filter(({ ranges }) => ranges.length > 0).toSorted(inPageOrder);
    highlight();
    return marks.length === found.length;
  };

  signal.addEventListener('abort', clear, { once: true });
  return {
    paint: (newText, newQuantities) => {
      [text, quantities] = [newText, newQuantities];
      locate();
      return marks.length;
    },
    repaint: locate,
    switch: (next) => {
      if (on === next) return;
      on = next;
      highlight();
    },
    marks: () => marks,
    at: (x, y) => (on ? markAt(marks, x, y) : undefined),
  };
}

function marksOf(quantity: Quantity, map: TextMap): Mark[] {
  const figure = quantity.claims.find(({ here }) => here)?.figure;
  return quantity.spans.map((span) => ({
    quantity,
    ranges: rangesOf(map, span),
    sentence: figure && holds(figure.sentence, span) ? rangesOf(map, figure.sentence) : [],
  }));
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

const inPageOrder = ({ ranges: [a] }: Mark, { ranges: [b] }: Mark) =>
  a && b ? a.compareBoundaryPoints(Range.START_TO_START, b) : 0;

/** Newer than the types. */
type Pointable = HighlightRegistry & {
  readonly highlightsFromPoint?: (
    x: number,
    y: number,
  ) => readonly { readonly highlight: Highlight }[];
};

/** The browser tells which highlight lies under the point; which of its marks, our own ranges tell. */
function markAt(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  const names: readonly string[] = Object.values(NAMES);
  const ours = new Set(names.map((name) => CSS.highlights.get(name)));
  const registry: Pointable = CSS.highlights;
  const hits = registry.highlightsFromPoint?.(x, y);
  if (hits && !hits.some(({ highlight }) => ours.has(highlight))) return undefined;
  return marks.find(({ ranges }) => ranges.some((range) => isOver(range, x, y)));
}

const isOver = (range: Range, x: number, y: number) =>
  [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
