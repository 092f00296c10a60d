/** Half-open, in UTF-16 units of the article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const slice = (text: string, { start, end }: Span) => text.slice(start, end);
export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span) =>
  outer.start <= inner.start && inner.end <= outer.end;
