export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 8;
const MARGIN = 8;

/**
 * Below the sentence, or above it where there is no room below; never over it, always in the viewport.
 * Where neither side has room for all of it, the larger side holds it and it scrolls.
 */
export function placeCard(
  mark: Box,
  sentence: Box,
  card: { readonly width: number; readonly height: number },
  viewport: { readonly width: number; readonly height: number },
) {
  const below = viewport.height - MARGIN - (sentence.bottom + GAP);
  const above = sentence.top - GAP - MARGIN;
  const isBelow = card.height <= below || below >= above;
  const room = Math.max(80, isBelow ? below : above);
  const height = Math.min(card.height, room);
  const left = clamp(mark.left, MARGIN, viewport.width - card.width - MARGIN);
  const top = isBelow ? sentence.bottom + GAP : sentence.top - GAP - height;
  return { left, top: clamp(top, MARGIN, viewport.height - height - MARGIN), maxHeight: room };
}

const clamp = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(value, most));

/** The smallest box around all rectangles; undefined where there is none. */
export function boxAround(ranges: readonly Range[]): Box | undefined {
  const rects = ranges.flatMap((range) => [...range.getClientRects()]);
  if (rects.length === 0) return undefined;
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}
