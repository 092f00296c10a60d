import { browser } from 'wxt/browser';
import { loadEngines } from '../../entrypoints/background/engines/load.ts';
import { dayNumberOf } from '../../core/search/dates.ts';
import { parseQuery } from '../../core/search/query.ts';
import { countedTerms } from '../../core/search/term-counts.ts';
import { similarDocs } from '../../storage/candidates.ts';
import { type Corpus, openCorpus, openShelf } from '../../storage/corpus.ts';
import { matches } from '../../storage/find/search.ts';
import { mapWithPauses } from '../../storage/pauses.ts';
import { openIndex } from '../../storage/index/engine.ts';
import { type Shelf, storeMany } from '../../storage/shelf.ts';
import type { Indexed } from '../../storage/index/gather.ts';
import { madeCorpus, type Made, type MadeCorpus } from './corpus.ts';
import { inEnglish } from './english.ts';
import type { Like, Typed } from './queries.ts';
import { added } from './serve-engine.ts';

/** What the bench asks of the background; the answer carries when each step was reached. */
export type Ask =
  | { readonly kind: 'ping' }
  /** In parts: one event may not take longer than five minutes. */
  | {
      readonly kind: 'build' | 'fill';
      readonly size: number;
      readonly from: number;
      readonly to: number;
      /** The articles whose figures are read when they are filled in, which takes most of the time. */
      readonly read?: readonly number[];
    }
  | { readonly kind: 'settle' | 'settle-corpus' | 'open'; readonly size: number }
  | { readonly kind: 'adds'; readonly size: number; readonly many: number }
  | { readonly kind: 'typed'; readonly size: number; readonly query: Typed }
  | { readonly kind: 'like' | 'report'; readonly size: number; readonly like: Like }
  | { readonly kind: 'search'; readonly size: number; readonly query: Typed };

const born = performance.now();
const indexes = new Map<number, ReturnType<typeof openIndex>>();
const corpora = new Map<number, ReturnType<typeof openCorpus>>();
const shelves = new Map<number, Shelf>();
const preparing = async () => (await loadEngines()).prepare;
const indexOf = (size: number) => kept(indexes, size, () => openIndex(`bench-${size}-index`));
const corpusOf = (size: number) =>
  kept(corpora, size, () => openCorpus(preparing, `bench-corpus-${size}`));

function kept<T>(held: Map<number, T>, size: number, open: () => T): T {
  const found = held.get(size) ?? open();
  held.set(size, found);
  return found;
}

/** As `storage/prepare.ts` does it, without what only stories and figures need. */
function indexedOf({
  title,
  text,
  published,
}: Pick<Made, 'title' | 'text' | 'published'>): Indexed {
  let length = 0;
  const terms = countedTerms((counter) => {
    length = counter.text(title) + counter.text(text);
  });
  return { terms, names: [], length, day: dayNumberOf(published) };
}

const made = new Map<number, MadeCorpus>();
const told = new Map<number, MadeCorpus>();
const madeOf = (size: number, from: number, to: number) => {
  const corpus = kept(made, size, () => madeCorpus(size));
  const places = Array.from({ length: to - from }, (_, at) => from + at);
  return mapWithPauses(places, corpus.article);
};

async function timed(work: () => Promise<unknown>) {
  const begun = performance.now();
  await work();
  return { took: [performance.now() - begun] };
}

async function build(size: number, from: number, to: number) {
  const articles = await madeOf(size, from, to);
  return timed(() => indexOf(size).addMany(articles.map(indexedOf)));
}

/** Figures are read of those that a report will show. */
async function fill(size: number, from: number, to: number, read: ReadonlySet<number>) {
  const corpus = kept(told, size, () => inEnglish(madeCorpus(size)));
  const places = Array.from({ length: to - from }, (_, at) => from + at);
  const articles = await mapWithPauses(places, (at) => {
    const { story: _story, ...article } = corpus.article(at);
    return { ...article, at, language: 'en', origin: { kind: 'pack' as const, pack: 'made' } };
  });
  return timed(async () => {
    const engines = await loadEngines();
    const { secondSourceBench: prepare } = globalThis;
    if (!prepare) throw new Error('no build for the bench');
    const ready = await mapWithPauses(articles, ({ at, ...article }) =>
      read.has(at) ? engines.prepare(article) : prepare(article, []),
    );
    await storeMany(
      kept(shelves, size, () => openShelf(preparing, `bench-corpus-${size}`).shelf),
      ready,
    );
  });
}

async function adds(size: number, many: number) {
  const index = indexOf(size);
  let tending = Promise.resolve();
  const answer = await added(
    {
      // As the corpus does it: nobody waits for what is flushed and merged behind.
      async addOne({ text }) {
        const doc = await index.add(indexedOf({ title: '', text, published: '2025-12-31' }));
        if (doc % 16 === 0) tending = tending.then(() => index.tend());
      },
      bytes: async () => 0,
    },
    size,
    many,
  );
  await tending;
  return answer;
}

async function answerTo(ask: Ask): Promise<object> {
  switch (ask.kind) {
    case 'ping':
      return {};
    case 'open':
      return { id: await indexOf(ask.size).id() };
    case 'build':
      return build(ask.size, ask.from, ask.to);
    case 'fill':
      return fill(ask.size, ask.from, ask.to, new Set(ask.read));
    case 'settle':
      return timed(() => indexOf(ask.size).tend('all'));
    case 'settle-corpus':
      return timed(() => settled(corpusOf(ask.size)));
    case 'adds':
      return adds(ask.size, ask.many);
    case 'typed': {
      const query = parseQuery(`${ask.query.words.join(' ')} ${ask.query.prefix}`);
      const { docs } = await matches({ index: indexOf(ask.size) }, query);
      return { found: docs.slice(0, 10).map((doc) => doc - 1) };
    }
    case 'search': {
      const hits = await corpusOf(ask.size).search(
        `${ask.query.words.join(' ')} ${ask.query.prefix}`,
        10,
      );
      return { found: hits.length };
    }
    case 'like': {
      const { docs } = await similarDocs(indexOf(ask.size), ask.like.print, 11);
      return { found: docs.map((doc) => doc - 1) };
    }
    case 'report':
      return report(ask.size, ask.like);
  }
}

/** As a planted corpus, in one piece; who asks one that is not known to be whole waits for it to be mended. */
async function settled(corpus: Corpus) {
  await corpus.plant({ seeds: { version: 'none', articles: [] }, release: 'bench' });
  await corpus.tended('all');
}

async function report(size: number, { title, text, published }: Like) {
  const steps: Record<string, number> = {};
  const page = { title, text, published, language: 'en' };
  const { reportOn, figuresOf } = await loadEngines();
  steps['engines'] = performance.now();
  const { coverage } = await reportOn(page, corpusOf(size), { figuresOf }, (step) => {
    steps[step] = performance.now();
  });
  return { found: coverage.length, steps };
}

// Another listener answers what is asked of the extension itself.
browser.runtime.onMessage.addListener((message: { bench?: Ask }, _sender, reply) => {
  const { bench } = message;
  if (!bench) return undefined;
  const got = performance.now();
  answerTo(bench).then(
    (said) =>
      reply({
        ...said,
        at: { origin: performance.timeOrigin, born, got, done: performance.now() },
      }),
    (error: unknown) => reply({ error: String(error) }),
  );
  return true;
});
