import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article.ts';
import { compareArticles, type ReadArticle } from '../../../core/comparisons/compare.ts';
import { readFigures } from '../../../core/figures/read.ts';

function read(id: string, text: string, rest: Partial<Article> = {}): ReadArticle {
  const article: Article = { id, title: '', text, ...rest };
  return { article, figures: readFigures(article) };
}

const shown = (a: ReadArticle, b: ReadArticle) =>
  compareArticles(a, b).shown.map((one) => `${one.a.said} / ${one.b.said} ${one.verdict}`);
const apart = (a: ReadArticle, b: ReadArticle) =>
  compareArticles(a, b).apart.map((one) => `${one.a.said} / ${one.b.said} ${one.because}`);

const VAGUE = read(
  'vague',
  'North Korea has sent thousands of troops to help Russia retake the Kursk region. Hundreds of North Korean soldiers have been killed there.',
);
const SEOUL = read(
  'seoul',
  'Pyongyang has sent more than 10,000 troops to the Russian region of Kursk since last year. Around 600 North Korean soldiers have been killed in the fighting there, Seoul has said.',
);
const LOWER = read(
  'lower',
  'North Korea sent about 4,000 troops to help Russia in the Kursk region. Some 1,000 North Korean soldiers have been killed in the fighting there, Kyiv said.',
);
const ENGINEERS = read(
  'engineers',
  'Another 6,000 military engineers and workers are to go to the Kursk region, Sergei Shoigu announced in Pyongyang.',
);

describe('two reports of one quantity', () => {
  it('fit when one is vaguer', () => {
    expect(shown(VAGUE, SEOUL)).toEqual(['thousands / 10,000 refines', 'Hundreds / 600 refines']);
  });

  it('conflict where both cannot be true, and say so of their sources', () => {
    expect(shown(LOWER, SEOUL)).toEqual(['4,000 / 10,000 conflict', '1,000 / 600 conflict']);
    expect(compareArticles(LOWER, SEOUL).shown.map(({ because }) => because)).toContain(
      'between-sources',
    );
  });

  it('fit a vague one and conflict with a precise one at once', () => {
    expect(shown(LOWER, VAGUE)).toEqual(['4,000 / thousands refines', '1,000 / Hundreds refines']);
  });

  it('are an update where the later report tells of a toll that has grown', () => {
    const first = read(
      'first',
      'At least three people were killed when an earthquake hit the island of Qeshm on Sunday. State television said the quake destroyed several villages.',
      { published: '2005-11-27' },
    );
    const later = read(
      'later',
      'The earthquake that hit the island of Qeshm on Sunday killed 10 people, state television said.',
      { published: '2005-11-28' },
    );
    expect(shown(first, later)).toEqual(['three / 10 updated']);
    expect(shown(later, first)).toEqual(['10 / three updated']);
  });
});

describe('figures that only look alike', () => {
  it.each([
    ['other people', ENGINEERS, SEOUL],
    [
      'another fate',
      read(
        'launched',
        'Russia launched 597 drones at Ukraine overnight, the air force in Kyiv said.',
      ),
      read('downed', 'Ukraine shot down 319 drones overnight, the air force in Kyiv said.'),
    ],
    [
      'another place',
      read('east', 'Three civilians were killed by Russian shelling in Donetsk on Thursday.'),
      read('north', 'Two civilians were killed by a Russian drone in Shostka on Thursday.'),
    ],
    [
      'another currency',
      read('dollars', 'Robbers stole jewels worth $137 million from the hotel in Cannes.'),
      read('euros', 'Robbers stole jewels worth €137 million from the hotel in Cannes.'),
    ],
  ])('are not compared: %s', (_why, a, b) => {
    expect(shown(a, b)).toEqual([]);
  });

  it('are kept with the reason', () => {
    const launched = read('launched', 'Russia launched 597 drones at Ukraine overnight.');
    const downed = read('downed', 'Ukraine shot down 319 drones of Russia overnight.');
    expect(apart(launched, downed)).toEqual(['597 / 319 status']);
  });
});

describe('a page that is full of numbers', () => {
  const listOf = (id: string, more: number) =>
    read(
      id,
      Array.from(
        { length: 300 },
        (_, at) => `In town ${at} some ${100 + at * more} people were killed.`,
      ).join(' '),
    );

  it('is compared by its first hundred, the same from both sides', () => {
    const [a, b] = [listOf('a', 3), listOf('b', 5)];
    const { shown: found, apart: kept } = compareArticles(a, b);
    const last = a.figures[100]?.start ?? 0;
    expect(found.length + kept.length).toBeGreaterThan(0);
    expect([...found, ...kept].every((one) => one.a.start < last)).toBe(true);
    expect(compareArticles(b, a).shown).toHaveLength(found.length);
  });
});
