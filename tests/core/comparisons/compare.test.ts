import { describe, expect, it } from 'vitest';
import { compareArticles, type ReadArticle } from '../../../core/comparisons/compare.ts';
import { told } from './hand-made.ts';

const verdicts = (a: ReadArticle, b: ReadArticle) =>
  compareArticles(a, b).shown.map(({ verdict, because }) => `${verdict} ${because}`);

const thousands = told(
  'a',
  'North Korea sent thousands of troops to Russia to fight in the Kursk region.',
  [
    {
      said: 'thousands of troops',
      min: 2000,
      max: 19_999,
      hedge: 'vague',
      counts: 'troops',
      status: 'deployed',
      sides: ['north-korea'],
    },
  ],
);
const tenThousand = told(
  'b',
  'Pyongyang has sent more than 10,000 troops to the Kursk region of Russia.',
  [
    {
      said: '10,000',
      max: null,
      hedge: 'more-than',
      counts: 'troops',
      status: 'deployed',
      sides: ['north-korea'],
    },
  ],
);
const sixHundred = told(
  'c',
  'Around 600 North Korean soldiers have been killed fighting for Russia, Seoul has said.',
  [
    {
      said: '600',
      hedge: 'about',
      counts: 'North Korean soldiers',
      status: 'killed',
      sides: ['north-korea'],
      source: 'Seoul',
    },
  ],
);

describe('two reports of one quantity', () => {
  it('fit when one is vaguer', () => {
    expect(verdicts(thousands, tenThousand)).toEqual(['refines vaguer-here']);
    expect(verdicts(tenThousand, thousands)).toEqual(['refines vaguer-there']);
  });

  it('fit when hundreds become about 600', () => {
    const hundreds = told(
      'n',
      'Hundreds of North Korean soldiers have been killed fighting for Russia.',
      [
        {
          said: 'Hundreds',
          min: 200,
          max: 1999,
          hedge: 'vague',
          counts: 'North Korean soldiers',
          status: 'killed',
          sides: ['north-korea'],
        },
      ],
    );
    expect(verdicts(hundreds, sixHundred)).toEqual(['refines vaguer-here']);
  });

  it('conflict where both cannot be true', () => {
    const four = told(
      'm',
      'About 4,000 North Korean troops were sent to fight in the Kursk region of Russia.',
      [
        {
          said: '4,000',
          hedge: 'about',
          counts: 'North Korean troops',
          status: 'deployed',
          sides: ['north-korea'],
        },
      ],
    );
    expect(verdicts(four, tenThousand)).toEqual(['conflict incompatible']);
    expect(verdicts(four, thousands)).toEqual(['refines vaguer-there']);
  });

  it('conflict between sources where each names its own', () => {
    const thousand = told(
      'm',
      'Some 1,000 North Korean soldiers have been killed fighting for Russia, Kyiv says.',
      [
        {
          said: '1,000',
          hedge: 'about',
          counts: 'North Korean soldiers',
          status: 'killed',
          sides: ['north-korea'],
          source: 'Kyiv',
        },
      ],
    );
    expect(verdicts(thousand, sixHundred)).toEqual(['conflict between-sources']);
  });

  it('are an update where a toll has grown', () => {
    const first = told(
      'a',
      'At least three people were killed when the quake hit Qeshm island.',
      [
        {
          said: 'three',
          value: 3,
          max: null,
          hedge: 'at-least',
          counts: 'people',
          head: 'person',
          status: 'killed',
        },
      ],
      { published: '2005-11-27' },
    );
    const later = told(
      'b',
      'The quake that hit Qeshm island killed 10 people, officials said.',
      [{ said: '10', counts: 'people', head: 'person', status: 'killed' }],
      { published: '2005-11-28' },
    );
    expect(verdicts(first, later)).toEqual(['updated later-higher']);
  });
});

describe('figures that only look alike', () => {
  it.each([
    ['6,000 engineers', '10,000 troops'],
    ['597 drones', '319 drones'],
  ])('%s against %s', (x, y) => {
    const [a, b] = [x, y].map((words, at) => {
      const [said = '', counts = ''] = words.split(' ');
      const status = counts !== 'drones' ? 'deployed' : at === 0 ? 'launched' : 'shot-down';
      return told(String(at), `Russia has ${said} ${counts} in the Kursk region, it was said.`, [
        { said, counts, status },
      ]);
    }) as [ReadArticle, ReadArticle];
    expect(verdicts(a, b)).toEqual([]);
  });

  it('deaths at two places', () => {
    const east = told('a', 'Three civilians were killed by shelling in eastern Ukraine.', [
      { said: 'Three', value: 3, counts: 'civilians', status: 'killed' },
    ]);
    const shostka = told('b', 'Two civilians were killed by a strike in Shostka on Thursday.', [
      { said: 'Two', value: 2, counts: 'civilians', status: 'killed' },
    ]);
    expect(verdicts(east, shostka)).toEqual([]);
    expect(compareArticles(east, shostka).apart).toHaveLength(1);
  });
});
