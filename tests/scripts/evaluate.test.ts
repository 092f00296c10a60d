import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { answering } from '../../scripts/evaluate/answer.ts';
import { TASKS } from '../../scripts/evaluate/tasks.ts';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly said: string;
}

/** All that a line out may hold. */
interface Out {
  readonly id: unknown;
  readonly error?: string;
  readonly figures: readonly (Place & { readonly comparable: boolean })[];
  readonly pairs: readonly { readonly a: Place; readonly b: Place; readonly verdict: string }[];
  readonly ranked: readonly { readonly id: string }[];
  readonly hits: readonly { readonly id: string }[];
  readonly article: { readonly title: string; readonly text: string } | null;
}

/** Lines in, records out: what the command line does between its two files. */
async function evaluate(task: string, ...lines: readonly unknown[]): Promise<Out[]> {
  const answer = answering(await TASKS[task]!());
  const out: unknown[] = [];
  for (const line of lines)
    out.push(await answer(typeof line === 'string' ? line : JSON.stringify(line)));
  return out as Out[];
}

const QUAKE = {
  title: 'Quake in Larn',
  published: '2026-03-02',
  text: 'A quake struck the town of Larn on Monday. At least 40 people were killed, the mayor, Ada Brill, said.',
};
const LATER = {
  ...QUAKE,
  title: 'Larn counts its dead',
  text: 'In the town of Larn 12 people were killed when a quake struck on Monday, the mayor, Ada Brill, said.',
};
const OTHER = {
  title: 'Ferry raised',
  published: '2026-04-18',
  text: 'Volunteers have raised the ferry Marigold from the bottom of the lake at Brightwater.',
};

describe('a line', () => {
  it('that is bad gives its error, with its id where it has one, and the run goes on', async () => {
    const out = await evaluate(
      'figures',
      'no json',
      [],
      { id: 7 },
      { id: 'ok', text: 'Ten died.' },
    );
    expect(out.map(({ id }) => id)).toEqual([null, null, 7, 'ok']);
    expect(out.map(({ error }) => typeof error)).toEqual([
      'string',
      'string',
      'string',
      'undefined',
    ]);
  });

  it('may hold fields that nobody knows, and an empty one is none', async () => {
    const out = await evaluate('figures', '', { id: 1, text: 'It rained.', more: { x: 1 } });
    expect(out).toEqual([undefined, { id: 1, figures: [] }]);
  });
});

describe('figures', () => {
  it('slice out of the text, with what is known of them', async () => {
    const text = 'About 4,000 troops were sent, according to Seoul, and 12 came on 3 May 2025.';
    const [out] = await evaluate('figures', { id: 1, text });
    const [first] = out!.figures.filter((figure) => figure.comparable);
    expect(text.slice(first!.start, first!.end)).toBe(first!.said);
    expect(first).toMatchObject({ said: '4,000', kind: 'count', hedge: 'about' });
  });

  it('are not read in another language', async () => {
    const text =
      'Der Gouverneur sprach von mindestens 1.200 Toten und dankte den Helfern, die noch immer im Hafen nach den Vermissten suchen, wie die Polizei am Montag mit den Behörden mitteilte.';
    expect(await evaluate('figures', { id: 1, text })).toEqual([{ id: 1, figures: [] }]);
  });
});

describe('compare', () => {
  it('gives the pairs that a report shows, offsets into each text', async () => {
    const [out] = await evaluate('compare', {
      id: 1,
      a: { id: 'a', ...QUAKE },
      b: { id: 'b', ...LATER },
    });
    for (const { a, b, verdict } of out!.pairs) {
      expect(QUAKE.text.slice(a.start, a.end)).toBe(a.said);
      expect(LATER.text.slice(b.start, b.end)).toBe(b.said);
      expect(['same', 'refines', 'updated', 'conflict']).toContain(verdict);
    }
    expect(out!.pairs).toHaveLength(1);
  });

  it('takes two articles for two, whatever they are called', async () => {
    const [out] = await evaluate('compare', { id: 1, a: QUAKE, b: { ...QUAKE, outlet: 'X' } });
    expect(out!.pairs.map((pair) => pair.verdict)).toEqual(['same']);
  });

  it('finds nothing to compare between two events', async () => {
    const [out] = await evaluate('compare', { id: 1, a: QUAKE, b: OTHER });
    expect(out!.pairs).toEqual([]);
  });
});

describe('a corpus', () => {
  const corpus = [
    { id: 'quake', ...QUAKE },
    { id: 'later', ...LATER },
    { id: 'ferry', ...OTHER },
  ];

  it('says nothing itself; an article finds its story, one of the corpus leaves itself out', async () => {
    const [silent, byId, byArticle] = await evaluate(
      'coverage',
      { corpus },
      { id: 1, query: 'quake' },
      { id: 2, article: LATER },
    );
    expect(silent).toBeUndefined();
    expect(byId!.ranked[0]).toMatchObject({ id: 'later' });
    expect(byId!.ranked.map(({ id }) => id)).not.toContain('quake');
    expect(byArticle!.ranked.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['quake', 'later']),
    );
  });

  it('is searched', async () => {
    const [, found, nothing] = await evaluate(
      'search',
      { corpus },
      { id: 1, query: 'marigold' },
      { id: 2, query: 'zeppelin ' },
    );
    expect(found!.hits.map(({ id }) => id)).toEqual(['ferry']);
    expect(nothing).toEqual({ id: 2, hits: [] });
  });

  it('comes first', async () => {
    const [out] = await evaluate('search', { id: 1, query: 'x' });
    expect(out!.error).toMatch(/corpus/);
  });
});

describe('extract', () => {
  it('gives the article of a page, or null', async () => {
    const paragraphs = Array.from({ length: 8 }, () => `<p>${QUAKE.text} ${OTHER.text}</p>`);
    const html = `<!doctype html><html lang="en"><title>Quake in Larn</title><body><article><h1>Quake in Larn</h1>${paragraphs.join('')}</article></body></html>`;
    const [page, none] = await evaluate(
      'extract',
      { id: 1, html, url: 'https://news.example/larn' },
      { id: 2, html: '<p>Hello', url: 'https://news.example/' },
    );
    expect(page!.article).toMatchObject({ title: 'Quake in Larn' });
    expect(page!.article?.text).toContain('At least 40 people were killed');
    expect(none).toEqual({ id: 2, article: null });
  });
});

describe('the command line', () => {
  it('prints one line of JSON for each line, in order, and nothing else', () => {
    const input = '{"id":1,"text":"It rained."}\nbad\n{"id":3,"text":"It snowed."}\n';
    const { stdout, status } = spawnSync('node', ['scripts/evaluate.mjs', 'figures'], {
      input,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual([1, null, 3]);
  });

  it('names the tasks where it is asked for another', () => {
    const { stderr, status } = spawnSync('node', ['scripts/evaluate.mjs', 'dance'], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('figures, compare, coverage, extract, search');
  });
});
