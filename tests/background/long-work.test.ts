import { describe, expect, it } from 'vitest';
import { cut, cutEnd, UNCUT } from '../../core/packs/pieces.ts';
import { openWorkshop } from '../../storage/work/workshop.ts';
import { browserAround } from './life.ts';

type Browser = ReturnType<typeof browserAround>;

const line = (at: number, sentences: number) =>
  `${JSON.stringify({
    id: `n${at}`,
    title: `Report ${at}`,
    text: `In town ${at} people met. `.repeat(sentences),
  })}\n`;

async function stage({ ask }: Browser, text: string) {
  await ask('beginImport', { id: 'job', file: 'towns.jsonl', mode: 'pack' });
  const { left, pieces } = cut(UNCUT, text);
  const all = [...pieces, ...cutEnd(left)];
  for (const [number, piece] of all.entries()) await ask('stage', { id: 'job', number, piece });
  return () => ask('staged', { id: 'job', pieces: all.length, size: text.length });
}

/** What is stored of the job; who asks the background would wake it. */
async function jobIn({ name }: Browser) {
  const workshop = openWorkshop(`${name}-work`);
  const job = await workshop.job('job');
  await workshop.close();
  return job;
}

async function over(browser: Browser) {
  for (let turn = 0; turn < 2_000; turn += 1) {
    const job = await jobIn(browser);
    if (job?.state !== 'running' && job?.state !== 'copying') return job;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the import does not end');
}

describe('a chunk of an import', () => {
  /** Each line's length in sentences, and what a thousand letters take to be stored, in ms. */
  const WORLDS = [
    { name: 'of short lines', sentences: () => 1, pace: 1 },
    { name: 'on a slow computer', sentences: () => 60, pace: 60, lines: 400 },
    {
      name: 'of lines that are long after many short ones',
      sentences: (at: number) => (at < 1_500 ? 0 : 400),
      pace: 15,
    },
    { name: 'of lines of which each fills a chunk', sentences: () => 2_000, pace: 80, lines: 12 },
  ];
  for (const { name, sentences, pace, lines = 1_600 } of WORLDS)
    it(`${name} takes 5 s at most, by the clock, and is no smaller than it needs be`, async () => {
      const browser = browserAround();
      const { outside } = browser;
      const took: number[] = [];
      outside.storing = (articles) => {
        const letters = articles.reduce((sum, { text }) => sum + text.length + 80, 0);
        return (letters / 1_000) * pace;
      };
      let began = 0;
      outside.onStep = (step) => {
        if (step === 'import planned') began = outside.now;
        if (step === 'import counted') took.push(outside.now - began);
      };
      const all = Array.from({ length: lines }, (_, at) => line(at, sentences(at))).join('');
      await (
        await stage(browser, all)
      )();
      expect((await over(browser))?.state).toBe('done');
      expect(Math.max(...took)).toBeLessThanOrEqual(5_000);
      const least = (all.length / 1_000) * pace;
      expect(took.length).toBeLessThanOrEqual(12 + least / 500 + all.length / 400_000);
    }, 60_000);
});

describe('work that was cut off', () => {
  const TEXT = Array.from({ length: 200 }, (_, at) => line(at, 3)).join('');

  /** The worker dies when the import has begun, and no other comes to look after it by itself. */
  async function cutOff(): Promise<Browser> {
    const browser = browserAround();
    const begin = await stage(browser, TEXT);
    browser.outside.starts = false;
    browser.outside.onStep = (step) => {
      if (step !== 'import planned') return;
      browser.outside.onStep = () => undefined;
      browser.kill();
    };
    await begin().catch(() => undefined); // it died over the answer
    for (let turn = 0; browser.outside.deaths === 0 && turn < 1_000; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await jobIn(browser))?.state).toBe('running');
    expect(browser.outside.waking).toBe(true);
    return browser;
  }

  const WAYS: Readonly<Record<string, (browser: Browser) => unknown>> = {
    'by the alarm': (browser) => browser.background().onAlarm(),
    'at a start of the browser': (browser) => {
      browser.outside.starts = true;
      browser.wake();
    },
    'when the library is opened': ({ ask }) => ask('jobs', {}),
    'when the popup is opened': (browser) => {
      browser.outside.starts = true;
      return browser.ask('stateOfTab', { tabId: 1 });
    },
    'when the sidebar is opened': (browser) => {
      browser.outside.starts = true;
      return browser.askFromSidebar('stateOfTab', { tabId: 1 });
    },
  };
  for (const [way, open] of Object.entries(WAYS))
    it(`is gone on with ${way}, and nothing is twice`, async () => {
      const browser = await cutOff();
      await open(browser);
      const job = await over(browser);
      expect(job).toMatchObject({ state: 'done', counts: { added: 200, renewed: 0, same: 0 } });
      const corpus = browser.corpus();
      expect((await corpus.counts()).articles).toBe(200);
      await corpus.close();
    }, 30_000);

  it('the alarm is there until nothing is left to do', async () => {
    const browser = await cutOff();
    browser.background().onAlarm();
    await over(browser);
    for (let turn = 0; browser.outside.waking && turn < 1_000; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(browser.outside.waking).toBe(false);
  }, 30_000);
});
