import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { type Index, openIndex } from '../../../storage/index/engine.ts';
import type { Indexed } from '../../../storage/index/gather.ts';
import { ownerOf } from '../../../storage/index/schema.ts';
import { deadFrom } from '../dying.ts';

const WORDS = [
  'a',
  'ab',
  'abc',
  'b',
  'ba',
  'éa',
  'éb',
  'я',
  '中',
  '中b',
  '😀',
  '😀a',
  '\ue000',
  '10',
];
const word = fc.constantFrom(...WORDS);
const article: fc.Arbitrary<Indexed> = fc.record({
  terms: fc
    .dictionary(word, fc.integer({ min: 1, max: 9 }), { maxKeys: 6 })
    .map((counts) => new Map(Object.entries(counts))),
  names: fc.uniqueArray(word, { maxLength: 3 }),
  length: fc.nat({ max: 2000 }),
  day: fc.nat({ max: 20_000 }),
});

type Model = Map<number, Indexed>;
interface Real {
  readonly name: string;
  /** Two contexts of one extension. */
  readonly contexts: [Index, Index];
}

async function check({ contexts }: Real, model: Model) {
  for (const index of contexts) {
    const { view, asked, lists } = await index.ask(
      () => [
        ...WORDS.map((term) => ({ term })),
        ...['', 'a', 'é', '中', '😀', '\ue000', 'x'].map((term) => ({ term, prefix: true })),
      ],
      'sketch',
    );
    expect(view.frequencies.documents).toBe(model.size);
    asked.forEach(({ term, prefix = false }, at) => {
      const { docs, counts } = lists[at]!;
      const found = [...docs].map((doc, place) => [doc, counts[place]]);
      const wanted = [...model].flatMap(([doc, { terms }]) => {
        const said = [...terms.keys()]
          .map((said, at): [string, number] => [said, [...terms.values()][at]!])
          .filter(([own]) => (prefix ? own.startsWith(term) : own === term));
        return said.length > 0 ? [[doc, said.reduce((sum, [, count]) => sum + count, 0)]] : [];
      });
      expect([term, prefix, found.toSorted((a, b) => a[0]! - b[0]!)]).toEqual([
        term,
        prefix,
        wanted.toSorted((a, b) => a[0]! - b[0]!),
      ]);
      if (!prefix) expectAbout(view.frequencies.term(term), wanted.length);
    });
    for (const name of WORDS) {
      const holders = [...model.values()].filter(({ names }) => names.includes(name));
      expectAbout(view.frequencies.name(name), holders.length);
    }
    const days = await index.days();
    for (const [doc, { day }] of model) expect(days(doc)).toBe(day);
    expect(await index.numbers()).toEqual(new Set(model.keys()));
  }
}

/** The sketch is exact for what few articles hold, and near for what many do. */
function expectAbout(found: number, wanted: number) {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(wanted < 100 ? 0 : wanted / 8);
}

/** What lies in the database and belongs to no segment. */
async function leftOver(name: string): Promise<string[]> {
  const db = await openDB(name);
  const { segments, sketch } = await db.get('manifest', 'manifest');
  const owners = async (store: string) =>
    new Set((await db.getAllKeys(store)).map((key) => ownerOf(Number(key))));
  const left = [
    ...[...(await owners('blocks'))].filter((owner) => !segments.includes(owner)),
    ...[...(await owners('sketch'))].filter((owner) => owner !== sketch),
    ...(await db.getAllKeys('segments')).filter((owner) => !segments.includes(owner)),
    ...(await db.getAllKeys('blobs')).filter((owner) => !segments.includes(owner)),
  ];
  db.close();
  return left.map(String);
}

const known = ({ terms, names }: Indexed) => ({ terms: terms.keys(), names });

type Step = fc.AsyncCommand<Model, Real>;
const step = (said: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  async run(model, real) {
    await run(model, real);
    await check(real, model);
  },
  toString: () => said,
});

const which = fc.constantFrom(0 as const, 1 as const);
const commands = [
  fc
    .tuple(which, article)
    .map(([by, added]) =>
      step(
        'add',
        async (model, { contexts }) => void model.set(await contexts[by].add(added), added),
      ),
    ),
  fc.tuple(which, fc.array(article, { minLength: 1, maxLength: 70 })).map(([by, added]) =>
    step(`add ${added.length}`, async (model, { contexts }) => {
      const first = await contexts[by].addMany(added);
      added.forEach((each, at) => model.set(first + at, each));
    }),
  ),
  fc.tuple(which, fc.nat()).map(([by, at]) =>
    step('kill', async (model, { contexts }) => {
      const doc = [...model.keys()][at % Math.max(1, model.size)];
      if (doc === undefined) return;
      await contexts[by].kill(doc, known(model.get(doc)!));
      model.delete(doc);
    }),
  ),
  which.map((by) => step('tend', (_model, { contexts }) => contexts[by].tend())),
  which.map((by) => step('tend all', (_model, { contexts }) => contexts[by].tend('all'))),
  which.map((by) =>
    step('wake', async (_model, real) => {
      await real.contexts[by].close();
      real.contexts[by] = openIndex(real.name);
    }),
  ),
];

let names = 0;
const fresh = () => `index-${(names += 1)}`;

describe('the index', () => {
  it('answers as one that reads every article, whatever happened to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 25, size: 'max' }), async (run) => {
        const name = fresh();
        const real: Real = { name, contexts: [openIndex(name), openIndex(name)] };
        await fc.asyncModelRun(() => ({ model: new Map() as Model, real }), run);
        await Promise.all(real.contexts.map((index) => index.close()));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('flushes and merges many levels, with deletes among them', async () => {
    const name = fresh();
    const real: Real = { name, contexts: [openIndex(name), openIndex(name)] };
    const model: Model = new Map();
    const many = fc.sample(article, { numRuns: 900, seed: 7 });
    for (const [at, each] of many.entries()) {
      model.set(await real.contexts[0].add(each), each);
      if (at % 7 === 0) {
        const doc = [...model.keys()][(at * 31) % model.size]!;
        await real.contexts[at % 2]!.kill(doc, known(model.get(doc)!));
        model.delete(doc);
      }
      if (at % 48 === 0) await real.contexts[at % 2]!.tend();
      if (at % 300 === 299) await check(real, model);
    }
    await check(real, model);
    await real.contexts[1].tend('all');
    await check(real, model);
    await Promise.all(real.contexts.map((index) => index.close()));
  }, 60_000);

  it('keeps many at once in one Blob, which a merge takes apart, and answers the same', async () => {
    const name = fresh();
    const real: Real = { name, contexts: [openIndex(name), openIndex(name)] };
    const model: Model = new Map();
    const many = fc.sample(article, { numRuns: 2500, seed: 8 });
    const first = await real.contexts[0].addMany(many);
    many.forEach((each, at) => model.set(first + at, each));
    await check(real, model);
    const more = fc.sample(article, { numRuns: 100, seed: 9 });
    const next = await real.contexts[1].addMany(more);
    more.forEach((each, at) => model.set(next + at, each));
    await real.contexts[1].tend('all');
    await check(real, model);
    await Promise.all(real.contexts.map((index) => index.close()));
  }, 60_000);

  it('lets both contexts write and tend at once', async () => {
    const name = fresh();
    const real: Real = { name, contexts: [openIndex(name), openIndex(name)] };
    const model: Model = new Map();
    const many = fc.sample(article, { numRuns: 300, seed: 10 });
    await Promise.all(
      many.map(async (each, at) => {
        model.set(await real.contexts[at % 2]!.add(each), each);
        if (at % 50 === 0) await real.contexts[at % 2]!.tend(at % 100 === 0 ? 'all' : undefined);
      }),
    );
    await Promise.all(real.contexts.map((index) => index.tend()));
    await check(real, model);
    await Promise.all(real.contexts.map((index) => index.close()));
  }, 60_000);
});

describe('a context that dies at any write', () => {
  it('leaves the index complete', async () => {
    const many = fc.sample(article, { numRuns: 400, seed: 11 });
    let lives = 0;
    for (let nth = 1; ; nth += nth < 20 ? 1 : 7) {
      const name = fresh();
      const real: Real = { name, contexts: [openIndex(name), openIndex(name)] };
      const model: Model = new Map();
      const [index] = real.contexts;
      const first = await index.addMany(many.slice(0, 200));
      many.slice(0, 200).forEach((each, at) => model.set(first + at, each));
      const death = deadFrom(nth);
      const done = await (async () => {
        for (const each of many.slice(200, 250)) model.set(await index.add(each), each);
        await index.kill(first, known(model.get(first)!));
        model.delete(first);
        await index.tend();
        const next = await index.addMany(many.slice(250, 350));
        many.slice(250, 350).forEach((each, at) => model.set(next + at, each));
        await index.tend('all');
      })().then(
        () => true,
        () => false,
      );
      death.revive();
      if (!done) lives += 1;
      await index.close();
      real.contexts[0] = openIndex(name);
      await check(real, model);
      await real.contexts[0].tend('all');
      await check(real, model);
      await Promise.all(real.contexts.map((each) => each.close()));
      expect(await leftOver(name)).toEqual([]);
      if (done) break;
    }
    expect(lives).toBeGreaterThan(20);
  }, 120_000);

  it('forgets what was being written when everything was forgotten', async () => {
    const name = fresh();
    const [index, other] = [openIndex(name), openIndex(name)];
    const many = fc.sample(article, { numRuns: 60, seed: 5 });
    await index.add(many[0]!);
    const adding = index.addMany(many).then(
      (first) => first,
      () => undefined,
    );
    await other.clear();
    const first = await adding;
    const model: Model = new Map(
      first === undefined ? [] : many.map((each, at) => [first + at, each]),
    );
    const held = await index.numbers();
    await check({ name, contexts: [index, other] }, held.size === 0 ? new Map() : model);
    await Promise.all([index.close(), other.close()]);
  });

  it('begins anew over an index of another format, under another id', async () => {
    const name = fresh();
    const index = openIndex(name);
    const [one] = fc.sample(article, { numRuns: 1, seed: 1 });
    await index.add(one!);
    const id = await index.id();
    await index.close();
    const db = await openDB(name);
    await db.put('manifest', { ...(await db.get('manifest', 'manifest')), format: 0 }, 'manifest');
    db.close();
    const again = openIndex(name);
    expect(await again.id()).not.toBe(id);
    expect(await again.numbers()).toEqual(new Set());
    await again.startAt(77);
    expect(await again.add(one!)).toBeGreaterThanOrEqual(77);
    await again.close();
  });
});
