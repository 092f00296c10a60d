import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../core/stories/fingerprint.ts';
import { matchStory } from '../../../core/stories/match.ts';
import { voices } from '../../../core/stories/voices.ts';
import { compileSeeds } from '../../../scripts/seeds/compile.ts';
import pairs from '../../cases/seed-pairs.json' with { type: 'json' };
import { frequenciesOf } from '../../../scripts/training-stories/examples.ts';

const { articles } = compileSeeds();
const prints = articles.map((article) => ({ id: article.id, fingerprint: fingerprint(article) }));
const frequencies = frequenciesOf(prints.map((print) => print.fingerprint));

const coverageOf = (page: Parameters<typeof fingerprint>[0], but = '') =>
  matchStory(
    fingerprint(page),
    prints.filter(({ id }) => id !== but),
    frequencies,
  )
    .filter(({ sameStory }) => sameStory)
    .map(({ id }) => id)
    .toSorted();

/** Our own page of the facts of the lead of seed 000. */
const PAGE = {
  title: 'Kim promises Moscow his backing "without conditions" as Lavrov calls at Wonsan',
  published: '2025-07-13',
  text: `North Korea will stand by Russia in its war against Ukraine whatever comes, its leader Kim Jong Un has assured
Moscow's foreign minister Sergey Lavrov. The two met on Saturday in the port of Wonsan on the east coast, the state news
agency KCNA said on Sunday.

Both sides see all strategic issues alike, Kim was quoted as saying. North Korea has sent thousands of troops to the
Kursk region, where they helped Russia push out Ukrainian forces, and has delivered weapons. After talks in Pyongyang in
June, Sergei Shoigu of Russia's Security Council announced that another 6,000 military engineers and workers would go to
Kursk. South Korean intelligence puts the shells and missiles shipped so far at more than 10 million.`,
};

describe('the seeds', () => {
  it('cover a page of the Wonsan talks with the five reports of other outlets, and with nothing else', () => {
    expect(coverageOf(PAGE)).toEqual(
      ['dw-kim', 'lead001-kim', 'lead003-kim', 'lead004-kim', 'nw-kim', 'obs-kim'].toSorted(),
    );
  });

  it('cover it without a date and with its opening alone', () => {
    const { published: _published, ...undated } = PAGE;
    const opening = { ...undated, text: PAGE.text.split('\n\n')[0] ?? '' };
    expect(coverageOf(undated)).toEqual(coverageOf(PAGE));
    expect(coverageOf(opening)).toEqual(coverageOf(PAGE));
  });

  it('give the DW text and its credited copy one voice', () => {
    const kim = articles
      .filter(({ id }) => id === 'dw-kim' || id === 'lead001-kim' || id === 'obs-kim')
      .map((article) => ({ article, fingerprint: fingerprint(article) }));
    expect(new Set(voices(kim)).size).toBe(2);
  });
});

interface Group {
  readonly id: string;
  readonly articles: readonly string[];
  /** They report another event of the same days and tell this one in passing: right either way. */
  readonly alsoTouchedBy?: readonly string[];
}

const groups: readonly Group[] = pairs.stories;

/** Whatever shares a story with an article, if only in passing. */
const mayCover = (id: string) =>
  groups
    .map(({ articles: members, alsoTouchedBy = [] }) => [...members, ...alsoTouchedBy])
    .filter((all) => all.includes(id))
    .flat();

describe.each(groups)('story $id', ({ articles: members }) => {
  it.each(members)('as %s tells it', (id) => {
    const page = articles.find((article) => article.id === id);
    if (!page) throw new Error(`no seed ${id}`);
    const found = coverageOf(page, id);
    const expected = members.filter((other) => other !== id && !hardly(id, other));
    expect(found.filter((other) => members.includes(other))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(found.filter((other) => !mayCover(id).includes(other))).toEqual([]);
  });
});

/** A digest of 60 words without a figure or a day, of a video: too little to be sure by. */
const hardly = (...ids: string[]) => ids.includes('aj-newsfeed');
