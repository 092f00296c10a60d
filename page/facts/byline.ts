import { firstFact } from '../fact.ts';
import { authorReaders } from './authors.ts';
import { desksOf, namesOf } from './names.ts';
import type { Read } from './read.ts';

type Heading = Omit<Read, 'authors' | 'tail'>;

/** The names of the people who wrote it, else the desk or agency that signs. */
export function readByline(heading: Heading) {
  const { outlet, url } = heading;
  const people = (said: readonly string[]) => namesOf(said, outlet, url);
  for (const names of [people, desksOf]) {
    const fact = firstFact('byline', authorReaders, heading, (said) => names(said).length > 0);
    if (fact) return { ...fact, value: names(fact.value) };
  }
  return undefined;
}

/** Whoever is given as author, be it a person, a desk or an agency. */
export const authorsSaid = (heading: Heading): string[] =>
  authorReaders.slice(0, 3).flatMap(({ read }) => [...read(heading)].flatMap(({ value }) => value));
