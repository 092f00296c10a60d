import { describe, expect, it } from 'vitest';
import { barBetween, cannotCompare } from '../../../core/comparisons/gates.ts';
import { mentionsOf, type Mention } from '../../../core/comparisons/mention.ts';
import { readFigures } from '../../../core/figures/read.ts';

function mention(text: string): Mention {
  const article = { id: text, title: '', text, published: '2024-04-26' };
  const [first] = mentionsOf({ article, figures: readFigures(article) });
  if (!first) throw new Error(`no figure is read in "${text}"`);
  return first;
}

/** The first figure of each: what keeps them apart, or `-` where they may conflict or agree. */
const ROWS: readonly (readonly [string, string, string])[] = [
  // distances
  ['It struck 13 miles east of Alderton.', 'It struck 23 miles north of Port Lowe.', 'place'],
  ['It struck 13 miles east of Alderton.', 'It struck 15 miles east of Alderton.', '-'],
  // quakes
  ['A magnitude 6.1 quake hit the coast.', 'An aftershock of magnitude 3.8 followed.', 'subject'],
  ['A magnitude 6.1 quake hit the coast.', 'The temblor was measured at 5.9.', '-'],
  ['Shares closed at 6.1 on Monday.', 'A magnitude 5.9 quake hit the coast.', 'measure'],
  // sums
  [
    'Seven rifles and two other rifles were seized.',
    'The navy seized nine rifles on the boat.',
    'part-of-total',
  ],
  ['Seven rifles and three grenades were seized.', 'The navy seized nine rifles there.', '-'],
  ['Seventy people were hurt and 10 killed.', 'The blast hurt 80 people.', '-'],
  // things
  ['He held 22 meetings on guns.', 'She listed 19 steps on guns.', 'subject'],
  ['The county has 12 forests.', 'The county has 30 nests.', 'subject'],
  ['The clinic has 14 specimens.', 'The clinic has 30 artists.', 'subject'],
  ['The clinic has 14 cyclists.', 'The clinic has 30 artists.', '-'],
  ['The club has 14 checklists.', 'The club has 30 artists.', 'subject'],
  ['He took 22 steps on guns.', 'She listed 19 actions on guns.', '-'],
  ['The court heard 14 women.', 'The court heard 12 members of the sect.', '-'],
  ['Guards found 12 guns on deck.', 'Guards found seven rifles on deck.', '-'],
  // on top of what was counted
  ['Another 20,000 people marched in Vell.', 'About 50,000 people marched in Vell.', '-'],
  ['It will hire 20,000 more people.', 'It will hire 50,000 people.', 'increment'],
  ['On Thursday 812 new cases were found.', 'On Friday 790 new cases were found.', 'time'],
  ['On Thursday 812 new cases were found.', 'On Thursday 790 new cases were found.', '-'],
  ['Another 214 deaths brought the toll to 900.', 'The toll stands at 912.', 'increment'],
  ['Another 214 people marched in Vell.', 'In Vell 198 people marched.', '-'],
  // fates
  ['The 23 pirates surrendered.', 'Marines arrested 23 pirates.', '-'],
  ['The 23 pirates surrendered.', 'Marines killed 21 pirates.', 'status'],
  // asked for, not given
  ['He asked for $200 million.', 'The club offered $160 million.', 'planned'],
  ['Polls see the Greens at 36 percent.', 'The Greens won 33 percent.', 'planned'],
  ['Polls see the Greens at 36 percent.', 'A survey sees the Greens at 33 percent.', '-'],
  ['Turnout is expected at 65 percent.', 'Turnout was 67 percent.', 'planned'],
  ['The Greens got 36 percent.', 'The Greens won 33 percent.', '-'],
  // other times
  ['March organisers counted 31,000.', 'In 2005 the march drew 600.', '-'],
  ['In March 2003 it killed 31,000 people.', 'In May 2005 it killed 600 people.', 'time'],
  // models
  ['The laptop has a 1.7GHz processor.', 'The laptop has a 1.8GHz processor.', 'subject'],
];

describe('two figures', () => {
  it.each(ROWS)('%s / %s: %s', (one, other, expected) => {
    const [a, b] = [mention(one), mention(other)];
    const bar = cannotCompare(a, b) ? (barBetween(a, b) ?? 'measure') : '-';
    expect(bar).toBe(expected);
    expect(cannotCompare(b, a)).toBe(cannotCompare(a, b));
  });
});
