import { describe, expect, it } from 'vitest';
import { originsOf } from '../../../core/stories/origins.ts';
import { voices } from '../../../core/stories/voices.ts';
import { voiced } from './articles.ts';

const WIRE = `The ferry Halden struck a pier at Norvik on Tuesday evening and 14 passengers were hurt, the coast
guard said. Two of the injured were taken to hospital by helicopter, the others were treated on the quay. The captain
told investigators that a gust of wind had pushed the ship sideways as she came in. The line has run the route since
1988 without an accident of this kind. Divers will look at the hull on Wednesday before the ship sails again.`;

const OWN = `Fourteen people were injured when a car ferry hit the quay in Norvik. Witnesses spoke of a loud bang and
of cars sliding across the deck. "I held on to the rail and prayed," said Mette Aune, who was on her way home from
work. The harbour office has closed the berth, and an inquiry is under way into how the Halden lost her course.`;

const voicesOf = (...given: Parameters<typeof voiced>[0][]) => voices(given.map(voiced));

describe('one voice', () => {
  it.each([
    ['-DW', 'DW'],
    ['AFP', '— AFP'],
    ['Agence France-Presse', 'AFP'],
    ['Source: Reuters', 'Thomson Reuters'],
    ['AFP, Reuters', 'AFP'],
    ['The Associated Press', 'AP'],
  ])('texts credited to %s and %s', (first, second) => {
    const [a, b] = voicesOf(
      { id: 'a', text: WIRE, outlet: 'The Norvik Post', credit: first },
      { id: 'b', text: OWN, outlet: 'Harbour Today', credit: second },
    );
    expect(a).toBe(b);
  });

  it('a credit and the outlet that it names', () => {
    const [a, b] = voicesOf(
      { id: 'a', text: WIRE, credit: 'DW' },
      { id: 'b', text: OWN, outlet: 'Deutsche Welle' },
    );
    expect(a).toBe(b);
  });

  it('a text and its copy without a credit, cut at the end', () => {
    const [a, b] = voicesOf(
      { id: 'a', text: WIRE, outlet: 'The Norvik Post', credit: 'AFP' },
      { id: 'b', text: WIRE.slice(0, 400), outlet: 'Harbour Today' },
    );
    expect(a).toBe(b);
  });
});

describe('voices of their own', () => {
  it.each([
    ['two outlets that each wrote', { outlet: 'The Norvik Post' }, { outlet: 'Harbour Today' }],
    ['two agencies', { credit: 'AFP' }, { credit: 'Reuters' }],
    ['credits that name nobody', { credit: 'Staff reporter' }, { credit: 'staff reporters' }],
    ['"Agencies" twice', { credit: 'Agencies' }, { credit: 'agencies' }],
    ['no outlet and no credit', {}, {}],
    [
      'an outlet with an agency credit, and its own',
      { outlet: 'Post', credit: 'AFP' },
      { outlet: 'Post' },
    ],
  ])('%s', (_what, first, second) => {
    const [a, b] = voicesOf({ id: 'a', text: WIRE, ...first }, { id: 'b', text: OWN, ...second });
    expect(a).not.toBe(b);
  });
});

describe('origins', () => {
  const given = [
    voiced({ id: 'post', text: WIRE, outlet: 'The Norvik Post', credit: 'AFP' }),
    voiced({ id: 'own', text: OWN, outlet: 'Harbour Today' }),
    voiced({ id: 'copy', text: WIRE.slice(0, 420), outlet: 'Coast Echo' }),
    voiced({ id: 'nobody', text: 'A ferry hit a pier at Norvik, police say.' }),
  ];
  const origins = originsOf(given);

  it('gather texts, in the order of the first of each', () => {
    expect(origins.map(({ kind, name, members }) => [kind, name, members])).toEqual([
      ['agency', 'AFP', ['post', 'copy']],
      ['outlet', 'Harbour Today', ['own']],
      ['outlet', undefined, ['nobody']],
    ]);
  });

  it('tell what shows it', () => {
    expect(origins[0]?.evidence).toEqual([
      { kind: 'credit', name: 'AFP', articles: ['post'] },
      { kind: 'copy', share: expect.any(Number), articles: ['post', 'copy'] },
    ]);
  });

  it('do not depend on the order', () => {
    const sets = (list: typeof given) =>
      originsOf(list)
        .map(({ members }) => members.toSorted().join(' '))
        .toSorted();
    expect(sets(given.toReversed())).toEqual(sets(given));
  });

  it('know a statement that outlets hang on', () => {
    const quote = `"We will keep the harbour open through the winter, whatever the cost may be," the mayor said.
"Nobody in this town who lives from the sea will lose a single day of work because of the ice that is coming."`;
    const [one, ...others] = originsOf([
      voiced({
        id: 'a',
        text: `Norvik keeps its harbour open. ${quote} Ships dock daily.`,
        outlet: 'Post',
      }),
      voiced({
        id: 'b',
        text: `Applause greeted the plan of the town hall on Monday night. ${quote} Icebreakers cost money, though.`,
        outlet: 'Echo',
      }),
    ]);
    expect(others).toEqual([]);
    expect([one?.kind, one?.members]).toEqual(['statement', ['a', 'b']]);
  });
});
