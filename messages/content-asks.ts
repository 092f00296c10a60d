import { isRecord, textOf } from '../core/border/values.ts';
import { fields, nothing, parseReadingId, type Asks } from './fields.ts';
import type { ContentProtocol, Marks } from './protocol.ts';

export const contentAsks: Asks<ContentProtocol> = {
  stillHere: nothing,
  show: fields((raw) => {
    const quantity = textOf(raw['quantity'], 80);
    return quantity ? { quantity } : undefined;
  }),
  step: fields((raw) => (raw['by'] === 1 || raw['by'] === -1 ? { by: raw['by'] } : undefined)),
  showSelected: nothing,
  paint: fields((raw) => {
    if (raw['marks'] === null) return { marks: null };
    return isMarks(raw['marks']) ? { marks: raw['marks'] } : undefined;
  }),
};

/** Written by our own background, which no page can speak for: the outer shape is enough. */
const isMarks = (raw: unknown): raw is Marks =>
  isRecord(raw) &&
  parseReadingId(raw['readingId']) !== undefined &&
  Array.isArray(raw['quantities']);
