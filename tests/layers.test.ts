import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from './sources.ts';

interface Layer {
  /** Folders, and packages, that it may import besides itself. */
  readonly from: readonly string[];
  readonly because: string;
}

const PURE = [
  'chrono-node/en',
  'wink-porter2-stemmer',
  'stopword',
  'approx-string-match',
  'feedsmith',
];

/** Who may import whom. The most particular folder counts. */
const LAYERS: Readonly<Record<string, Layer>> = {
  core: {
    from: PURE,
    because:
      'the thinking is pure: it is given values, and knows no page, browser, clock or storage',
  },
  page: {
    from: ['core', '@mozilla/readability', ...PURE],
    because:
      'it takes a Document and gives values, so it runs in a page, in tests and in Node alike',
  },
  storage: {
    from: ['core', 'idb', 'wxt/utils/storage'],
    because: 'it keeps what core understands, and needs neither page nor messages',
  },
  messages: {
    from: ['core', 'wxt/browser'],
    because: 'the protocol speaks of what core knows, so both ends may import it',
  },
  components: {
    from: [
      'core',
      'messages',
      'preact',
      'preact/hooks',
      'wxt/browser',
      'wxt/utils/storage',
      '#i18n',
    ],
    because:
      'they ask the background by message; a content script that shows one must not reach storage',
  },
  'entrypoints/background': {
    from: [
      'core',
      'page',
      'storage',
      'messages',
      'wxt/browser',
      'wxt/utils/define-background',
      '#i18n',
      // Where the event page has a DOM it is its own offscreen document, and loads it when it is needed.
      'entrypoints/offscreen/parsing.ts',
    ],
    because: 'it owns the corpus and shows nothing',
  },
  'entrypoints/offscreen': {
    from: ['core', 'page', 'messages'],
    because: 'it takes apart what was fetched and keeps nothing',
  },
  'entrypoints/article.content': {
    from: ['core', 'page', 'messages', 'components', 'wxt', 'preact', '#i18n'],
    because: 'its IndexedDB is the page’s own: it must never reach storage',
  },
  'entrypoints/card.content': {
    from: [
      'core',
      'page',
      'messages',
      'components',
      'entrypoints/article.content',
      'wxt',
      'preact',
      '#i18n',
    ],
    because: 'its IndexedDB is the page’s own: it must never reach storage',
  },
  'entrypoints/engines.ts': {
    from: ['entrypoints/background', 'wxt/utils/define-unlisted-script'],
    because: 'it is the part of the background that a waking worker does without',
  },
  'entrypoints/feed-parser.ts': {
    from: ['messages', 'entrypoints/offscreen', 'wxt/utils/define-unlisted-script'],
    because: 'it takes apart what was fetched, apart from the background',
  },
  entrypoints: {
    from: ['core', 'messages', 'components', 'wxt/browser', 'preact', 'preact/hooks', '#i18n'],
    because: 'panels ask and render; the background thinks and keeps',
  },
};

/** Packages as written, files from the root of the project; styles and the like are nobody’s layer. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\b[^;'"]*?from\s+'([^']+)'/gm),
    ...text.matchAll(/^\s*import\s+'([^']+)'/gm),
    ...text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g),
  ].map(([, from = '']) => from);
  return found
    .filter((from) => !/\.css(?:\?inline)?$/.test(from))
    .map((from) => (from.startsWith('.') ? normalize(join(dirname(file), from)) : from));
}

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

const layerOf = (file: string) =>
  Object.keys(LAYERS)
    .filter((folder) => isWithin(file, folder))
    .toSorted((a, b) => b.length - a.length)[0];

describe('layers', () => {
  for (const [folder, { from, because }] of Object.entries(LAYERS))
    it(`${folder} imports nothing but ${from.join(', ') || 'itself'}: ${because}`, () => {
      const files = sources(folder).filter((file) => layerOf(file) === folder);
      const wrong = files.flatMap((file) =>
        importsOf(file)
          .filter((path) => ![folder, ...from].some((allowed) => isWithin(path, allowed)))
          .map((path) => `${file} imports ${path}`),
      );
      expect(wrong).toEqual([]);
    });

  it('scripts import everything but entrypoints, which only a browser can run', () => {
    const wrong = sources('scripts')
      // The gallery’s site runs in a browser: it mounts the surfaces themselves.
      .filter((file) => !isWithin(file, 'scripts/gallery/site'))
      .flatMap((file) =>
        importsOf(file)
          .filter((path) => isWithin(path, 'entrypoints'))
          .map((path) => `${file} imports ${path}`),
      );
    expect(wrong).toEqual([]);
  });

  it('the rule can fail: it reads every form of import', () => {
    expect(importsOf('tests/layers.test.ts')).toContain('tests/sources.ts');
    expect(importsOf('storage/corpus.ts')).toContain('core/article.ts');
    expect(importsOf('scripts/evaluate/tasks.ts')).toContain('scripts/evaluate/figures.ts');
    expect(importsOf('scripts/evaluate/corpus.ts')).toContain('fake-indexeddb/auto');
  });

  it('knows each of its files: no folder of the source is outside', () => {
    const lost = ['core', 'page', 'storage', 'messages', 'components', 'entrypoints']
      .flatMap((folder) => sources(folder))
      .filter((file) => layerOf(file) === undefined);
    expect(lost).toEqual([]);
  });
});
