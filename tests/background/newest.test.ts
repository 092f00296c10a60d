import { describe, expect, it } from 'vitest';
import { newest } from '../../entrypoints/background/newest.ts';

const popup = { url: 'chrome-extension://x/popup.html' };
const library = (id: number) => ({
  url: 'chrome-extension://x/library.html',
  tab: { id, incognito: false },
});

describe('a question while somebody types', () => {
  it('is overtaken by the next one of the same page alone', () => {
    const asked = newest();
    const [first, other, second] = [asked(popup), asked(library(1)), asked(popup)];
    expect([first(), other(), second()]).toEqual([true, false, false]);
    const third = asked(library(2));
    expect([other(), second(), third()]).toEqual([false, false, false]);
  });

  it('is not taken for overtaken where many pages have asked since', () => {
    const asked = newest();
    const first = asked(popup);
    for (let id = 0; id < 200; id++) asked(library(id));
    expect(first()).toBe(false);
  });
});
