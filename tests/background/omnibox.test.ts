import { describe, expect, it } from 'vitest';
import {
  described,
  type Disposition,
  isPlace,
  omniboxHandlers,
  suggestions,
} from '../../entrypoints/background/suggestions.ts';

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

/** Chrome's address bar is reached by no test: its handlers are called as it would call them. */
describe('the handlers of the address bar', () => {
  const asked: [string, number][] = [];
  const opened: [string, Disposition][] = [];
  const hits = [hit('A <fire> & more'), hit('B', 'https://a.example/b')];
  const { onInputChanged, onInputEntered } = omniboxHandlers(
    async (query, limit) => {
      asked.push([query, limit]);
      if (query === 'fails') throw new Error('storage');
      return {
        hits: query === 'nothing' ? [] : hits.slice(0, limit),
        mistakes: [],
        corrected: [],
        complete: true,
      };
    },
    {
      isXml: true,
      library: LIBRARY,
      open: async (url, disposition) => void opened.push([url, disposition]),
    },
  );
  const typed = (query: string) =>
    new Promise<readonly { content: string }[]>((resolve) => onInputChanged(query, resolve));

  it('suggest what is found, and nothing where the collection cannot be read', async () => {
    expect((await typed('fire')).map(({ content }) => content)).toEqual([
      `${LIBRARY}#A%20%3Cfire%3E%20%26%20more`,
      'https://a.example/b',
    ]);
    expect(asked.at(-1)).toEqual(['fire', 6]);
    expect(await typed('fails')).toEqual([]);
  });

  it('open what was chosen, or the best of what was typed', async () => {
    await onInputEntered('https://a.example/b', 'newForegroundTab');
    await onInputEntered('fire', 'currentTab');
    await onInputEntered('nothing', 'currentTab');
    expect(opened).toEqual([
      ['https://a.example/b', 'newForegroundTab'],
      [`${LIBRARY}#A%20%3Cfire%3E%20%26%20more`, 'currentTab'],
    ]);
  });

  it('open the library where the collection cannot be read: it says why', async () => {
    await onInputEntered('fails', 'currentTab');
    expect(opened.at(-1)).toEqual([LIBRARY, 'currentTab']);
  });
});
