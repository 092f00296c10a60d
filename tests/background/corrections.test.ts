import { describe, expect, test } from 'vitest';
import { correctionId, type Told } from '../../core/corrections.ts';

const here: Told = { outlet: 'A', title: 'T', said: '600', sentence: 'Some 600 died.' };
const there: Told = { title: 'U', said: '1,000', sentence: 'At least 1,000 died.' };

describe('a correction', () => {
  test('is one whichever side is the page, and whatever the typography', () => {
    expect(correctionId(here, there)).toBe(correctionId(there, here));
    expect(correctionId({ ...here, sentence: 'Some  600 died' }, there)).toBe(
      correctionId(here, there),
    );
  });
  test('is another for another figure of the same sentence', () => {
    expect(correctionId({ ...here, said: '500' }, there)).not.toBe(correctionId(here, there));
  });
});
