import { describe, expect, it } from 'vitest';
import { described, isPlace, suggestions } from '../../entrypoints/background/suggestions.ts';

const hit = (title: string, url?: string) => ({
  article: { id: title, title, outlet: 'Harbour & Sons', ...(url ? { url } : {}) },
  score: 1,
  sentence: '',
  marks: [],
  digest: false,
});

const LIBRARY = 'chrome-extension://abc/library.html';

describe('suggestions in the address bar', () => {
  it('are six at most and lead to the article', () => {
    const many = Array.from({ length: 9 }, (_, at) => hit(`T${at}`, `https://a.example/${at}`));
    const found = suggestions(many, false, LIBRARY);
    expect(found).toHaveLength(6);
    expect(found[0]).toEqual({
      content: 'https://a.example/0',
      description: 'T0 – Harbour & Sons',
    });
  });

  it('lead into the library where the article has no page of its own', () => {
    const [found] = suggestions([hit('a#1 &?')], false, LIBRARY);
    expect(found?.content).toBe(`${LIBRARY}#a%231%20%26%3F`);
    expect(isPlace(found?.content ?? '', LIBRARY)).toBe(true);
  });

  it.each(['harbour fire', 'library.html#x', 'https', 'moz-extension://abc/library.html#x'])(
    'are told from words: %s',
    (words) => expect(isPlace(words, LIBRARY)).toBe(false),
  );

  it('carry no markup where the browser reads XML', () => {
    const [found] = suggestions([hit('<match>A</match> & "B" ]]>')], true, LIBRARY);
    expect(found?.description).toBe(
      '&#60;match&#62;A&#60;/match&#62; &#38; &#34;B&#34; ]]&#62; – Harbour &#38; Sons',
    );
  });

  it('carry no sign that XML knows no way to write', () => {
    expect(described('a\u0000b\u001Fc\uFFFFd', true)).toBe('a b c d');
  });
});
