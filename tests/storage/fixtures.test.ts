import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../storage/corpus.ts';
import { prepare } from '../../storage/prepare.ts';
import { openFeeds } from '../../storage/feeds/feeds.ts';
import { openIndex } from '../../storage/index/engine.ts';
import { openHistory } from '../../storage/history/history.ts';
import { steps } from '../../storage/migrations.ts';
import { steps as workSteps } from '../../storage/work/schema.ts';
import { openWorkshop } from '../../storage/work/workshop.ts';
import { saved, seed } from './articles.ts';
import { frozen, type Frozen, thaw } from './frozen.ts';

/*
 * What each version of the extension stored, written down by the code of that version (`frozen`); the
 * corpus begins with version 3, which was the first to store anything. Whoever adds a step writes down
 * what the version before it stores, and never changes what stands here.
 */
const kept = (name: string): Frozen =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')) as Frozen;
const isKept = (name: string) => {
  try {
    return kept(name).version > 0;
  } catch {
    return false;
  }
};

const FIRST = 3;
const VERSIONS = Array.from({ length: steps.length - FIRST + 1 }, (_, at) => FIRST + at);
const HARBOUR = saved('harbour', { url: 'https://ledger.example/harbour?utm_source=x' });
const ELECTION = saved('election', {
  id: 'pack-election',
  origin: { kind: 'pack', pack: 'towns' },
});
/** Its name. */
async function emptyIndex(): Promise<string> {
  const index = openIndex('empty-index');
  await index.id();
  await index.close();
  return 'empty-index';
}
const SEEDS = { version: 'two', articles: [seed('mill'), seed('talks')] };

describe('what was stored by', () => {
  it.each(VERSIONS)('version %i of the corpus opens, whole, and is found', async (version) => {
    const name = `kept-${version}`;
    await thaw(name, kept(`corpus-${version}`));
    if (isKept(`corpus-${version}-index`))
      await thaw(`${name}-index`, kept(`corpus-${version}-index`));
    const corpus = openCorpus(async () => prepare, name);
    expect(await corpus.articles([HARBOUR.id, ELECTION.id, 'mill'])).toEqual([
      HARBOUR,
      ELECTION,
      seed('mill'),
    ]);
    expect(await corpus.counts()).toEqual({ articles: 3, seeds: 1, kept: 1 });
    expect(await corpus.byUrl('https://www.ledger.example/harbour')).toEqual(HARBOUR);
    const found = async (words: string) =>
      (await corpus.search(words, 5)).map(({ article }) => article.id);
    expect(await found('Selam')).toEqual([HARBOUR.id]);
    expect(await found('Okafor')).toEqual([ELECTION.id]);
    // A bundled article that the reader deleted stays deleted, whatever the next release brings.
    await corpus.plant({ seeds: SEEDS, release: '9.9.9' });
    expect((await corpus.after('', 10)).articles.map(({ id }) => id)).toEqual([
      HARBOUR.id,
      'mill',
      ELECTION.id,
    ]);
    await corpus.add(saved('layoffs'));
    expect(await found('Vantor')).toEqual(['kept-layoffs']);
    expect(await found('Selam')).toEqual([HARBOUR.id]);
    await corpus.close();
    expect((await frozen(name)).version).toBe(steps.length);
  });

  it('the index of today is found as it is', async () => {
    const last = steps.length;
    const layout = (await frozen(await emptyIndex())).version;
    await thaw('kept-now', kept(`corpus-${last}`));
    await thaw('kept-now-index', kept(`index-${layout}`));
    const index = openIndex('kept-now-index');
    const id = await index.id();
    const { lists } = await index.ask(() => [{ term: 'selam' }, { term: 'okafor' }]);
    expect(lists.map(({ docs }) => docs.length)).toEqual([1, 1]);
    expect(await index.id()).toBe(id);
    await index.close();
  });

  it.each(workSteps.map((_, at) => at + 1))('version %i of long work goes on', async (version) => {
    const name = `kept-work-${version}`;
    await thaw(name, kept(`work-${version}`));
    const work = openWorkshop(name);
    expect(await work.jobs()).toMatchObject([
      { id: 'job-1', state: 'running', at: { piece: 0, lines: 1 }, counts: { added: 1 } },
    ]);
    expect((await work.piece('job-1', 0))?.text.split('\n')).toHaveLength(3);
    const { some } = await work.trash.of('batch-1', 5);
    expect(some.map(({ article }) => article)).toEqual(version < 2 ? [] : [saved('mill')]);
    await work.close();
  });

  it('version 1 of the history and of the feeds is as it was', async () => {
    await thaw('kept-history', kept('history-1'));
    const history = openHistory('kept-history');
    expect(await history.of('kept-harbour')).toMatchObject([{ text: 'At least 9 people died.' }]);
    await history.close();
    await thaw('kept-feeds', kept('feeds-1'));
    const feeds = openFeeds('kept-feeds');
    expect(await feeds.all()).toMatchObject([
      { url: 'https://ledger.example/rss', etag: '"one"', privateOk: true, fails: 0 },
    ]);
    expect(await feeds.isSeen('content-1')).toBe(true);
    await feeds.close();
  });
});

describe('what is written down here', () => {
  it('holds every version there is', () => {
    const wanted = [
      ...VERSIONS.map((version) => `corpus-${version}`),
      ...workSteps.map((_, at) => `work-${at + 1}`),
    ];
    expect(wanted.filter((name) => !isKept(name))).toEqual([]);
    for (const version of VERSIONS) expect(kept(`corpus-${version}`).version).toBe(version);
  });

  it('is laid out as the version that it is of lays itself out today', async () => {
    const corpus = openCorpus(async () => prepare, 'fresh');
    await corpus.counts();
    await corpus.search('word', 1);
    await corpus.close();
    const bare = ({ version, stores }: Frozen) => ({
      version,
      stores: Object.fromEntries(
        Object.entries(stores).map(([name, { keyPath, autoIncrement, indexes }]) => [
          name,
          { keyPath, autoIncrement, indexes },
        ]),
      ),
    });
    expect(bare(await frozen('fresh'))).toEqual(bare(kept(`corpus-${steps.length}`)));
    // The index may be laid out anew under one version of the corpus: it is made from the articles.
    const index = bare(await frozen('fresh-index'));
    expect(index).toEqual(bare(kept(`index-${index.version}`)));
  });
});
