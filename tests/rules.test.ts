import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { english } from './i18n.ts';
import { sources } from './sources.ts';

const SHIPPED = ['core', 'page', 'storage', 'messages', 'components', 'entrypoints'];
const shipped = SHIPPED.flatMap((folder) => sources(folder));

/** Code without its comments, which may name what is forbidden. */
const codeOf = (file: string) =>
  readFileSync(file, 'utf8')
    .replaceAll(/\/\*[^]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/(^|[\s;{}(,])\/\/.*$/gm, '$1');

/** `file:line: text` of every line that matches. */
const linesWith = (pattern: RegExp, files: readonly string[] = shipped): string[] =>
  files.flatMap((file) =>
    codeOf(file)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );

describe('what a reader is promised', () => {
  it('three files alone may fetch: two what is our own, one a feed that the reader subscribed to with its pages', () => {
    const reaching =
      /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|WebTransport|RTCPeerConnection)\b\s*(?:\((?!\?:)|<)/;
    const found = linesWith(reaching);
    expect(found).toHaveLength(3);
    expect(found[0]).toMatch(
      /^entrypoints\/background\/bundled\.ts:\d+: .*fetch\(browser\.runtime\.getURL\('\/seeds\.json'\)\)/,
    );
    expect(found[1]).toMatch(
      /^entrypoints\/background\/engines\/load\.ts:\d+: .*importScripts\('\/engines\.js'\);$/,
    );
    expect(found[2]).toMatch(
      /^entrypoints\/background\/feeds\/fetch\.ts:\d+: const response = await fetch\(url, \{/,
    );
    const feeds = codeOf('entrypoints/background/feeds/fetch.ts');
    for (const wanted of [
      "credentials: 'omit'",
      "referrerPolicy: 'no-referrer'",
      "redirect: 'manual'",
    ])
      expect(feeds).toContain(wanted);
  });

  it('every page of ours keeps itself from the network', () => {
    for (const file of sources('entrypoints', ['html']))
      expect(`${file}: ${readFileSync(file, 'utf8')}`).toContain(
        `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'" />`,
      );
  });

  it('text reaches the page only as text', () => {
    expect(
      linesWith(
        /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|setHTMLUnsafe|srcdoc)\b/,
      ),
    ).toEqual([]);
  });

  it('no code is made of text', () => {
    expect(linesWith(/\beval\s*\(|\bnew Function\b|set(?:Timeout|Interval)\(\s*['"`]/)).toEqual([]);
  });

  it('what a page made up is no click of the reader: listeners in pages ask isTrusted', () => {
    const listening = sources('entrypoints/article.content').filter((file) =>
      /addEventListener\([^)]*'(?:pointermove|click|keydown)'/s.test(codeOf(file)),
    );
    expect(listening).not.toEqual([]);
    for (const file of listening) expect(`${file}: ${codeOf(file)}`).toContain('isTrusted');
  });
});

describe('words for readers', () => {
  const surfaces = shipped.filter((file) => file.endsWith('.tsx'));

  it('stand in locales/, not between tags', () => {
    // Letters between the end of a tag and the begin of the next, outside of braces.
    expect(linesWith(/<\/?[\w.]+[^<>{}=]*>\s*[A-Za-z][^<>{}]*<\//, surfaces)).toEqual([]);
  });

  it('stand in locales/, not in attributes that are read aloud', () => {
    expect(
      linesWith(/\b(?:aria-label|title|placeholder|alt|aria-description)="[^"]*[A-Za-z]/, surfaces),
    ).toEqual([]);
  });
});

describe('the words of locales/', () => {
  const texts = [...shipped, ...sources('entrypoints', ['html']), 'wxt.config.ts'].map((file) =>
    readFileSync(file, 'utf8'),
  );
  const literals = texts.flatMap((text) => [
    ...[...text.matchAll(/['`]([a-z]\w*(?:\.(?:\w+|\$\{[^}]*\}(?:\([^`]*?\)\})?))+)['`]/gi)].map(
      ([, key = '']) => key,
    ),
    ...[...text.matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key.replaceAll('_', '.')),
  ]);
  // `state.${keyed(state.because)}.title` is every key of that form.
  const forms = [...new Set(literals)].map(
    (key) =>
      new RegExp(
        `^${key
          .split(/\$\{.*?\}(?=\.|$)/)
          .map(RegExp.escape)
          .join('\\w+')}$`,
      ),
  );

  it('are all used: what nobody says is not translated', () => {
    const isUsed = (key: string) => forms.some((form) => form.test(key));
    const unused = [...english.keys()].filter(
      (key) =>
        key !== 'language' &&
        !isUsed(key) &&
        !isUsed(key.replace(/\.(?:zero|one|two|few|many|other)$/, '')),
    );
    expect(unused).toEqual([]);
  });
});

describe('the shape of the code', () => {
  const all = [...shipped, ...sources('scripts'), ...sources('bench')];
  const isTable = (file: string) => file.endsWith('.table.ts');

  it('a file is one idea: none but a table is longer than 200 lines', () => {
    const long = all
      .filter((file) => !isTable(file))
      .map((file) => [file, readFileSync(file, 'utf8').trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > 200);
    expect(long).toEqual([]);
  });

  it('nothing is any, and nothing is asserted away', () => {
    expect(linesWith(/(?::|<|\bas)\s*any\b/)).toEqual([]);
  });

  it('imports are relative and carry their ending, so that Node runs the very files', () => {
    expect(linesWith(/from '\.{1,2}\/[^']*(?<!\.(?:tsx?|mjs|css|css\?inline|json))'/, all)).toEqual(
      [],
    );
  });

  it('everything has a name where it is imported, except what WXT asks for', () => {
    const defaults = linesWith(/^export default\b/, [...shipped]);
    expect(
      defaults.filter(
        (line) => !/export default define(?:Background|ContentScript|UnlistedScript)\(/.test(line),
      ),
    ).toEqual([]);
  });

  it('no test is skipped or narrowed', () => {
    expect(
      linesWith(/\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/, sources('tests')),
    ).toEqual([]);
  });

  it('the rules can fail', () => {
    const caught = linesWith(/\bfetch\b/, ['entrypoints/background/bundled.ts']);
    expect(caught).not.toEqual([]);
    expect(codeOf('entrypoints/background/bundled.ts')).not.toContain('The only file that may');
  });
});
