import { describe, expect, it } from 'vitest';
import type { ImportMode, Job } from '../../core/work/job.ts';
import { cut, cutEnd, UNCUT } from '../../core/packs/pieces.ts';
import { NAMES, saved, seed } from '../storage/articles.ts';
import { browserAround, settle } from './life.ts';

type Browser = ReturnType<typeof browserAround>;

const SEEDS = [seed('mill')];
const line = (raw: object) => `${JSON.stringify(raw)}\n`;
const PACK = [
  ...NAMES.map((name, at) => {
    const { origin: _origin, ...article } = seed(name);
    return line({ ...article, url: `https://${name}.example/${at}` });
  }),
  line({ title: 'No text' }),
  'not json\n',
  line({ ...seed('talks'), id: 'copy', url: 'https://talks.example/3' }),
  line({ ...seed('talks'), id: 'talks', title: 'Said again', url: 'javascript:1' }),
  line({ kind: 'setting', name: 'marks', value: { on: false } }),
].join('');

async function bring(browser: Browser, text: string, mode: ImportMode = 'pack', id = 'job') {
  const { ask } = browser;
  await ask('beginImport', { id, file: 'gathered.jsonl', mode });
  const { left, pieces } = cut(UNCUT, text);
  const all = [...pieces, ...cutEnd(left)];
  for (const [number, piece] of all.entries()) await ask('stage', { id, number, piece });
  await ask('staged', { id, pieces: all.length, size: text.length });
}

async function over(browser: Browser, id = 'job'): Promise<Job> {
  for (let turn = 0; turn < 400; turn += 1) {
    const job = (await browser.ask('jobs', {})).find((each) => each.id === id);
    if (job && job.state !== 'running' && job.state !== 'copying') return job;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the import does not end');
}

async function stored(browser: Browser) {
  const corpus = browser.corpus();
  const { articles } = await corpus.after('', 1_000);
  await corpus.close();
  return articles;
}

const untimed = ({ spent: _spent, since: _since, ...job }: Job) => job;

async function everything({ ask }: Browser) {
  let text = '';
  let after: string | undefined;
  do {
    const piece = await ask('exportPiece', after === undefined ? {} : { after });
    text += piece.text;
    after = piece.next;
  } while (after !== undefined);
  return text;
}

describe('an import', () => {
  it('stores the articles under the name of the file, and reports what it left out', async () => {
    const browser = browserAround(SEEDS);
    await bring(browser, PACK);
    const job = await over(browser);
    expect(job).toMatchObject({
      state: 'done',
      done: PACK.length,
      counts: { added: 6, renewed: 1, same: 1, left: 3 },
    });
    expect(job.problems.map(({ line: at, what, why }) => [at, what, why])).toEqual([
      [3, 'id', 'taken'],
      [7, 'line', 'missing'],
      [8, 'line', 'not-json'],
      [10, 'url', 'not-web'],
      [11, 'line', 'only-restore'],
    ]);
    const articles = await stored(browser);
    expect(articles.filter(({ id }) => id === 'mill')).toEqual(SEEDS);
    const brought = articles.filter(({ origin }) => origin.kind !== 'seed');
    expect(brought.map(({ origin }) => origin)).toEqual(
      Array.from({ length: 6 }, () => ({ kind: 'pack', pack: 'gathered' })),
    );
    expect(brought.map(({ title }) => title)).toContain('Said again');
    expect(browser.outside.waking).toBe(false);
  });

  it('brought twice stores nothing twice', async () => {
    const browser = browserAround(SEEDS);
    await bring(browser, PACK);
    await over(browser);
    const once = await stored(browser);
    await bring(browser, PACK, 'pack', 'again');
    // The second "talks" changes what the first said, and back: the file is one that contradicts itself.
    expect((await over(browser, 'again')).counts).toMatchObject({ added: 0 });
    expect(await stored(browser)).toEqual(once);
  });

  it('killed at any step, ends as if nothing had happened, and counts once', async () => {
    const undisturbed = browserAround(SEEDS);
    await undisturbed.ask('counts', {});
    const before = undisturbed.outside.steps.length;
    await bring(undisturbed, PACK);
    const wanted = { job: untimed(await over(undisturbed)), articles: await stored(undisturbed) };
    const steps = undisturbed.outside.steps.slice(before);
    expect(new Set(steps)).toEqual(new Set(['import planned', 'import stored', 'import counted']));
    for (let at = 1; at <= steps.length; at += 1) {
      const browser = browserAround(SEEDS);
      await browser.ask('counts', {});
      browser.outside.dieAfter = at;
      await bring(browser, PACK);
      const job = untimed(await over(browser));
      expect(browser.outside.deaths).toBe(1);
      expect({ job, articles: await stored(browser) }).toEqual(wanted);
    }
  });

  it('killed at any moment of many chunks, too', async () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      line({ id: `n${at}`, title: `Report ${at}`, text: `In town ${at}, ${at + 2} people met.` }),
    ).join('');
    const browser = browserAround(SEEDS);
    await browser.ask('counts', {});
    await bring(browser, many);
    for (let kills = 0; kills < 12; kills += 1) {
      await new Promise((resolve) => setTimeout(resolve, 17 * (kills % 4)));
      browser.kill();
      browser.wake();
    }
    const job = await over(browser);
    expect(job.counts).toMatchObject({ added: 300, renewed: 0, same: 0, left: 0 });
    expect(await stored(browser)).toHaveLength(301);
  }, 120_000);

  it('pauses, stays paused over a death, goes on, and can be cancelled', async () => {
    const browser = browserAround(SEEDS);
    const { ask } = browser;
    const id = 'job';
    await ask('beginImport', { id, file: 'gathered.jsonl', mode: 'pack' });
    await ask('stage', { id, number: 0, piece: { line: 1, text: PACK } });
    await ask('staged', { id, pieces: 1, size: PACK.length });
    await ask('actOnJob', { id, act: 'pause' });
    const paused = await over(browser);
    if (paused.state === 'paused') {
      browser.kill();
      browser.wake();
      await settle();
      expect((await over(browser)).done).toBe(paused.done);
      await ask('actOnJob', { id, act: 'resume' });
    }
    expect((await over(browser)).state).toBe('done');
    await ask('beginImport', { id: 'b', file: 'b.jsonl', mode: 'pack' });
    await ask('actOnJob', { id: 'b', act: 'cancel' });
    await expect(
      ask('stage', { id: 'b', number: 0, piece: { line: 1, text: 'x' } }),
    ).rejects.toThrow();
    await ask('actOnJob', { id: 'b', act: 'dismiss' });
    expect((await ask('jobs', {})).map((job) => job.id)).toEqual([id]);
  });
});

describe('a full disk', () => {
  it('halts an import where it is and says so, though not even that can be written', async () => {
    const undisturbed = browserAround(SEEDS);
    await bring(undisturbed, PACK);
    const wanted = untimed(await over(undisturbed));
    const browser = browserAround(SEEDS);
    const { outside, ask } = browser;
    await ask('counts', {});
    outside.onStep = (step) => {
      if (step === 'import planned') outside.full = true;
    };
    await bring(browser, PACK);
    expect(await over(browser)).toMatchObject({
      state: 'paused',
      because: 'storage-full',
      done: 0,
    });
    expect(await stored(browser)).toEqual(SEEDS);
    // Asked again it says the same, and a new life finds out anew.
    browser.kill();
    browser.wake();
    await settle();
    expect(await over(browser)).toMatchObject({ state: 'paused', because: 'storage-full' });
    await expect(ask('actOnJob', { id: 'job', act: 'resume' })).rejects.toThrow('storage-full');
    outside.onStep = () => undefined;
    outside.full = false;
    await ask('actOnJob', { id: 'job', act: 'resume' });
    expect(untimed(await over(browser))).toEqual(wanted);
    expect(await stored(browser)).toEqual(await stored(undisturbed));
  });
});

describe('an export', () => {
  it('brought back after everything is gone gives the same corpus', async () => {
    const browser = browserAround(SEEDS);
    const corpus = browser.corpus();
    await browser.ask('counts', {});
    await corpus.add(saved('harbour', { url: 'https://ledger.example/a' }));
    await corpus.add(saved('talks', { origin: { kind: 'feed', feed: 'https://f.example/rss' } }));
    await corpus.add(saved('election', { origin: { kind: 'pack', pack: 'p' } }));
    await corpus.close();
    browser.outside.local.set('marks', JSON.stringify({ on: false, offOn: ['a.example'] }));
    await browser.ask('forget', { id: 'mill' });
    const written = await everything(browser);
    expect(written.split('\n')).toHaveLength(7); // head, marks, forgotten, three articles, the end

    const other = browserAround(SEEDS);
    await bring(other, written, 'restore');
    expect(await over(other)).toMatchObject({ counts: { added: 3, left: 0 }, problemCount: 0 });
    expect(await stored(other)).toEqual(await stored(browser));
    expect(await everything(other)).toBe(written);
  });

  it('of another is a pack: its origins are not believed', async () => {
    const browser = browserAround(SEEDS);
    await bring(browser, line({ ...saved('harbour'), outlet: 'Reuters' }));
    await over(browser);
    const [article] = (await stored(browser)).filter(({ origin }) => origin.kind !== 'seed');
    expect(article).toMatchObject({
      outlet: 'Reuters',
      origin: { kind: 'pack', pack: 'gathered' },
    });
    expect(article?.id).toMatch(/^pack-/);
  });

  it('does not set back what was kept since', async () => {
    const browser = browserAround(SEEDS);
    const corpus = browser.corpus();
    await browser.ask('counts', {});
    const older = saved('harbour');
    const newer = {
      ...older,
      text: 'Now 19.',
      origin: { kind: 'saved', at: '2025-06-01' },
    } as const;
    await corpus.add(newer);
    await bring(browser, line(older), 'restore');
    expect((await over(browser)).counts).toMatchObject({ same: 1 });
    expect(await corpus.article(older.id)).toEqual(newer);
    await corpus.close();
  });
});
