import { describe, expect, it } from 'vitest';
import { withHedge } from '../../../core/comparisons/said.ts';
import { readFigures } from '../../../core/figures/read.ts';

/** A sentence, and how its first figure is told: with what hedges it, before and behind. */
const ROWS: readonly (readonly [string, string])[] = [
  ['At most 40 people were inside.', 'At most 40'],
  ['Up to 40 people were inside.', 'Up to 40'],
  ['No more than three shots were fired.', 'No more than three'],
  ['The hall holds a maximum of 300 guests.', 'a maximum of 300'],
  ['It cost north of $40 million.', 'north of $40 million'],
  ['It killed 12 or more people.', '12 or more'],
  ['The toll was 12, at most.', '12, at most'],
  ['Some 40 or so people came.', 'Some 40 or so'],
  ['It drew a crowd of 5,000-plus.', '5,000-plus'],
  ['The fine is capped at £500.', 'capped at £500'],
  ['Close to 900 homes burned.', 'Close to 900'],
  ['Between 10 and 12 people died.', 'Between 10 and 12'],
  ['Slightly more than 10,000 came.', 'Slightly more than 10,000'],
  // no hedge of this figure
  ['About 12, at least three of them children, died.', 'About 12'],
  ['About 40 odd jobs were done.', 'About 40'],
  ['The 40 people were inside.', '40'],
  ['He told her about 40 dogs or more cats.', 'about 40'],
  ['It killed 12, at least three of them children.', '12'],
  ['Twelve more people came.', 'Twelve'],
  ['Exactly 12 people came.', '12'],
  ['It lasted 40 minutes, or more like an hour.', '40 minutes'],
  ['She ran over 12 traffic cones.', 'over 12'],
];

describe('a figure as said', () => {
  it.each(ROWS)('%s: %s', (text, expected) => {
    const [figure] = readFigures({ text });
    if (!figure) throw new Error('no figure is read');
    const { start, end } = withHedge(text, figure);
    expect(text.slice(start, end)).toBe(expected);
  });
});
