import { describe, expect, it } from 'vitest';
import { storySearch, type Told } from '../../entrypoints/library/story-search.ts';
import type { LibraryStory } from '../../core/library.ts';
import type { ask } from '../../messages/send.ts';

/** Article `n` is told by `n + 1` as well where `n` is a multiple of ten. */
const storyOf = (id: string): LibraryStory => {
  const at = Number(id);
  const first = at % 10 === 1 ? at - 1 : at;
  const members = first % 10 === 0 ? [first, first + 1] : [first];
  const heads = members.map((each) => ({ id: String(each), title: `Report ${each}` }));
  const [lead = { id, title: '' }] = heads.filter((head) => head.id === id);
  return { lead, reports: heads, origins: heads.length, differing: [], revised: [] };
};

/** A background that looks at so many articles and then answers. */
function around(atOnce = 5) {
  const asked: string[][] = [];
  const asking = (async (_question: string, { ids }: { ids: string[] }) => {
    asked.push(ids);
    const done = ids.slice(0, atOnce);
    const taken = new Set<string>();
    const stories = done.flatMap((id) => {
      if (taken.has(id)) return [];
      const story = storyOf(id);
      for (const report of story.reports) taken.add(report.id);
      return [story];
    });
    return { stories, looked: done.length };
  }) as unknown as typeof ask;
  return { asked, asking };
}

const idsTo = (count: number) => Array.from({ length: count }, (_, at) => String(at));

async function run(search: ReturnType<typeof storySearch>, signal = new AbortController().signal) {
  const told: Told[] = [];
  await search((each) => told.push(each), signal);
  return told.at(-1);
}

describe('looking for stories', () => {
  it('finds each story once, and asks for no article whose story it has', async () => {
    const { asked, asking } = around(1);
    const found = await run(storySearch(idsTo(42), asking));
    expect(found).toMatchObject({ state: 'done', looked: 42 });
    expect(found?.stories.map(({ lead }) => lead.id)).toEqual(['0', '10', '20', '30', '40']);
    expect(asked.filter(([first]) => Number(first) % 10 === 1)).toEqual([]);
  });

  it('rests after some, and goes on where it rested', async () => {
    const { asking } = around();
    const search = storySearch(idsTo(1_000), asking);
    const first = await run(search);
    expect(first?.state).toBe('resting');
    expect(first?.stories).toHaveLength(8);
    const second = await run(search);
    expect(second?.stories).toHaveLength(16);
    expect(second?.looked).toBeLessThan(200);
  });

  it('stops when it is told to, and says so where it fails', async () => {
    const stopped = new AbortController();
    stopped.abort();
    expect(await run(storySearch(idsTo(9), around().asking), stopped.signal)).toBeUndefined();
    const failing = (async () => {
      throw new Error('dead');
    }) as unknown as typeof ask;
    expect(await run(storySearch(idsTo(9), failing))).toMatchObject({ state: 'failed', looked: 0 });
  });
});
