import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { below, oneOf, type Random, seeded } from '../../bench/search/random.ts';
import { madeWords } from '../../bench/search/vocabulary.ts';

/** One feed as it is at first and as it is later: some items more, some longer. */
export type Editions = readonly [string, string];

export interface Material {
  /** A pack on disk. */
  readonly file: string;
  readonly feeds: readonly Editions[];
  /** What is searched for in the end. */
  readonly questions: readonly string[];
}

const FEEDS = 6;
const ITEMS = { first: 24, later: 36 } as const;
const WORDS = madeWords(6_000, 3);

/** The same number gives the same articles, items and questions. */
export function material(articles: number, folder: string): Material {
  const random = seeded(11);
  const file = join(folder, 'gathered.jsonl');
  const lines = Array.from({ length: articles }, (_, at) => lineOf(random, at));
  writeFileSync(file, `${lines.flat().join('\n')}\n`);
  const feeds = Array.from({ length: FEEDS }, (_, at): Editions => {
    const items = Array.from({ length: ITEMS.later }, (__, item) => itemOf(random, at, item));
    return [feedOf(at, items, 0), feedOf(at, items, 1)];
  });
  return { file, feeds, questions: questionsFor(articles) };
}

const markOf = (at: number) => `qz${at.toString(36)}x`;
const townOf = (at: number) => `Port ${capital(WORDS[200 + (at % 60)] ?? 'Ellery')}`;
const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

function textOf(random: Random, at: number): string {
  const some = () => Array.from({ length: 14 }, () => oneOf(random, WORDS)).join(' ');
  const dead = 2 + below(random, 400);
  return [
    `At least ${dead} people were killed in ${townOf(at)} on Monday, officials said.`,
    `${capital(some())}. ${capital(some())}, the ${markOf(at)} agency reported.`,
    `Some ${below(random, 9_000)} tonnes of grain were lost, and $${1 + below(random, 90)} million: ${some()}.`,
  ].join('\n\n');
}

/** An article, and now and then what is no article, or one that says an earlier one again. */
function lineOf(random: Random, at: number): string[] {
  const article = {
    id: `n${at}`,
    title: `${capital(oneOf(random, WORDS))} ${oneOf(random, WORDS)} in ${townOf(at)}`,
    outlet: `Gazette of ${townOf(at)}`,
    published: new Date(Date.UTC(2025, 0, 1 + (at % 360))).toISOString().slice(0, 10),
    url: `https://gazette-${at % 60}.example/${at}`,
    language: 'en',
    text: textOf(random, at),
  };
  const line = JSON.stringify(article);
  if (at % 97 === 5) return [line, '{"title": "cut'];
  if (at % 89 === 7) return [line, JSON.stringify({ ...article, url: 'javascript:alert(1)' })];
  if (at % 83 === 9)
    return [line, JSON.stringify({ ...article, text: `${article.text}\n\nMore followed.` })];
  return [line];
}

interface Item {
  readonly at: number;
  readonly text: string;
}

const itemOf = (random: Random, feed: number, at: number): Item => ({
  at,
  text: textOf(random, 100_000 + feed * 100 + at),
});

function feedOf(feed: number, items: readonly Item[], edition: 0 | 1): string {
  const shown = edition === 0 ? items.slice(0, ITEMS.first) : items;
  const written = shown.map(({ at, text }) => {
    const grown = edition === 1 && at % 5 === 0 ? `${text}\n\nThe toll has risen since.` : text;
    return `<item><title>Wire ${feed} no ${at}</title><link>https://wire-${feed}.example/${at}</link><guid>${feed}-${at}</guid><description>${grown}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire ${feed}</title>${written.join('')}</channel></rss>`;
}

/** Words that one article has, that many have, and figures. */
function questionsFor(articles: number): string[] {
  const step = Math.max(1, Math.floor(articles / 120));
  const marks = Array.from({ length: Math.floor(articles / step) }, (_, at) => markOf(at * step));
  const wires = Array.from({ length: FEEDS * ITEMS.later }, (_, at) =>
    markOf(100_000 + Math.floor(at / ITEMS.later) * 100 + (at % ITEMS.later)),
  );
  const towns = Array.from({ length: 60 }, (_, at) => townOf(at));
  const words = Array.from({ length: 60 }, (_, at) => WORDS[at * 31] ?? 'grain');
  return [
    ...marks,
    ...wires,
    ...towns,
    ...words,
    '40 people',
    'grain outlet:wire',
    // Of more than are read the youngest are, and which came last differs from run to run.
    '"officials said" outlet:wire',
    `"officials said" outlet:${WORDS[203]}`,
  ];
}
