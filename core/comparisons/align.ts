/**
 * One-to-one pairing of rows and columns with the best total score (Kuhn–Munkres with potentials, Lawler 1976,
 * O(n²m)). Entries at or below 0 are never paired. Returns [row, column] pairs.
 */
export function align(scores: readonly (readonly number[])[]): [number, number][] {
  const size = Math.max(scores.length, scores[0]?.length ?? 0);
  const cost = (row: number, column: number) => -Math.max(0, scores[row]?.[column] ?? 0);
  const state = { u: zeros(size), v: zeros(size), match: zeros(size), size, cost };
  for (let row = 1; row <= size; row++) augment(row, state);
  return state.match
    .map((row, column): [number, number] => [row - 1, column - 1])
    .filter(([row, column]) => column >= 0 && (scores[row]?.[column] ?? 0) > 0)
    .toSorted((x, y) => x[0] - y[0]);
}

interface State {
  readonly u: number[];
  readonly v: number[];
  /** Row matched to each column, from 1; 0 is nobody. */
  readonly match: number[];
  readonly size: number;
  readonly cost: (row: number, column: number) => number;
}

const zeros = (size: number) => Array.from({ length: size + 1 }, () => 0);
const at = (list: readonly number[], index: number) => list[index] ?? 0;

function augment(row: number, { u, v, match, size, cost }: State): void {
  match[0] = row;
  const slack = zeros(size).fill(Infinity);
  const way = zeros(size);
  const used = new Set<number>();
  let column = 0;
  while (at(match, column) !== 0) {
    used.add(column);
    const from = at(match, column);
    let delta = Infinity;
    let next = 0;
    for (let to = 1; to <= size; to++) {
      if (used.has(to)) continue;
      const reduced = cost(from - 1, to - 1) - at(u, from) - at(v, to);
      if (reduced < at(slack, to)) [slack[to], way[to]] = [reduced, column];
      if (at(slack, to) < delta) [delta, next] = [at(slack, to), to];
    }
    for (let to = 0; to <= size; to++) {
      if (used.has(to)) {
        u[at(match, to)] = at(u, at(match, to)) + delta;
        v[to] = at(v, to) - delta;
      } else slack[to] = at(slack, to) - delta;
    }
    column = next;
  }
  while (column !== 0) {
    const previous = at(way, column);
    match[column] = at(match, previous);
    column = previous;
  }
}
