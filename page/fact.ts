import type { Evidence } from '../core/page-reading.ts';
import type { Scene } from './scene.ts';

/** What one reader makes of the page: a value, and the words or markup that it saw. */
export interface Seen<T> {
  readonly value: T;
  readonly saw: string;
}

/** Names itself, so that a wrong fact leads to who gave it. */
export interface Reader<T, S = Scene> {
  readonly name: string;
  readonly read: (scene: S) => Iterable<Seen<T>>;
}

export interface Fact<T> {
  readonly value: T;
  readonly evidence: Evidence;
}

/** The first thing that the readers, in their order, see and that holds. */
export function firstFact<T, S>(
  fact: Evidence['fact'],
  readers: readonly Reader<T, S>[],
  scene: S,
  holds: (value: T) => boolean = () => true,
): Fact<T> | undefined {
  for (const { name, read } of readers) {
    for (const { value, saw } of read(scene)) {
      if (holds(value)) return { value, evidence: { fact, reader: name, saw: saw.slice(0, 200) } };
    }
  }
  return undefined;
}

/** Of the values of one meta name after the other. */
export const metaReader = (names: readonly string[]): Reader<string> => ({
  name: 'meta',
  *read({ meta }) {
    for (const name of names)
      for (const value of meta.get(name) ?? []) yield { value, saw: `${name}: ${value}` };
  },
});
