import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { countedTerms } from '../../../core/search/term-counts.ts';
import { openIndex } from '../../../storage/index/engine.ts';

const saying = (word: string) => ({
  terms: countedTerms(({ aside }) => aside(word, 1)),
  names: [],
  length: 1,
  day: 0,
});

it('what is added right after everything was forgotten is found', async () => {
  const index = openIndex(`cleared-${Math.random()}`);
  await index.add(saying('harbour'));
  await index.ask(() => []);
  await index.clear();
  const doc = await index.add(saying('mill'));
  const { lists } = await index.ask(() => [{ term: 'mill' }, { term: 'harbour' }]);
  expect(lists.map(({ docs }) => [...docs])).toEqual([[doc], []]);
  await index.close();
});
