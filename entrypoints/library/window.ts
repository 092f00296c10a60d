/** Height of a row, in px; the same for all, so that a place in the list is a place on the screen. */
export const ROW = 64;
/** Rows drawn beyond both edges. */
const BEYOND = 8;

/** The rows that a scrolled box shows: indexes, both inclusive; `last` is -1 where there are none. */
export function windowOf(top: number, height: number, rows: number) {
  const first = Math.max(0, Math.floor(top / ROW) - BEYOND);
  const last = Math.min(rows - 1, Math.ceil((top + height) / ROW) + BEYOND);
  return { first: Math.min(first, Math.max(0, rows - 1)), last };
}

/** How far to scroll so that a row is in view; `undefined` where it is. */
export function scrollTo(row: number, top: number, height: number): number | undefined {
  if (row * ROW < top) return row * ROW;
  return (row + 1) * ROW > top + height ? (row + 1) * ROW - height : undefined;
}

/** Rows are asked for by pages, so that scrolling asks seldom. */
export const PAGE = 100;

/** Where the pages begin that hold the rows from `first` to `last`, then one before and one after, so that scrolling finds them there. */
export function pagesAround(first: number, last: number, rows: number): number[] {
  const from = Math.floor(first / PAGE) * PAGE;
  const shown: number[] = [];
  for (let at = from; at <= last; at += PAGE) shown.push(at);
  const around = [from - PAGE, from + shown.length * PAGE];
  return [...shown, ...around.filter((at) => shown.length > 0 && at >= 0 && at < rows)];
}
