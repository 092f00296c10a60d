import { describe, expect, it } from 'vitest';
import { readFigures } from '../../core/figures/read.ts';
import { figuresRecord, parseFigures } from '../../storage/figures.ts';
import { NAMES, seed } from './articles.ts';

const SAID = `About 1,200 of 3,000 workers were laid off on Monday, officials said, and up to 40 more may follow.
The mayor was re-elected by 52-48, at 3 p.m.; turnout was 61.5%. Nearly $2.5 billion, £300m or half of the budget is
spent. In 2023 the 45-year-old told Reuters that 600 North Korean soldiers had been killed, 10 km from Kursk.`;

describe('figures as they are stored', () => {
  const texts = [
    { title: 'About 1,200 workers laid off', text: SAID },
    ...NAMES.map((name) => seed(name)),
  ];

  it('are read as they were', () => {
    for (const article of texts) {
      const figures = readFigures({ id: 'a', ...article });
      expect(parseFigures(figuresRecord(figures), article.text)).toEqual(figures);
    }
    expect(readFigures({ id: 'a', title: '', text: SAID }).length).toBeGreaterThan(10);
  });

  it('are less than the text', () => {
    const figures = readFigures({ id: 'a', title: '', text: SAID });
    expect(figuresRecord(figures).length).toBeLessThan(JSON.stringify(figures).length / 2);
  });

  it.each([
    undefined,
    7,
    '',
    '{',
    '[]',
    '[2]',
    '[3,[]]',
    '[3,[0,1,0,1,5,5,99,"",[],[],{}]]',
    '[3,[0,99999,0,99999,5,5,0,"",[],[],{}]]',
  ])('are read anew where %s is stored', (stored) => {
    expect(parseFigures(stored, SAID)).toBeUndefined();
  });
});
