import { firstFact } from '../fact.ts';
import { authorReaders } from './authors.ts';
import { namesOf } from './names.ts';
import type { Read } from './read.ts';

type Heading = Omit<Read, 'authors' | 'tail'>;

/** The names of the people who wrote it. */
export function readByline(heading: Heading) {
  const { outlet, url } = heading;
  const fact = firstFact(
    'byline',
    authorReaders,
    heading,
    (said) => namesOf(said, outlet, url).length > 0,
  );
  return fact && { ...fact, value: namesOf(fact.value, outlet, url) };
}

/** Whoever is given as author, be it a person, a desk or an agency. */
export const authorsSaid = (heading: Heading): string[] =>
  authorReaders.slice(0, 3).flatMap(({ read }) => [...read(heading)].flatMap(({ value }) => value));
