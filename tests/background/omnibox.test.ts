import { describe, expect, it } from 'vitest';
import { described, suggestions } from '../../entrypoints/background/suggestions.ts';

const hit = (title: string, url?: string) => ({
  article: { id: title, title, outlet: 'Harbour & Sons', ...(url ? { url } : {}) },
  score: 1,
  sentence: '',
  marks: [],
  digest: false,
});

describe('suggestions in the address bar', () => {
  it('are six at most and lead to the article', () => {
    const many = Array.from({ length: 9 }, (_, at) => hit(`T${at}`, `https://a.example/${at}`));
    const found = suggestions(many, false);
    expect(found).toHaveLength(6);
    expect(found[0]).toEqual({
      content: 'https://a.example/0',
      description: 'T0 – Harbour & Sons',
    });
  });

  it('carry no markup where the browser reads XML', () => {
    const [found] = suggestions([hit('<match>A</match> & "B" ]]>')], true);
    expect(found?.description).toBe(
      '&#60;match&#62;A&#60;/match&#62; &#38; &#34;B&#34; ]]&#62; – Harbour &#38; Sons',
    );
  });

  it('carry no sign that XML knows no way to write', () => {
    expect(described('a\u0000b\u001Fc\uFFFFd', true)).toBe('a b c d');
  });
});
