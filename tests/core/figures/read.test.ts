import { describe, expect, test } from 'vitest';
import { isComparable, type Figure } from '../../../core/figures/figure.ts';
import { readFigures } from '../../../core/figures/read.ts';
import type { Decision } from '../../../core/figures/trace.ts';

const only = (figures: readonly Figure[], said: string) => {
  const found = figures.find((figure) => figure.said === said);
  if (!found) throw new Error(`"${said}" was not read`);
  return found;
};

test('what is no quantity is kept, with the reason', () => {
  const figures = readFigures({ text: 'Flight 12 left at 9.15am on 3 May with 40 people.' });
  expect(figures.map(({ said, excluded }) => [said, excluded])).toEqual([
    ['Flight 12', 'identifier'],
    ['9.15am', 'time'],
    ['3 May', 'date'],
    ['40', undefined],
  ]);
  expect(figures.filter(isComparable)).toHaveLength(1);
});

test('a text without numbers has no figures', () => {
  expect(readFigures({ text: 'Nothing was counted.\n\nNobody said how many.' })).toEqual([]);
  expect(readFigures({ text: '' })).toEqual([]);
});

describe('across sentences', () => {
  test('"it said" is said by who spoke before', () => {
    const [, second] = readFigures({
      text: 'The ministry said 12 people had died. It said 30 were hurt.',
    });
    expect(second?.source?.name).toBe('ministry');
    expect(second?.source?.start).toBe(4);
  });

  test('a quotation that goes on is still the speaker’s', () => {
    const text = '“We saw 40 boats,” the captain said. “Some 15 of them sank.”';
    expect(only(readFigures({ text }), '15').source?.name).toBe('captain');
  });

  test('who spoke long ago is forgotten', () => {
    const gap = 'The road was wet and the night was cold. '.repeat(8);
    const text = `The mayor said 12 houses burned. ${gap}He said nothing. ${gap}It said 5 cars burned.`;
    expect(only(readFigures({ text }), '5').source).toBeUndefined();
  });

  test('12 of those whom the sentence before counted', () => {
    const figures = readFigures({ text: 'Forty miners were below. Twelve were rescued by dawn.' });
    expect(only(figures, 'Twelve').counts?.head).toBe('miner');
  });
});

describe('dates', () => {
  const asOf = (text: string, published?: string) =>
    readFigures({ text, ...(published && { published }) }).find(isComparable)?.asOf;

  test.each([
    ['On Saturday 12 people were killed.', '2024-03-05', '2024-03-02'],
    ['Twelve people were killed yesterday.', '2024-03-05', '2024-03-04'],
    ['In May 2021 the plant employed 400 people.', '2024-03-05', '2021-05'],
    ['The plant employed 400 people in 2019.', '2024-03-05', '2019'],
    ['Since March 2022 some 300 civilians have been killed.', '2024-03-05', '2022-03/2024-03-05'],
    ['The fire of 3 June 2023 killed 12 people.', '2024-03-05', undefined],
    ['Twelve people were killed, police said on Monday.', '2024-03-05', undefined],
    ['On Saturday 12 people were killed.', undefined, undefined],
    ['On 3 June 2023 12 people were killed.', undefined, '2023-06-03'],
  ])('%s (published %s): %s', (text, published, expected) => {
    expect(asOf(text, published)).toBe(expected);
  });
});

test('a bare "$" is the outlet’s own in the US and an assumption elsewhere', () => {
  const text = 'The bridge cost $5m and US$2m more.';
  const [abroad, named] = readFigures({ text, outlet: 'The Guardian' });
  expect([abroad?.unit, abroad?.assumed, named?.assumed]).toEqual(['USD', 'unit', undefined]);
  expect(readFigures({ text, outlet: 'The New York Times' })[0]?.assumed).toBeUndefined();
  expect(readFigures({ text, url: 'https://edition.cnn.com/a' })[0]?.assumed).toBeUndefined();
});

test('a figure that the headline says too carries the flag', () => {
  const article = {
    title: 'Quake kills 40 in the hills',
    text: 'At least 40 died, 12 in one town.',
  };
  const figures = readFigures(article);
  expect(only(figures, '40').flags).toContain('headline');
  expect(only(figures, '12').flags).not.toContain('headline');
});

test('the trace tells which stage decided what', () => {
  const decisions: Decision[] = [];
  readFigures({ text: 'About 600 soldiers were killed, Seoul said.' }, (one) =>
    decisions.push(one),
  );
  const stages = decisions.map(({ stage, said }) => `${stage} ${said}`);
  expect(stages).toEqual(
    expect.arrayContaining([
      'readers 600',
      'hedges 600',
      'counts 600',
      'statuses 600',
      'sources 600',
    ]),
  );
  expect(decisions.find(({ stage }) => stage === 'hedges')?.made).toContain('hedge=about');
});

test('words that every object knows are no numbers', () => {
  expect(
    readFigures({ text: 'A constructor and a million others, of constructor size.' }),
  ).toHaveLength(1);
});
