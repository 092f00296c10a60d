import { describe, expect, it } from 'vitest';
import { remembering } from '../../storage/find/recent.ts';
import { saved } from './articles.ts';

describe('what was read last', () => {
  const reads: number[][] = [];
  const read = remembering(async (docs) => {
    reads.push([...docs]);
    return docs.map((doc) => (doc === 13 ? undefined : saved('harbour', { id: `at-${doc}` })));
  }, 3);
  const ids = async (docs: readonly number[]) => (await read(docs)).map((each) => each?.id);

  it('is not read again, and what is not there is asked for again', async () => {
    expect(await ids([1, 13, 2])).toEqual(['at-1', undefined, 'at-2']);
    expect(await ids([2, 13, 3, 1])).toEqual(['at-2', undefined, 'at-3', 'at-1']);
    expect(reads).toEqual([
      [1, 13, 2],
      [13, 3],
    ]);
  });

  it('is forgotten where others were asked for since', async () => {
    expect(await ids([4, 5])).toEqual(['at-4', 'at-5']);
    reads.length = 0;
    expect(await ids([1, 2, 4, 5])).toEqual(['at-1', 'at-2', 'at-4', 'at-5']);
    expect(reads).toEqual([[2]]);
  });
});
