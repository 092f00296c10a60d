import { describe, expect, test } from 'vitest';
import type { Article } from '../../../core/article.ts';
import { readFigures } from '../../../core/figures/read.ts';
import { changesBetween, type Change } from '../../../core/revisions/compare.ts';

const version = (text: string) => {
  const article: Article = { id: 'a', title: 'T', text, published: '2025-03-03', language: 'en' };
  return { article, figures: readFigures(article) };
};
const marked = ({ sentence, mark }: Extract<Change, { kind: 'new' }>['after']) =>
  sentence.slice(mark.start, mark.end);
const told = (change: Change) => {
  if (change.kind === 'changed') return `${marked(change.before)} → ${marked(change.after)}`;
  return change.kind === 'gone' ? `− ${marked(change.before)}` : `+ ${marked(change.after)}`;
};
const changes = (before: string, after: string) =>
  changesBetween(version(before), version(after)).map(told);

const FERRY =
  'At least 40 people were killed when a ferry sank off Port Ellery on Monday, the coastguard said. Some 300 passengers were rescued. The ship was carrying 350 tonnes of grain.';

describe('between two versions of one text', () => {
  test.each([
    [
      'a count that grew in its own sentence',
      FERRY,
      FERRY.replace('At least 40', '60'),
      ['At least 40 → 60'],
    ],
    ['a hedge that went', FERRY, FERRY.replace('Some 300', '300'), ['Some 300 → 300']],
    [
      'two that changed in one text, each with its own',
      FERRY,
      FERRY.replace('At least 40', 'At least 52').replace('Some 300', 'Some 288'),
      ['At least 40 → At least 52', 'Some 300 → Some 288'],
    ],
    [
      'two that exchanged their values are two changes',
      'The fire killed 12 people in the north. The fire injured 30 people in the south.',
      'The fire killed 30 people in the north. The fire injured 12 people in the south.',
      ['12 → 30', '30 → 12'],
    ],
    ['a sentence that came', FERRY, `${FERRY} Divers have recovered 17 bodies.`, ['+ 17']],
    ['a sentence that went', `${FERRY} Divers have recovered 17 bodies.`, FERRY, ['− 17']],
    [
      'a sentence that was written anew around its count',
      'At least 40 people were killed when a ferry sank off Port Ellery on Monday.',
      'The sinking of a ferry off Port Ellery on Monday killed 61 people, the coastguard said.',
      ['At least 40 → 61'],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  test.each([
    ['nothing', FERRY, FERRY],
    ['words alone', FERRY, FERRY.replace('the coastguard said', 'the coast guard told reporters')],
    [
      'the order of sentences',
      FERRY,
      'The ship was carrying 350 tonnes of grain. Some 300 passengers were rescued. At least 40 people were killed when a ferry sank off Port Ellery on Monday, the coastguard said.',
    ],
    ['a headline above the same text', FERRY, `Ferry disaster\n\n${FERRY}`],
    ['a date', FERRY, FERRY.replace('on Monday', 'on 3 March')],
    ['text without figures', 'The talks go on.', 'The talks have ended.'],
  ])('no change of figures where what changed is %s', (_what, before, after) => {
    expect(changes(before, after)).toEqual([]);
  });

  test('what is not alike is not the same figure changed', () => {
    expect(
      changes('The storm killed 12 people in Lindau.', 'The company hired 900 workers last year.'),
    ).toEqual(['+ 900', '− 12']);
  });
});
