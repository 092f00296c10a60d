import { describe, expect, it } from 'vitest';
import { mentionsOf, type Mention } from '../../../core/comparisons/mention.ts';
import { judge } from '../../../core/comparisons/values.ts';
import { readFigures } from '../../../core/figures/read.ts';

function mention(text: string): Mention {
  const article = { id: text, title: '', text };
  const [first] = mentionsOf({ article, figures: readFigures(article) });
  if (!first) throw new Error(`no figure is read in "${text}"`);
  return first;
}

/** Two reports of one quantity, what they mean for each other, and which was published first. */
const ROWS: readonly (readonly [string, string, string, ('first' | 'second')?])[] = [
  ['The quake killed 43 people.', 'The quake killed 43 people.', 'same equal'],
  ['At least 43 people were killed.', 'The quake killed 43 people.', 'same equal'],
  ['About 1,300 jobs will go.', 'It will cut 1,312 jobs.', 'same rounded'],
  ['It weighs 4.46 pounds.', 'It weighs 4.5 pounds.', 'same rounded'],
  ['He drove at 120 mph.', 'He drove at speeds of up to 193 km/h.', 'same equal-units'],
  ['The blaze burned 14,000 hectares.', 'It burned 35,000 acres.', 'same equal-units'],
  ['The company made 2.1 billion dollars.', 'It made $2.1 billion.', 'same equal'],
  ['Thousands of troops were sent.', 'More than 10,000 troops were sent.', 'refines vaguer-here'],
  ['Around 600 soldiers were killed.', 'Hundreds of soldiers were killed.', 'refines vaguer-there'],
  ['Nearly 600 people fled.', 'In all, 587 people fled.', 'refines vaguer-here'],
  ['Up to 200 people were aboard.', 'There were 183 people aboard.', 'refines vaguer-here'],
  ['Up to 200 people were aboard.', 'There were 283 people aboard.', 'conflict incompatible'],
  ['The quake killed 43 people.', 'The quake killed 61 people.', 'conflict incompatible'],
  ['Dozens of homes burned down.', 'The fire destroyed 1,430 homes.', 'conflict incompatible'],
  ['They got 7 to 75 years.', 'They got between six and 75 years.', 'conflict incompatible'],
  ['A quake of magnitude 5.9 struck.', 'A quake of magnitude 6.1 struck.', 'conflict incompatible'],
  ['At least three people were killed.', 'It killed 10 people.', 'updated later-higher', 'first'],
  ['At least three people were killed.', 'It killed 10 people.', 'refines vaguer-here', 'second'],
  ['At least three people were killed.', 'It killed 10 people.', 'updated later-higher'],
  ['At least three dogs were seen.', 'There were 10 dogs.', 'conflict incompatible'],
  ['At least 50 people were hurt.', 'The blast hurt 70 people.', 'refines vaguer-here'],
  ['As many as 80 people were hurt.', 'The blast hurt 70 people.', 'conflict incompatible'],
  ['As many as 80 people were hurt.', 'The blast hurt 76 people.', 'refines vaguer-here'],
  ['The toll rose to 31 dead.', 'The flood killed 28 people.', 'updated later-higher'],
  [
    'It has grossed $368 million so far.',
    'It grossed $459 million.',
    'updated later-higher',
    'first',
  ],
  ['It cost $368 million.', 'It cost $459 million.', 'conflict incompatible', 'first'],
  ['He was sentenced to two years.', 'He got 2 1/2 years.', 'conflict incompatible'],
  ['It was a three-year war.', 'It lasted 3 1/2 years.', 'refines vaguer-here'],
  ['The quake killed 12 people.', 'The quake killed 19 people.', 'updated later-higher', 'first'],
  ['The quake killed 12 people.', 'The quake killed 19 people.', 'conflict incompatible', 'second'],
  ['At least 40 people died.', 'At least 41 people died.', 'refines vaguer-here', 'first'],
  ['At least 76 people died.', 'At least 77 people died.', 'updated later-higher', 'first'],
  ['At least 76 people died.', 'At least 77 people died.', 'refines vaguer-here', 'second'],
  ['At least 76 people died.', 'At least 77 people died.', 'refines vaguer-here'],
  ['At least 76 homes are for sale.', 'At least 77 homes are.', 'refines vaguer-here', 'first'],
  ['Nearly 993 people are missing.', '249 people are missing.', 'updated later-lower', 'first'],
  ['In all, 993 people are missing.', '249 people are missing.', 'updated later-higher', 'second'],
  ['In all, 993 people are missing.', '249 people are missing.', 'conflict incompatible'],
  ['The quake killed 19 people.', 'It killed 12 people.', 'conflict incompatible', 'first'],
  ['It killed 288 people.', 'The toll was revised down to 275.', 'updated revised-there', 'first'],
  ['It killed 288 people.', 'The toll was revised down to 275.', 'updated revised-there'],
  ['It hurt 288 dogs.', 'The number of dogs was revised to 275.', 'updated revised-there', 'first'],
  [
    'It hurt 288 dogs.',
    'The number of dogs was revised to 275.',
    'conflict incompatible',
    'second',
  ],
  ['It drew 240,000 people.', 'It drew a quarter of a million people.', 'refines vaguer-there'],
  ['It drew half a million people.', 'It drew 470,000 people.', 'refines vaguer-here'],
  ['It drew 190,000 people.', 'It drew a quarter of a million people.', 'conflict incompatible'],
  ['It drew 240,000 people.', 'It drew 250,000 people.', 'conflict incompatible'],
  ['It drew 250,000 people.', 'It drew a quarter of a million people.', 'same equal'],
  ['It drew two and a half million.', 'It drew 2.4 million people.', 'refines vaguer-here'],
  [
    'In all, 86 warnings are in force.',
    'Warnings had fallen to 41.',
    'updated later-lower',
    'first',
  ],
  [
    'In all, 86 warnings are in force.',
    'Warnings had fallen to 41.',
    'conflict incompatible',
    'second',
  ],
  ['It has 54 cases.', 'The town has 60 cases.', 'updated later-higher', 'first'],
  ['It has 60 cases.', 'The town has 54 cases.', 'conflict incompatible', 'first'],
  ['The bridge is 340 metres long.', 'It is 500 metres long.', 'conflict incompatible', 'first'],
];

const MIRRORED: Readonly<Record<string, string>> = {
  'vaguer-here': 'vaguer-there',
  'vaguer-there': 'vaguer-here',
  'revised-here': 'revised-there',
  'revised-there': 'revised-here',
};

describe('two numbers of one quantity', () => {
  it.each(ROWS)('%s / %s: %s', (one = '', other = '', expected = '', first) => {
    const order = first === undefined ? 0 : first === 'first' ? -1 : 1;
    const [a, b] = [mention(one), mention(other)];
    const there = judge(a, b, order);
    expect(`${there.verdict} ${there.because}`).toBe(expected);
    const back = judge(b, a, -order);
    expect(back).toEqual({
      verdict: there.verdict,
      because: MIRRORED[there.because] ?? there.because,
    });
  });

  it('conflict between sources where each names another', () => {
    const [a, b] = [
      mention('Around 600 soldiers have been killed, Seoul has said.'),
      mention('Some 1,000 soldiers have been killed, Kyiv says.'),
    ];
    expect(judge(a, b, 0)).toEqual({ verdict: 'conflict', because: 'between-sources' });
  });
});
